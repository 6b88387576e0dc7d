import Synchronization
import TenantRAG
import TenantRAGTestSupport
import TenantRAGTesting
import Testing

@Suite("The isolation probe")
struct IsolationProbeTests {
    private typealias Flaw = HostileKnowledgeBase.Flaw

    private static let texts = [
        ("acme", "The internal reference of the memo is ACME-LOC-7731-LANTERN."),
        ("acme", "The memo was written in spring."), ("acme", "A second memo has no reference."),
        ("globex", "The code of the safe is GLOBEX-4417-TULIP."), ("globex", "The safe is behind the memo."),
    ]

    private static let documents = texts.enumerated().map { number, entry in
        TestDocument(entry.1, source: "s3://documents/\(entry.0)/\(number).md", tenant: entry.0)
    }

    private static func tenants() throws -> [ProbeTenant] {
        try [
            ProbeTenant(
                .test("acme", user: "ada"),
                canary: Canary(marker: "ACME-LOC-7731-LANTERN", query: "What is the internal reference of the memo?")
            ),
            ProbeTenant(
                .test("globex"),
                canary: Canary(marker: "GLOBEX-4417-TULIP", query: "What is the code of the safe?")
            ),
        ]
    }

    private static func report(
        _ flaws: Set<HostileKnowledgeBase.Flaw>,
        _ policy: IsolationPolicy = .standard,
        _ audit: StreamAudit? = nil
    ) async throws -> IsolationReport {
        var configuration = TenantRAGConfiguration(policy: policy)
        if let audit { configuration.streamAudit = audit }
        let client = TenantRAGClient(
            try HostileKnowledgeBase(documents, flaws: flaws),
            configuration: configuration
        )
        return try await IsolationProbe(client, clock: ManualClock()).report(on: tenants())
    }

    @Test("names the settings that may hide a canary, and what they rule out is not tried")
    func notes() async throws {
        let plain = try await Self.report([])
        #expect(plain.notes.isEmpty && !plain.description.contains("note:"))
        var configuration = TenantRAGConfiguration()
        configuration.minimumScore = -1
        let client = TenantRAGClient(
            try HostileKnowledgeBase(Self.documents, vectorStore: .s3VectorsClassic),
            configuration: configuration
        )
        let report = try await IsolationProbe(client, clock: ManualClock()).report(on: Self.tenants())
        #expect(report.notes.count == 2 && report.notes[0].contains("CLASSIC"))
        #expect(report.description.contains("note: the store's index is in mode CLASSIC"))
        let asked = report.attempts.filter { $0.operation == .ask && $0.door == .question }
        #expect(!asked.isEmpty && asked.allSatisfy { $0.outcome == .notTried && $0.detail.contains("minimumScore") })
        #expect(report.findings.isEmpty)
    }

