import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("Links to documents")
struct DocumentContentTests {
    /// A passage as anybody can write it down.
    private static func passage(of tenant: String, document: String? = "DOC1") -> KnowledgeBaseRetrievalResult {
        KnowledgeBaseRetrievalResult(
            content: RetrievalResultContent(text: "A passage."),
            documentId: document,
            metadata: ["tenantId": .string(tenant), "x-amz-bedrock-kb-source-uri": "s3://bucket/DOC1.md"]
        )
    }

    @Test("The tenant's own document has one, after a search within the tenant's scope has named it")
    func own() async throws {
        let fixture = BedrockFixture(Wire.results("acme"), Wire.link)
        let content = try await fixture.client().documentContent(of: Self.passage(of: "acme"), as: .test("acme"))
        #expect(content.mimeType == "text/markdown")
        #expect(!"\(content)".contains("MARKER"))
        #expect(
            fixture.paths == [
                "/knowledgebases/KB12345678/retrieve",
                "/knowledgebases/KB12345678/datasources/DS12345678/documents/DOC1/content",
            ]
        )
        let sent = fixture.transport.sent[0]
        let filter = try RetrieveRequest(head: sent.request, body: sent.body)
            .retrievalConfiguration?.vectorSearchConfiguration?.filter
        let confined = MetadataFilter.Condition(key: "tenantId", operator: .equals, value: "acme")
        #expect(filter?.isConfined(to: confined) == true)
    }

    @Test(
        "Another tenant's has none, however the passage came about",
        arguments: [
            // The search within acme's scope finds nothing, another document, or (with a broken store) globex's own.
            (Wire.results(), "unknown"), (Wire.results("acme", document: "DOC2"), "unknown"),
            (Wire.results("globex"), "violation"), (Wire.results(nil), "violation"),
        ]
    )
    func foreign(found: String, outcome: String) async throws {
        for passage in [Self.passage(of: "globex"), Self.passage(of: "acme")] {
            let fixture = BedrockFixture(found, Wire.link)
            do {
                _ = try await fixture.client().documentContent(of: passage, as: .test("acme"))
                Issue.record("a link to a foreign document")
            } catch let error as TenantRAGError {
                #expect(outcome == "unknown" && error.code == .unknownDocument)
            } catch is IsolationViolation {
                #expect(outcome == "violation")
            }
            #expect(fixture.transport.sent.count == 1)
        }
    }

    @Test("A passage without a document, and a knowledge base without links, are refused")
    func without() async throws {
        let fixture = BedrockFixture(Wire.results("acme"), Wire.link)
        await #expect(throws: TenantRAGError.self) {
            try await fixture.client().documentContent(of: Self.passage(of: "acme", document: nil), as: .test("acme"))
        }
        #expect(fixture.transport.sent.isEmpty)
    }

    @Test("An id that would lead to another path stays one segment", arguments: ["../../other", "a/b", "..", "a?b#c"])
    func path(id: String) async throws {
        let fixture = BedrockFixture(Wire.results("acme", document: id), Wire.link)
        let client = try fixture.client()
        var passage = Self.passage(of: "acme", document: id)
        passage.metadata?["x-amz-bedrock-kb-source-uri"] = .string("s3://bucket/\(id).md")
        _ = try? await client.documentContent(of: passage, as: .test("acme"))
        for path in fixture.paths.dropFirst() {
            #expect(path.split(separator: "/", omittingEmptySubsequences: false).count == 8)
            #expect(!path.contains("..") || path.contains("%2F"))
        }
        #expect(id != ".." || fixture.paths.count == 1)
    }
}
