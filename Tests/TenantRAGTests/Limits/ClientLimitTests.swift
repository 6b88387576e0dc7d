import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("A client with limits")
struct ClientLimitTests {
    private static let events: [RetrieveAndGenerateStreamResponseOutput] = [
        .output(RetrieveAndGenerateOutputEvent(text: "one")), .output(RetrieveAndGenerateOutputEvent(text: "two")),
    ]

    @Test("Each call to the knowledge base asks for its turn once, by its operation, and ends it")
    func operations() async throws {
        let limiter = RecordingLimiter()
        let client = TenantRAGClient(try ScriptedKnowledgeBase(events: Self.events), limiter: limiter)
        let tenant = try TenantContext.test("acme")
        _ = try await client.ask("what", as: tenant)
        let page = try await client.retrieve("what", as: tenant)
        _ = try await client.retrieve(after: page, as: tenant)
        for try await _ in try await client.stream("what", as: tenant) {}
        _ = try? await client.agenticRetrieve("what", as: tenant)
        #expect(
            limiter.calls.map(\.operation) == [
                .retrieveAndGenerate, .retrieve, .retrieve, .retrieveAndGenerateStream, .agenticRetrieveStream,
            ]
        )
        #expect(limiter.calls.allSatisfy { $0.tenant == "acme" } && limiter.inFlight == 0)
    }

    @Test("A link to a document takes five turns, since it takes five calls")
    func documentContent() async throws {
        let limiter = RecordingLimiter()
        let fixture = BedrockFixture(
            Wire.results("acme"),
            Wire.results("acme"),
            Wire.results(),
            Wire.link,
            Wire.results("acme"),
            Wire.results()
        )
        var configuration = TenantRAGConfiguration()
        configuration.limiter = limiter
        let client = try fixture.client(configuration)
        let passage = try #require(try await client.retrieve("what", as: .test("acme")).results.first)
        _ = try await client.documentContent(of: passage, as: .test("acme"))
        #expect(
            limiter.calls.map(\.operation) == [
                .retrieve, .retrieve, .retrieve, .getDocumentContent, .retrieve, .retrieve,
            ]
        )
        #expect(limiter.calls.allSatisfy { $0.tenant == "acme" })
        #expect(limiter.inFlight == 0)
    }

    @Test("What a limit refuses is not sent")
    func refused() async throws {
        let knowledgeBase = try ScriptedKnowledgeBase()
        let error = TenantLimitError(.rateExceeded, retryAfter: .seconds(3))
        let client = TenantRAGClient(knowledgeBase, limiter: RefusingLimiter(error: error))
        let tenant = try TenantContext.test("acme")
        let calls: [() async throws -> Void] = [
            { _ = try await client.ask("what", as: tenant) },
            { _ = try await client.retrieve("what", as: tenant) },
            { _ = try await client.stream("what", as: tenant) },
            { _ = try await client.agenticRetrieve("what", as: tenant) },
        ]
        for call in calls {
            let thrown = await #expect(throws: TenantLimitError.self) { try await call() }
            #expect(thrown?.code == .rateExceeded && thrown?.retryAfterSeconds == 3)
        }
        #expect(knowledgeBase.scopes.isEmpty)
    }

    @Test("What is refused without sending uses nothing of a tenant's limits")
    func invalid() async throws {
        let limiter = RecordingLimiter()
        let client = TenantRAGClient(try ScriptedKnowledgeBase(), limiter: limiter)
        let tenant = try TenantContext.test("acme")
        _ = try? await client.ask("  ", as: tenant)
        _ = try? await client.ask("what", as: tenant, where: .stringContains("name", "a"))
        _ = try? await client.retrieve("what", as: tenant, numberOfResults: 1_000)
        let page = try await client.retrieve("what", as: .test("globex"))
        _ = try? await client.retrieve(after: page, as: tenant)
        #expect(limiter.calls.map(\.tenant) == ["globex"])
    }

    @Test("A call that fails, or whose answer fails the audit, has ended")
    func failures() async throws {
        let limiter = RecordingLimiter()
        let client = TenantRAGClient(try ScriptedKnowledgeBase(references: [.of("globex")]), limiter: limiter)
        _ = try? await client.ask("what", as: .test("acme"))
        _ = try? await client.retrieve("what", as: .test("acme"))
        _ = try? await client.agenticRetrieve("what", as: .test("acme"))
        #expect(limiter.calls.count == 3 && limiter.inFlight == 0)
    }

    @Test("A stream is one concurrent call until it has ended, fails, or is no longer read")
    func streams() async throws {
        let limiter = RecordingLimiter()
        let client = TenantRAGClient(try ScriptedKnowledgeBase(events: Self.events), limiter: limiter)
        let tenant = try TenantContext.test("acme")

        var unread: AnswerStream? = try await client.stream("what", as: tenant)
        #expect(limiter.inFlight == 1 && unread != nil)
        unread = nil
        #expect(limiter.inFlight == 0)

        let left = try await client.stream("what", as: tenant)
        for try await _ in left {
            #expect(limiter.inFlight == 1)
            break
        }
        #expect(limiter.inFlight == 0, "also while the stream is kept for its conversation")
        _ = left.conversation

        let read = try await client.stream("what", as: tenant)
        var iterator = read.makeAsyncIterator()
        while try await iterator.next() != nil { #expect(limiter.inFlight == 1) }
        #expect(limiter.inFlight == 0, "as soon as it has ended")
        #expect(try await iterator.next() == nil)

        let failing = TenantRAGClient(
            try ScriptedKnowledgeBase(events: Self.events, failure: ThrottlingException(serviceMessage: "slow")),
            limiter: limiter
        )
        let broken = try await failing.stream("what", as: tenant)
        var other = broken.makeAsyncIterator()
        await #expect(throws: ThrottlingException.self) { while try await other.next() != nil {} }
        #expect(limiter.inFlight == 0)
        _ = broken.conversation
    }

    @Test("A call waits as long as the configuration says, or until the moment that its caller says")
    func deadlines() async throws {
        let limiter = RecordingLimiter()
        var configuration = TenantRAGConfiguration()
        configuration.limiter = limiter
        configuration.maximumWait = .seconds(5)
        let clock = ManualTime()
        configuration.clock = clock.source
        let client = TenantRAGClient(try ScriptedKnowledgeBase(), configuration: configuration)
        let tenant = try TenantContext.test("acme")
        _ = try await client.ask("what", as: tenant)
        _ = try await client.waiting(until: clock.now + .seconds(1)).ask("what", as: tenant)
        _ = try await client.waiting(until: clock.now + .seconds(9)).ask("what", as: tenant)
        _ = try await client.waiting(until: clock.now + .seconds(1)).waiting(until: clock.now + .seconds(2))
            .ask("what", as: tenant)
        #expect(limiter.deadlines == [5, 1, 5, 1].map { clock.now + .seconds($0) })
    }

    @Test("Bedrock is shared fairly unless said otherwise, and what has no quota is not limited")
    func defaults() async throws {
        let bedrock = BedrockFixture(Wire.results("acme"))
        let knowledgeBase = try BedrockKnowledgeBase.fromEnvironment(bedrock.configuration)
        let limiter = try #require(knowledgeBase.limiter as? FairShareLimiter)
        #expect(limiter.limits.quotas[.retrieve]?.callsPerSecond == 20)
        #expect(
            Set(limiter.limits.quotas.keys) == [
                .retrieve, .retrieveAndGenerate, .retrieveAndGenerateStream, .agenticRetrieveStream,
                .getDocumentContent,
            ],
            "an operation that the client does not call has no quota that nothing would acquire"
        )
        #expect(try ScriptedKnowledgeBase().limiter == nil)

        let client = TenantRAGClient(knowledgeBase)
        for _ in 0..<5 { _ = try await client.waiting(until: .now).retrieve("what", as: .test("acme")) }
        let error = await #expect(throws: TenantLimitError.self) {
            for _ in 0..<5 { _ = try await client.waiting(until: .now).retrieve("what", as: .test("acme")) }
        }
        #expect(error?.code == .deadlineExceeded)

        let free = TenantRAGClient(knowledgeBase, limiter: .unlimited)
        for _ in 0..<30 { _ = try await free.waiting(until: .now).retrieve("what", as: .test("acme")) }
    }

    @Test("One tenant's flood on many threads keeps no other waiting")
    func flood() async throws {
        let limits = FairShareLimits(
            quotas: [
                .retrieve: try OperationQuota(callsPerSecond: 1_000_000, burst: 1_000, concurrentCalls: 4)
            ]
        ) { _ in (try? TenantTier(maximumWaitingCallCount: 1_000)) ?? .standard }
        let limiter = FairShareLimiter(limits)
        let knowledgeBase = try HeldKnowledgeBase()
        let client = TenantRAGClient(knowledgeBase, limiter: limiter)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<500 {
                group.addTask { _ = try await client.retrieve("what", as: .test("greedy")) }
            }
            while limiter.waitingCalls(of: .retrieve) != 498 { await Task.yield() }
            for tenant in 0..<20 {
                group.addTask { _ = try await client.retrieve("what", as: .test("tenant\(tenant)")) }
            }
            while limiter.waitingCalls(of: .retrieve) != 516 { await Task.yield() }
            knowledgeBase.open()
            try await group.waitForAll()
        }
        let order = knowledgeBase.tenants
        #expect(order.count == 520)
        // Two calls of the flood were under way, and may be at any time: it gets its turns between those of the others, as
        // one of 21.
        let last = try #require(order.lastIndex { $0 != "greedy" })
        #expect(last < 4 + 21 + 2 + 4, "the last of the others went as number \(last)")
    }
}