    @Test("finds nothing in a sound knowledge base, by any policy that its documents fit")
    func sound() async throws {
        for policy in [IsolationPolicy.standard, try .sourcePrefix("s3://documents/{tenant}/")] {
            let report = try await Self.report([], policy)
            #expect(report.isSound && report.exitStatus == 0, "\(report)")
            #expect(report.findings.isEmpty)
            #expect(report.attempts.count > 100)
            let doors = Set(report.attempts.filter { $0.outcome != .notTried }.map(\.door))
            #expect(
                doors == [
                    .canary, .question, .filter, .orFilter, .nestedFilter, .negativeFilter, .lookAlike, .session, .page,
                    .prompt, .context, .documentID,
                ]
            )
        }
    }

    @Test(
        "finds what is wrong on purpose",
        arguments: [
            (.ignoresFilter, .question, .caughtByAudit),
            (.ignoresNestedFilters, .nestedFilter, .caughtByAudit), (.ignoresNegations, .negativeFilter, .notObeyed),
            (.dropsFiltersWithNegations, .negativeFilter, .caughtByAudit),
            (.comparesLoosely, .lookAlike, .caughtByAudit),
            (.omitsAttributes, .canary, .caughtByAudit), (.forgetsFilterOnPages, .page, .caughtByAudit),
            (.ignoresAgenticFilter, .question, .caughtByAudit), (.mixesSessions, .session, .leaked),
            (.answersFromEverything, .question, .leaked), (.obeysInstructions, .prompt, .leaked),
            (.obeysInstructions, .context, .leaked),
        ] as [(HostileKnowledgeBase.Flaw, IsolationReport.Door, IsolationReport.Outcome)]
    )
    func flawed(
        flaw: HostileKnowledgeBase.Flaw,
        door: IsolationReport.Door,
        outcome: IsolationReport.Outcome
    ) async throws {
        let report = try await Self.report([flaw])
        #expect(!report.isSound && report.exitStatus == 1)
        #expect(report.findings.contains { $0.door == door && $0.outcome == outcome }, "\(report)")
        #expect("\(report)".contains("NOT ISOLATED"))
    }

    @Test("finds text that was shown before its citation, where the configuration lets it be shown")
    func earlyText() async throws {
        let early = try await Self.report([.ignoresFilter], .standard, .checkedAsItArrives)
        let leaks = early.findings.filter { $0.outcome == .leaked }
        #expect(!leaks.isEmpty && leaks.allSatisfy { $0.operation == .stream })
        #expect(try await Self.report([.ignoresFilter]).count(.leaked) == 0)
    }

    @Test("has nothing against a knowledge base whose flaw the client makes up for")
    func madeUpFor() async throws {
        #expect(try await Self.report([.linksToEverything]).isSound)
    }

    @Test("tells canaries, tenants and outcomes, and nothing of documents or questions")
    func silent() async throws {
        for flaws in [[], Set(HostileKnowledgeBase.Flaw.allCases)] as [Set<HostileKnowledgeBase.Flaw>] {
            let report = try await Self.report(flaws)
            var dumped = ""
            dump(report, to: &dumped)
            for text in ["\(report)", dumped] {
                for word in ["internal", "spring", "behind", "written", "code of"] { #expect(!text.contains(word)) }
                #expect(!text.contains("ada"))
            }
        }
    }

    @Test("plants canaries, waits for them, tries documents with instructions, and takes all of it away again")
    func planted() async throws {
        for flaws in [[], [.obeysInstructions]] as [Set<HostileKnowledgeBase.Flaw>] {
            let knowledgeBase = try HostileKnowledgeBase(Self.documents, flaws: flaws)
            let planted = Mutex<[PlantedDocument]>([])
            let report = try await IsolationProbe(TenantRAGClient(knowledgeBase), clock: ManualClock()).report(
                on: [.test("acme"), .test("globex")],
                randomness: SeededGenerator(seed: 7),
                plant: { document in
                    planted.withLock { $0.append(document) }
                    knowledgeBase.add(
                        TestDocument(document.text, source: "s3://p/\(document.name)", attributes: document.attributes)
                    )
                },
                remove: { document in
                    planted.withLock { $0.removeAll { $0 == document } }
                    knowledgeBase.remove(source: "s3://p/\(document.name)")
                }
            )
            #expect(planted.withLock { $0.isEmpty })
            #expect(report.isSound == flaws.isEmpty, "\(report)")
            let doors = report.attempts.filter { $0.door == .document }
            #expect(doors.count > 4 && doors.allSatisfy { $0.outcome != .notTried })
            if !flaws.isEmpty { #expect(doors.contains { $0.outcome == .leaked }) }
        }
    }

    @Test("takes away what it planted when something goes wrong, and shows that")
    func failing() async throws {
        struct Failure: Error {}
        let removed = Mutex(0)
        await #expect(throws: Failure.self) {
            _ = try await IsolationProbe(TenantRAGClient(HostileKnowledgeBase()), clock: ManualClock()).report(
                on: [.test("acme"), .test("globex")],
                plant: { document in if document.tenant.rawValue == "globex" { throw Failure() } },
                remove: { _ in removed.withLock { $0 += 1 } }
            )
        }
        #expect(removed.withLock { $0 } == 3)
    }

    @Test("a canary that its own tenant does not find makes the report inconclusive, not sound")
    func missing() async throws {
        let client = TenantRAGClient(try HostileKnowledgeBase([Self.documents[0]]))
        let report = try await IsolationProbe(client, clock: ManualClock()).report(on: Self.tenants())
        #expect(!report.isConclusive && !report.isSound && report.exitStatus == 2)
        #expect("\(report)".contains("INCONCLUSIVE"))
    }

    @Test("an operation that there is not is not tried, and one that fails is no proof")
    func unsupported() async throws {
        let client = TenantRAGClient(
            try ScriptedKnowledgeBase(references: [.of("acme", text: "ACME-LOC-7731-LANTERN")])
        )
        let report = try await IsolationProbe(client, operations: [.agenticRetrieve], clock: ManualClock())
            .report(on: Self.tenants())
        let tried = report.attempts.filter { $0.door != .canary }
        #expect(!tried.isEmpty && tried.allSatisfy { $0.operation == .agenticRetrieve && $0.outcome == .notTried })
        let fixture = BedrockFixture(ScriptedTransport([.answer(500)]))
        let failing = try await IsolationProbe(fixture.client(), operations: [.retrieve], clock: ManualClock())
            .report(on: Self.tenants())
        #expect(failing.count(.failed) > 10 && failing.exitStatus == 2)
    }

    @Test("goes no faster than it is told, and stops when its task is cancelled")
    func pace() async throws {
        let clock = ManualClock(advancesWhenSlept: true)
        let client = TenantRAGClient(try HostileKnowledgeBase(Self.documents))
        let report = try await IsolationProbe(client, pace: .milliseconds(50), clock: clock).report(on: Self.tenants())
        let tried = report.attempts.count { $0.outcome != .notTried }
        #expect(clock.now.offset >= .milliseconds(50) * tried)
        let task = Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            return try await IsolationProbe(client, clock: ManualClock()).report(on: Self.tenants())
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("reads no more pages than it is told, and two at least", arguments: [(1, 2), (2, 2), (3, 3), (10, 7)])
    func pages(maximum: Int, expected: Int) async throws {
        let more = (0..<4).map { number in
            TestDocument("The memo has a copy.", source: "s3://documents/acme/copy-\(number).md", tenant: "acme")
        }
        let knowledgeBase = PageCounter(try HostileKnowledgeBase(Self.documents + more))
        var probe = IsolationProbe(
            TenantRAGClient(knowledgeBase),
            pace: .zero,
            operations: [.retrieve],
            clock: ManualClock()
        )
        probe.maximumPageCount = maximum
        _ = try await probe.report(on: Self.tenants())
        #expect(knowledgeBase.lastPage == expected)
    }

    @Test("waits for a planted canary no longer than it is told", arguments: [0, 1, 3])
    func patience(seconds: Int) async throws {
        let clock = ManualClock(advancesWhenSlept: true)
        // Nothing that is planted is ever found.
        let report = try await IsolationProbe(
            TenantRAGClient(HostileKnowledgeBase()),
            pace: .zero,
            operations: [.retrieve],
            clock: clock
        ).report(on: [.test("acme"), .test("globex")], patience: .seconds(seconds), plant: { _ in }, remove: { _ in })
        #expect(clock.now.offset == .seconds(seconds))
        #expect(!report.isConclusive)
    }

    @Test(
        "refuses canaries that nothing could be told from",
        arguments: [
            ("short", "query"), ("with space", "query"), ("MARKÉR-1234", "query"), ("MARKER-1234", ""),
            ("MARKER-1234", "what is marker-1234?"), ("MARKER-1234", String(repeating: "a", count: 901)),
            (String(repeating: "A", count: 65), "query"),
        ]
    )
    func canaries(marker: String, query: String) {
        let error = #expect(throws: ProbeError.self) { try Canary(marker: marker, query: query) }
        #expect(error?.code == .invalidCanary)
    }

    @Test("refuses one tenant, one tenant twice, and two with one canary")
    func tenants() async throws {
        let client = TenantRAGClient(try HostileKnowledgeBase())
        let tenants = try Self.tenants()
        let twins = try [tenants[0], ProbeTenant(.test("globex"), canary: tenants[0].canary)]
        let twice = [tenants[0], ProbeTenant(tenants[0].context, canary: tenants[1].canary)]
        for wrong in [[], [tenants[0]], twins, twice] {
            let error = await #expect(throws: ProbeError.self) {
                try await IsolationProbe(client, clock: ManualClock()).report(on: wrong)
            }
            #expect(error?.code == .invalidTenants)
        }
    }
}

/// A knowledge base that counts the pages of one passage each that are read of it.
private final class PageCounter: KnowledgeBase {
    private let base: HostileKnowledgeBase
    private let last = Mutex(0)

    init(_ base: HostileKnowledgeBase) { self.base = base }

    /// The number of the last page of the longest walk.
    var lastPage: Int { last.withLock { $0 } }

    var knowledgeBaseID: KnowledgeBaseID { base.knowledgeBaseID }
    var modelARN: String { base.modelARN }
    var vectorStore: VectorStore { base.vectorStore }

    func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
        let page = (request.wire.nextToken.flatMap { Int($0) } ?? 0) + 1
        last.withLock { $0 = max($0, page) }
        return try await base.retrieve(request)
    }

    func retrieveAndGenerate(
        _ request: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse {
        try await base.retrieveAndGenerate(request)
    }

    func retrieveAndGenerateStream(
        _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse {
        try await base.retrieveAndGenerateStream(request)
    }
}
