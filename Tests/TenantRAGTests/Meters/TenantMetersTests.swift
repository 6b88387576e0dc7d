import MetricsTestKit
import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("Meters of tenants")
struct TenantMetersTests {
    private let metrics = TestMetrics()

    private func client(
        _ knowledgeBase: some KnowledgeBase,
        _ label: TenantLabel = .tenantID,
        maximumTenantCount: Int = 100,
        limiter: (any TenantLimiter)? = nil
    ) -> TenantRAGClient {
        var configuration = TenantRAGConfiguration()
        configuration.meters = TenantMeters(label, maximumTenantCount: maximumTenantCount, factory: metrics)
        configuration.limiter = limiter
        return TenantRAGClient(knowledgeBase, configuration: configuration)
    }

    private func total(_ metric: String, _ operation: KnowledgeBaseOperation, _ rest: (String, String)...) -> Int64 {
        let dimensions = [("operation", operation.rawValue)] + rest
        return (try? metrics.expectCounter("tenantrag.tenant." + metric, dimensions).totalValue) ?? 0
    }

    private static let events: [RetrieveAndGenerateStreamResponseOutput] = [
        .output(RetrieveAndGenerateOutputEvent(text: "Ünï")),
        .citation(CitationEvent(retrievedReferences: [.of("acme"), .of("acme")])),
        .output(RetrieveAndGenerateOutputEvent(text: "four")),
    ]

    @Test("Calls, references and characters of an answer, of passages and of a stream are counted for their tenant")
    func counted() async throws {
        let client = client(try ScriptedKnowledgeBase(references: [.of("acme"), .of("acme")], events: Self.events))
        let tenant = try TenantContext.test("acme")
        for _ in 0..<2 { _ = try await client.ask("what?", as: tenant) }
        _ = try await client.retrieve("the radio", as: tenant)
        for try await _ in try await client.stream("what?", as: tenant, context: AdditionalContext("a page")) {}

        let acme = ("tenant", "acme")
        #expect(total("calls", .retrieveAndGenerate, ("outcome", "ok"), acme) == 2)
        #expect(total("references", .retrieveAndGenerate, acme) == 4)
        #expect(total("characters", .retrieveAndGenerate, ("direction", "in"), acme) == 10)
        #expect(total("characters", .retrieveAndGenerate, ("direction", "out"), acme) == 20)
        #expect(total("calls", .retrieve, ("outcome", "ok"), acme) == 1)
        #expect(total("references", .retrieve, acme) == 2)
        #expect(total("characters", .retrieve, ("direction", "out"), acme) == 20)
        #expect(total("calls", .retrieveAndGenerateStream, ("outcome", "ok"), acme) == 1)
        #expect(total("references", .retrieveAndGenerateStream, acme) == 2)
        #expect(total("characters", .retrieveAndGenerateStream, ("direction", "out"), acme) == 7)
        let context = AdditionalContext("a page").characterCount
        #expect(total("characters", .retrieveAndGenerateStream, ("direction", "in"), acme) == Int64(5 + context))
    }

    /// Tests the outcome that an agentic retrieval reports, and the number of characters of it that the tenant got.
    @Test(
        "An agentic answer counts once, piece by piece or whole; where there is none, its passages count",
        arguments: [(["An ", "answer."], "An answer.", 10), ([], "An answer.", 10), ([], nil, 18)]
            as [([String], String?, Int64)]
    )
    func agentic(pieces: [String], answer: String?, characters: Int64) async throws {
        let item = AgenticRetrieveResultItem(
            content: RetrievalContent(mimeType: "text/plain", text: "Passage 1"),
            sourceRetriever: AgenticRetrieveSourceRetriever(identifier: "r"),
            metadata: ["tenantId": "acme"]
        )
        let result = AgenticRetrieveResultEvent(
            results: [item, item],
            generatedResponse: answer.map { AgenticRetrieveGeneratedResponse(answer: $0) }
        )
        let events = pieces.map {
            AgenticRetrieveStreamResponseOutput.responseEvent(AgenticRetrieveResponseEvent(text: $0))
        }
        let knowledgeBase = try ScriptedAgent(events: events + [.result(result)])
        _ = try await client(knowledgeBase).agenticRetrieve("Compare.", as: .test("acme"))
        let acme = ("tenant", "acme")
        #expect(total("calls", .agenticRetrieveStream, ("outcome", "ok"), acme) == 1)
        #expect(total("references", .agenticRetrieveStream, acme) == 2)
        #expect(total("characters", .agenticRetrieveStream, ("direction", "out"), acme) == characters)
    }

    @Test("A stream counts as it goes, also when it is read no further")
    func abandoned() async throws {
        let client = client(try ScriptedKnowledgeBase(events: Self.events))
        let stream = try await client.stream("what?", as: .test("acme"))
        for try await event in stream {
            if case .citation = event { break }
        }
        let acme = ("tenant", "acme")
        #expect(total("characters", .retrieveAndGenerateStream, ("direction", "out"), acme) == 3)
        #expect(total("references", .retrieveAndGenerateStream, acme) == 2)
        #expect(total("calls", .retrieveAndGenerateStream, ("outcome", "abandoned"), acme) == 1)
        _ = stream.conversation

        var unread: AnswerStream? = try await client.stream("what?", as: .test("acme"))
        #expect(unread != nil)
        unread = nil
        #expect(total("calls", .retrieveAndGenerateStream, ("outcome", "abandoned"), acme) == 2)
    }

