import Foundation
import TenantRAGTestSupport
import Testing

@testable import TenantRAG

@Suite("What an encoder writes of what a tenant was given")
struct EncodingAttackTests {
    /// A response as a service of the user's own could encode it.
    private struct Reply<Content: Encodable>: Encodable {
        let content: Content
        let contents: [String: [Content]]

        init(_ content: Content) {
            self.content = content
            contents = ["all": [content, content]]
        }
    }

    /// Every form in which a value can be encoded.
    private func outputs(of value: some JSONWritable & Encodable) throws -> [String] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let propertyList = PropertyListEncoder()
        propertyList.outputFormat = .xml
        return [
            value.jsonText,
            String(decoding: try encoder.encode(Reply(value)), as: UTF8.self),
            String(decoding: try JSONEncoder().encode(value), as: UTF8.self),
            String(decoding: try propertyList.encode(Reply(value)), as: UTF8.self),
        ]
    }

    @Test("no form of an answer has the session id, the user or the filter in it")
    func answer() async throws {
        let knowledgeBase = try ScriptedKnowledgeBase(
            references: [.of("acme", text: "passage-text")],
            session: "0a1b2c3d-session"
        )
        let client = TenantRAGClient(knowledgeBase)
        let answer = try await client.ask(
            "query-text",
            as: .test("acme", user: "user-name"),
            where: .equals("season", "filter-value")
        )
        #expect(answer.conversation.sessionID == "0a1b2c3d-session")
        for output in try outputs(of: answer) {
            #expect(output.contains("An answer.") && output.contains("passage-text"))
            for secret in ["0a1b2c3d", "query-text", "user-name", "filter-value"] {
                #expect(!output.contains(secret), "\(output)")
            }
        }
        #expect(answer.jsonText.hasPrefix(#"{"text":"An answer.","citations":[{"retrievedReferences":[{"#))
    }

    @Test("no form of a page has the token of the next one, the query, the user or the filter in it")
    func page() async throws {
        let client = TenantRAGClient(try ScriptedKnowledgeBase(references: [.of("acme", text: "passage-text")]))
        let page = try await client.retrieve(
            "query-text",
            as: .test("acme", user: "user-name"),
            where: .equals("season", "filter-value")
        )
        #expect(page.nextToken == "next")
        for output in try outputs(of: page) {
            #expect(output.contains("passage-text") && !output.lowercased().contains("token"))
            for secret in ["\"next\"", ">next<", "query-text", "user-name", "filter-value"] {
                #expect(!output.contains(secret), "\(output)")
            }
        }
    }

    @Test("what is bound to a tenant cannot be decoded, and a conversation cannot be encoded either")
    func types() {
        for type: Any.Type in [
            Answer.self, RetrievalPage.self, AgenticAnswer.self, Conversation.self, TenantContext.self,
            ScopedFilter.self,
        ] {
            #expect(!(type is any Decodable.Type), "\(type)")
            #expect(!(type is any JSONReadable.Type), "\(type)")
        }
        for type: Any.Type in [Conversation.self, ScopedFilter.self, TenantContext.self] {
            #expect(!(type is any Encodable.Type) && !(type is any JSONWritable.Type), "\(type)")
        }
    }
}
