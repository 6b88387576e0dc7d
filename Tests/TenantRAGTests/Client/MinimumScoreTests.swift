import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("Passages below a minimum score")
struct MinimumScoreTests {
    /// A client of a knowledge base whose passages have these scores.
    private static func client(
        _ scores: [Double?],
        minimumScore: Double? = nil
    ) throws -> (client: TenantRAGClient, knowledgeBase: ScriptedKnowledgeBase) {
        let knowledgeBase = try ScriptedKnowledgeBase(references: scores.map { _ in .of("acme") }, scores: scores)
        var configuration = TenantRAGConfiguration()
        configuration.minimumScore = minimumScore
        return (TenantRAGClient(knowledgeBase, configuration: configuration), knowledgeBase)
    }

    @Test(
        "are left out, as are those without a score, and the others stay in their order",
        arguments: [
            (nil, [0.9, 0.1, nil, 0.5]), (0.5, [0.9, 0.5]), (0.0, [0.9, 0.1, 0.5]), (0.91, []), (-1, [0.9, 0.1, 0.5]),
        ] as [(Double?, [Double?])]
    )
    func leftOut(minimumScore: Double?, remaining: [Double?]) async throws {
        let scores: [Double?] = [0.9, 0.1, nil, 0.5]
        let perCall = try Self.client(scores).client
        let page = try await perCall.retrieve("what", as: .test("acme"), minimumScore: minimumScore)
        #expect(page.results.map(\.score) == remaining)
        let configured = try Self.client(scores, minimumScore: minimumScore).client
        #expect(try await configured.retrieve("what", as: .test("acme")).results.map(\.score) == remaining)
    }

    @Test("a call's own minimum goes before the configured one")
    func perCall() async throws {
        let client = try Self.client([0.9, 0.4], minimumScore: 0.5).client
        #expect(try await client.retrieve("what", as: .test("acme"), minimumScore: 0.3).results.count == 2)
    }

    @Test("a page on which nothing remains is followed by the next, for which the same minimum holds")
    func pages() async throws {
        let (client, knowledgeBase) = try Self.client([0.2, 0.1])
        let first = try await client.retrieve("what", as: .test("acme"), minimumScore: 0.15)
        #expect(first.results.map(\.score) == [0.2] && first.hasMore)
        let empty = try await client.retrieve("what", as: .test("acme"), minimumScore: 0.5)
        #expect(empty.results.isEmpty && empty.hasMore)
        let next = try await client.retrieve(after: first, as: .test("acme"))
        #expect(next.results.map(\.score) == [0.2] && !next.hasMore)
        #expect(knowledgeBase.retrievals.map(\.nextToken) == [nil, nil, "next"])
    }

    @Test("one that is no number is refused, and nothing is sent", arguments: [Double.nan, .infinity, -.infinity])
    func invalid(minimumScore: Double) async throws {
        let (client, knowledgeBase) = try Self.client([1])
        let error = await #expect(throws: TenantRAGError.self) {
            try await client.retrieve("what", as: .test("acme"), minimumScore: minimumScore)
        }
        #expect(error?.code == .invalidSetting && knowledgeBase.scopes.isEmpty)
    }

    @Test("answers, streams and agentic retrieval, which come without scores, are refused with it, and nothing is sent")
    func answers() async throws {
        let (client, knowledgeBase) = try Self.client([1], minimumScore: 0.5)
        let calls: [() async throws -> Void] = [
            { _ = try await client.ask("what", as: .test("acme")) },
            { _ = try await client.stream("what", as: .test("acme")) },
            { _ = try await client.agenticRetrieve("what", as: .test("acme")) },
        ]
        for call in calls {
            let error = await #expect(throws: TenantRAGError.self) { try await call() }
            #expect(error?.code == .unsupportedSetting && error?.message.contains("minimumScore") == true)
        }
        #expect(knowledgeBase.scopes.isEmpty)
    }
}
