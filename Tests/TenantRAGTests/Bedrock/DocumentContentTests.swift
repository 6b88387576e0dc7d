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

    @Test("A passage without words is searched for by its source", arguments: [nil, "", " \n"])
    func withoutWords(text: String?) async throws {
        let fixture = BedrockFixture(Wire.results("acme"), Wire.link)
        var passage = Self.passage(of: "acme")
        passage.content.text = text
        _ = try await fixture.client().documentContent(of: passage, as: .test("acme"))
        let sent = fixture.transport.sent[0]
        #expect(try RetrieveRequest(head: sent.request, body: sent.body).retrievalQuery.text == "s3://bucket/DOC1.md")
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
        #expect(fixture.paths.count == (id == ".." ? 1 : 2))
    }

    @Test("The data source is the one that the service names, whatever else stands in a document's attributes")
    func dataSource() async throws {
        func results(_ attributes: String) -> String {
            let metadata = #"{"tenantId":"acme",\#(attributes)}"#
            let passage = #"{"content":{"text":"A passage."},"documentId":"DOC1","metadata":\#(metadata)}"#
            return #"{"retrievalResults":[\#(passage)]}"#
        }
        // On each kind of knowledge base the other kind's name is an attribute like any other, for anybody to choose.
        let cases = [
            ("openSearchServerless", #""_data_source_id":"FOREIGN001""#, nil),
            ("managed", #""x-amz-bedrock-kb-data-source-id":"FOREIGN001""#, nil),
            (
                "managed", #""x-amz-bedrock-kb-data-source-id":"FOREIGN001","_data_source_id":"DS12345678""#,
                "DS12345678"
            ),
        ]
        for (store, attributes, dataSource) in cases {
            let fixture = BedrockFixture(
                results(attributes),
                Wire.link,
                environment: ["TENANTRAG_VECTOR_STORE": store]
            )
            let client = try fixture.client()
            let passage = KnowledgeBaseRetrievalResult(
                content: RetrievalResultContent(text: "A passage."),
                documentId: "DOC1",
                metadata: ["_source_uri": "s3://bucket/DOC1.md"]
            )
            if dataSource == nil {
                let error = await #expect(throws: TenantRAGError.self) {
                    try await client.documentContent(of: passage, as: .test("acme"))
                }
                #expect(error?.code == .unknownDocument)
            } else {
                _ = try await client.documentContent(of: passage, as: .test("acme"))
            }
            #expect(!fixture.paths.contains { $0.contains("FOREIGN001") })
        }
    }
}
