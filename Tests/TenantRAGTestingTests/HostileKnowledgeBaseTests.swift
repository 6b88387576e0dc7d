import TenantRAG
import TenantRAGTestSupport
import TenantRAGTesting
import Testing

@Suite("A knowledge base that fails on purpose")
struct HostileKnowledgeBaseTests {
    private static let documents = [
        TestDocument("The radio is in the attic.", source: "s3://documents/a.md", tenant: "acme"),
        TestDocument("The radio is in the hall.", source: "s3://documents/b.md", tenant: "acme"),
        TestDocument("The radio is SECRET.", source: "s3://documents/c.md", tenant: "globex"),
    ]

    @Test("without flaws obeys filters, pages and sessions")
    func sound() async throws {
        let client = TenantRAGClient(try HostileKnowledgeBase(Self.documents))
        let acme = try TenantContext.test("acme")
        let page = try await client.retrieve("radio", as: acme, numberOfResults: 1)
        #expect(page.results.count == 1 && page.hasMore)
        let second = try await client.retrieve(after: page, as: acme)
        #expect(second.results.map(\.source) == ["s3://documents/b.md"] && !second.hasMore)
        let answer = try await client.ask("Where is the radio?", as: acme)
        #expect(answer.text == "The radio is in the attic. The radio is in the hall.")
        #expect(answer.citations.count == 2)
        let next = try await client.ask("And the radio?", as: acme, continuing: answer.conversation)
        #expect(!next.text.contains("SECRET"))
        let content = try await client.documentContent(of: page.results[0], as: acme)
        #expect(content.mimeType == "text/plain")
        #expect(try await client.agenticRetrieve("radio", as: acme).results.count == 2)
        #expect(try await client.ask("Nothing?", as: acme).text == "Nothing was found.")
    }

    @Test("with a flaw gives what it should not, and the client's audit keeps it back")
    func flawed() async throws {
        let acme = try TenantContext.test("acme")
        for flaw in [HostileKnowledgeBase.Flaw.ignoresFilter, .omitsAttributes] {
            let client = TenantRAGClient(try HostileKnowledgeBase(Self.documents, flaws: [flaw]))
            await #expect(throws: IsolationViolation.self) { try await client.ask("radio", as: acme) }
            await #expect(throws: IsolationViolation.self) { try await client.retrieve("radio", as: acme) }
        }
    }

    @Test("takes documents while it answers, one at each source, and prints none")
    func documents() async throws {
        let knowledgeBase = try HostileKnowledgeBase(Self.documents, flaws: [.ignoresFilter])
        let client = TenantRAGClient(knowledgeBase)
        knowledgeBase.add(TestDocument("The lamp is green.", source: "s3://documents/c.md", tenant: "acme"))
        #expect(try await client.retrieve("radio lamp", as: .test("acme")).results.count == 3)
        knowledgeBase.remove(source: "s3://documents/c.md")
        #expect(try await client.retrieve("lamp", as: .test("acme")).results.isEmpty)
        var dumped = "\(knowledgeBase)"
        dump(knowledgeBase, to: &dumped)
        #expect(!dumped.contains("radio") && dumped.contains("ignoresFilter"))
    }
}
