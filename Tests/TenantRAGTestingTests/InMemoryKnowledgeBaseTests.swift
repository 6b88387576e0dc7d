import TenantRAG
import TenantRAGTestSupport
import TenantRAGTesting
import Testing

@Suite("A knowledge base in memory")
struct InMemoryKnowledgeBaseTests {
    private static let radio = TestDocument("The radio is in the attic.", source: "s3://documents/a.md", tenant: "acme")
    private static let safe = TestDocument("The safe is in the attic.", source: "s3://documents/b.md", tenant: "globex")

    @Test("answers each tenant from its own documents")
    func answers() async throws {
        let rag = TenantRAGClient(try InMemoryKnowledgeBase([Self.radio, Self.safe]))
        for (tenant, text) in [("acme", Self.radio.text), ("globex", Self.safe.text)] {
            let answer = try await rag.ask("What is in the attic?", as: .test(tenant))
            #expect(answer.text == text)
            #expect(
                answer.citations == [
                    Citation(of: text, from: [RetrievedReference(tenant == "acme" ? Self.radio : Self.safe)])
                ]
            )
            let page = try await rag.retrieve("attic", as: .test(tenant))
            #expect(page.results.map(\.text) == [text])
        }
        #expect(try await rag.retrieve("attic", as: .test("initech")).results.isEmpty)
    }

    @Test("knows what was added and forgets what was removed; one source is one document")
    func changes() async throws {
        let knowledgeBase = try InMemoryKnowledgeBase([Self.radio])
        let rag = TenantRAGClient(knowledgeBase)
        knowledgeBase.add(TestDocument("The radio is in the cellar.", source: Self.radio.source, tenant: "acme"))
        #expect(
            try await rag.retrieve("radio", as: .test("acme")).results.map(\.text) == ["The radio is in the cellar."]
        )
        knowledgeBase.remove(source: Self.radio.source)
        knowledgeBase.remove(source: "s3://documents/never-there.md")
        #expect(try await rag.retrieve("radio", as: .test("acme")).results.isEmpty)
    }

    @Test("prints nothing of its documents")
    func printed() throws {
        let knowledgeBase = try InMemoryKnowledgeBase([Self.radio])
        var text = ""
        dump(knowledgeBase, to: &text)
        #expect(!(text + "\(knowledgeBase)" + String(reflecting: knowledgeBase)).contains("attic"))
    }

    @Test("A foreign reference made in one line is withheld like the service's")
    func foreign() throws {
        let metadata = try #require(KnowledgeBaseRetrievalResult(Self.safe).metadata)
        let result = KnowledgeBaseRetrievalResult(Self.safe, score: 0.5)
        #expect(result.score == 0.5 && result.source == Self.safe.source)
        let scope = try IsolationPolicy.standard.scope(nil, for: .test("acme"))
        #expect(throws: IsolationViolation.self) { try scope.audit(metadata: metadata, source: result.source) }
    }
}
