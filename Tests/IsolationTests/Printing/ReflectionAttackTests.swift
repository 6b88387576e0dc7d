import TenantRAGTestSupport
import Testing

@testable import TenantRAG

@Suite("What is kept from callers is kept from reflection too")
struct ReflectionAttackTests {
    /// Every way to print a value without naming its members.
    private func prints(of value: some Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        return [dumped, String(describing: value), String(reflecting: value), "\(value)", "\([value])"]
    }

    @Test("a page shows neither its token nor the query, the user or a passage")
    func page() async throws {
        let knowledgeBase = try ScriptedKnowledgeBase(references: [.of("acme", text: "passage-text")])
        let client = TenantRAGClient(knowledgeBase)
        let page = try await client.retrieve(
            "query-text",
            as: .test("acme", user: "user-name"),
            where: .attribute("season") == "filter-value"
        )
        #expect(page.hasMore)
        for print in prints(of: page) {
            for secret in ["\"next\"", "query-text", "user-name", "filter-value", "passage-text"] {
                #expect(!print.contains(secret))
            }
            #expect(!print.isEmpty)
        }
    }

    @Test("a stream shows nothing that has not been audited, nor its session, nor does its iterator")
    func stream() async throws {
        let foreign = RetrievedReference.of("globex", text: "foreign-text")
        let knowledgeBase = try ScriptedKnowledgeBase(events: [
            .output(RetrieveAndGenerateOutputEvent(text: "said-text")),
            .citation(CitationEvent(retrievedReferences: [foreign])),
        ])
        let stream = try await TenantRAGClient(knowledgeBase).stream("What?", as: .test("acme", user: "user-name"))
        let iterator = stream.makeAsyncIterator()
        for print in prints(of: stream) + prints(of: iterator) {
            for secret in ["foreign-text", "globex", "said-text", "session-1", "user-name"] {
                #expect(!print.contains(secret))
            }
        }
    }

    @Test("an answer shows no session")
    func answer() async throws {
        let client = TenantRAGClient(try ScriptedKnowledgeBase(references: [.of("acme")]))
        let answer = try await client.ask("What?", as: .test("acme", user: "user-name"))
        for print in prints(of: answer) + prints(of: answer.conversation) {
            #expect(!print.contains("session-1"))
            #expect(!print.contains("user-name"))
        }
    }
}