    @Test("A cancelled stream is counted as one")
    func cancelled() async throws {
        let client = client(try HeldKnowledgeBase())
        let task = Task {
            for try await _ in try await client.stream("what?", as: .test("acme")) {}
        }
        while total("characters", .retrieveAndGenerateStream, ("direction", "in"), ("tenant", "acme")) == 0 {
            await Task.yield()
        }
        task.cancel()
        _ = await task.result
        #expect(total("calls", .retrieveAndGenerateStream, ("outcome", "cancelled"), ("tenant", "acme")) == 1)
    }

    @Test("What fails is counted by how it failed, and nothing of it as received")
    func failures() async throws {
        let acme = ("tenant", "acme")
        let refusal = RefusingLimiter(error: TenantLimitError(.rateExceeded, retryAfter: .seconds(1)))
        _ = try? await client(try ScriptedKnowledgeBase(), limiter: refusal).ask("what?", as: .test("acme"))
        #expect(total("calls", .retrieveAndGenerate, ("outcome", "refused"), acme) == 1)
        #expect(total("characters", .retrieveAndGenerate, ("direction", "in"), acme) == 0, "nothing was sent")

        let foreign = client(try ScriptedKnowledgeBase(references: [.of("globex")]))
        _ = try? await foreign.ask("what?", as: .test("acme"))
        #expect(total("calls", .retrieveAndGenerate, ("outcome", "violation"), acme) == 1)
        #expect(total("characters", .retrieveAndGenerate, ("direction", "out"), acme) == 0)

        let broken = client(try ScriptedKnowledgeBase(failure: ThrottlingException(serviceMessage: "slow down")))
        let stream = try await broken.stream("what?", as: .test("acme"))
        await #expect(throws: ThrottlingException.self) { for try await _ in stream {} }
        #expect(total("calls", .retrieveAndGenerateStream, ("outcome", "failed"), acme) == 1)
        #expect(!metrics.counters.contains { $0.dimensions.contains { $0.1 == "globex" } })
    }

    @Test("Beyond so many tenants all others share one label value, however many come")
    func bounded() async throws {
        let client = client(try ScriptedKnowledgeBase(), maximumTenantCount: 10)
        for number in 0..<500 { _ = try await client.retrieve("what?", as: .test("tenant\(number)")) }
        for number in 0..<500 { _ = try await client.retrieve("what?", as: .test("tenant\(number)")) }
        #expect(total("calls", .retrieve, ("outcome", "ok"), ("tenant", "tenant3")) == 2)
        #expect(total("calls", .retrieve, ("outcome", "ok"), ("tenant", "other")) == 980)
        let values = Set(metrics.counters.flatMap(\.dimensions).filter { $0.0 == "tenant" }.map(\.1))
        #expect(values.count == 11)
        // No tenant is mistaken for all others.
        let few = self.client(try ScriptedKnowledgeBase(), maximumTenantCount: 1)
        _ = try await few.retrieve("what?", as: .test("other"))
        #expect(total("calls", .retrieve, ("outcome", "ok"), ("tenant", "%6Fther")) == 1)
    }

    /// Tenant ids, and how they stand in a label.
    @Test(
        "Nothing in a tenant's name can be misread by a backend, and different names stay different",
        arguments: [
            ("acme", "acme"), ("a.b_c-D9", "a.b_c-D9"), ("a:b", "a%3Ab"), ("x,tenant=other", "x%2Ctenant%3Dother"),
            ("a\"b\\\n|#", "a%22b%5C%0A%7C%23"), ("ü", "%C3%BC"), ("a%3Ab", "a%253Ab"), ("other", "%6Fther"),
            ("OTHER", "OTHER"), ("", ""), (String(repeating: "a", count: 200), String(repeating: "a", count: 200)),
            (String(repeating: "a", count: 201), "other"), (String(repeating: ":", count: 67), "other"),
        ]
    )
    func hostileNames(name: String, value: String) async throws {
        let client = client(try ScriptedKnowledgeBase(), TenantLabel { _ in name })
        _ = try await client.retrieve("what?", as: .test("acme"))
        #expect(total("calls", .retrieve, ("outcome", "ok"), ("tenant", value)) == 1)
    }

    @Test("Unless tenants are named, all are counted together and nothing tells who they are")
    func unnamed() async throws {
        let client = client(try ScriptedKnowledgeBase(references: [.of("acme")]), .none)
        _ = try await client.ask("what?", as: .test("acme", user: "jane"))
        #expect(total("calls", .retrieveAndGenerate, ("outcome", "ok")) == 1)
        let all = metrics.counters.map { "\($0.label) \($0.dimensions)" }.joined()
        #expect(!all.contains("acme") && !all.contains("jane"))
    }

    @Test("How long calls wait for their turn is timed, for all tenants together")
    func waits() async throws {
        let client = client(try ScriptedKnowledgeBase(), limiter: RecordingLimiter())
        _ = try await client.ask("what?", as: .test("acme"))
        let timer = try metrics.expectTimer("tenantrag.tenant.wait", [("operation", "RetrieveAndGenerate")])
        #expect(timer.values.count == 1)
    }

    @Test("Nothing is counted unless it is asked for, or without a metrics backend")
    func off() async throws {
        let plain = TenantRAGClient(try ScriptedKnowledgeBase())
        _ = try await plain.ask("what?", as: .test("acme"))
        var configuration = TenantRAGConfiguration()
        configuration.meters = TenantMeters(.tenantID)
        _ = try await TenantRAGClient(try ScriptedKnowledgeBase(), configuration: configuration)
            .ask("what?", as: .test("acme"))
        #expect(
            metrics.counters.isEmpty && configuration.meters.map { "\($0)" } == "TenantMeters(0 of 100 names in use)"
        )
    }
}
