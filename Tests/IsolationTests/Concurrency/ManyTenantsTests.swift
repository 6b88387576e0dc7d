import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("However many ask at once, each gets its own")
struct ManyTenantsTests {
    @Test("1,000 tenants interleaved through one client: passages, pages, answers, streams and conversations")
    func thousand() async throws {
        let knowledgeBase = try MirrorKnowledgeBase()
        let client = TenantRAGClient(knowledgeBase)
        let mixed = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<1_000 {
                group.addTask { try await Self.wrongs(of: "tenant\(number)", client) }
            }
            return try await group.reduce(0, +)
        }
        #expect(mixed == 0)
        #expect(knowledgeBase.strays.isEmpty)
    }

    /// Returns the number of parts in a tenant's answers, one of each kind, that are not its own.
    private static func wrongs(of name: String, _ client: TenantRAGClient) async throws -> Int {
        let tenant = try TenantContext.test(name)
        var texts: [String?] = []
        let page = try await client.retrieve("what", as: tenant)
        texts += page.results.map(\.text)
        let answer = try await client.ask("what", as: tenant)
        texts += [answer.text] + answer.citations.flatMap { $0.retrievedReferences ?? [] }.map(\.text)
        texts += try await client.retrieve(after: page, as: tenant).results.map(\.text)
        let stream = try await client.stream("and", as: tenant, continuing: answer.conversation)
        for try await event in stream {
            switch event {
            case .text(let text): texts.append(text)
            case .citation(let citation): texts += (citation.retrievedReferences ?? []).map(\.text)
            case .guardrail: break
            }
        }
        texts.append(try await client.ask("and", as: tenant, continuing: stream.conversation).text)
        return texts.count { $0 != "of \(name)" } + (texts.count == 7 ? 0 : 1)
    }
}
