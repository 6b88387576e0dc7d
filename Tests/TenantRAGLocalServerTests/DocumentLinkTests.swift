#if LocalServer
import HTTPTypes
import Synchronization
import TenantRAG
import TenantRAGLocal
import TenantRAGLocalServer
import TenantRAGTestSupport
import Testing

@Suite("Links to documents")
struct DocumentLinkTests {
    /// Asks for a link to the document of the first passage.
    private func link(
        _ fixture: ServerFixture,
        _ format: DocumentOutputFormat? = nil
    ) async throws -> GetDocumentContentResponse {
        let client = try fixture.client
        let passage = try await client.retrieve(.search("radio", of: "acme")).retrievalResults[0]
        return try await client.getDocumentContent(
            GetDocumentContentRequest(
                dataSourceId: passage.metadata?["x-amz-bedrock-kb-data-source-id"]?.stringValue ?? "",
                documentId: passage.documentId ?? "",
                knowledgeBaseId: "LOCAL00000",
                outputFormat: format
            )
        )
    }

    private func follow(_ url: String, method: HTTPRequest.Method = .get) async throws -> (Int, String) {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        let request = HTTPRequest(
            method: method,
            scheme: "http",
            authority: String(parts[2]),
            path: "/" + (parts.count > 3 ? String(parts[3]) : "")
        )
        let exchange = try await CurlTransport().send(request)
        let body = try await exchange.body.collect(upTo: 1_000_000)
        return (exchange.response.status.code, String(decoding: body, as: UTF8.self))
    }

    @Test("a link leads to the document as it is, without a signature")
    func raw() async throws {
        try await ServerFixture.run { fixture in
            let response = try await link(fixture)
            #expect(response.mimeType == "text/plain")
            let (status, text) = try await follow(response.presignedUrl)
            #expect(status == 200)
            #expect(text == ServerFixture.documents["acme-radio.txt"])
            #expect(response.documentContentLength == Int64(text.utf8.count))
            let (_, extracted) = try await follow(link(fixture, .extracted).presignedUrl)
            #expect(try JSONValue(json: extracted)["passages"] != nil)
        }
    }

    @Test("a link that was changed or forged leads nowhere")
    func changed() async throws {
        try await ServerFixture.run { fixture in
            let url = try await link(fixture).presignedUrl
            for wrong in [
                url.replacing("acme-radio", with: "globex-radio"),
                url.replacing("Expires=300", with: "Expires=3000"),
                String(url.dropLast()), url.split(separator: "?").first.map(String.init) ?? "",
                url.replacing("/RAW/", with: "/EXTRACTED/"), url.replacing("/RAW/", with: "/%52AW/x"),
                url + "&format=EXTRACTED", url.replacing("documents/", with: "documents//"),
            ] {
                let (status, text) = try await follow(wrong)
                #expect([403, 404].contains(status), "\(status)")
                #expect(!text.contains("radio"))
            }
            let (status, _) = try await follow(url, method: .put)
            #expect([403, 404].contains(status))
        }
    }

    @Test(
        "a link does not outlive a hand-over of its document to another tenant",
        arguments: [nil, DocumentOutputFormat.extracted]
    )
    func handedOver(format: DocumentOutputFormat?) async throws {
        try await ServerFixture.run { fixture in
            let url = try await link(fixture, format).presignedUrl
            #expect(try await follow(url).0 == 200)
            try fixture.folder.write(
                "acme-radio.txt.metadata.json",
                #"{"metadataAttributes":{"tenantId":"globex"}}"#
            )
            _ = try await fixture.knowledgeBase.ingest()
            let (status, text) = try await follow(url)
            #expect(status == 404)
            #expect(!text.contains("radio"))
        }
    }

    /// Changes the owner of a document when a link to it is asked for, and back when the search after it comes.
    private struct HandOver: HTTPTransport {
        let base = Result { try CurlTransport() }
        let fixture: ServerFixture
        let returns: Bool

        func send(
            _ request: HTTPRequest,
            body: HTTPRequestBody,
            options: HTTPExchangeOptions
        ) async throws -> HTTPExchange {
            guard request.path?.hasSuffix("/content") == true else {
                return try await base.get().send(request, body: body, options: options)
            }
            try await hand(to: "globex")
            let exchange = try await base.get().send(request, body: body, options: options)
            if returns { try await hand(to: "acme") }
            return exchange
        }

        private func hand(to tenant: String) async throws {
            let text = try #require(ServerFixture.documents["acme-radio.txt"])
            let length = JSONValue.number(JSONNumber(text.count))
            let sidecar: JSONValue = ["metadataAttributes": ["tenantId": .string(tenant), "length": length]]
            try fixture.folder.write("acme-radio.txt.metadata.json", sidecar.jsonBytes())
            _ = try await fixture.knowledgeBase.ingest()
        }
    }

    @Test(
        "a link that is made while the document is another tenant's is dropped, or leads nowhere",
        arguments: [false, true],
        [nil, DocumentOutputFormat.extracted]
    )
    func handedOverBetween(returns: Bool, format: DocumentOutputFormat?) async throws {
        try await ServerFixture.run { fixture in
            let acme = try TenantContext.test("acme")
            let passage = try #require(try await fixture.rag.retrieve("Heathkit", as: acme).results.first)
            var configuration = try fixture.configuration()
            configuration.transport = HandOver(fixture: fixture, returns: returns)
            let rag = TenantRAGClient(
                try BedrockKnowledgeBase(
                    id: fixture.knowledgeBase.knowledgeBaseID,
                    modelARN: "amazon.nova-lite-v1:0",
                    vectorStore: .local,
                    client: BedrockAgentRuntimeClient(configuration),
                    limiter: nil
                )
            )
            if returns {
                // Both searches saw acme's version, and the link names the one between them.
                let link = try await rag.documentContent(of: passage, as: acme, format: format)
                #expect(try await follow(link.presignedUrl).0 == 404)
            } else {
                let error = await #expect(throws: TenantRAGError.self) {
                    try await rag.documentContent(of: passage, as: acme, format: format)
                }
                #expect(error?.code == .changedDocument)
            }
        }
    }

    @Test("a link expires after five minutes")
    func expired() async throws {
        let offset = Mutex<Int64>(0)
        var configuration = LocalServerConfiguration()
        configuration.now = { Timestamp.now.advanced(bySeconds: offset.withLock { $0 }) }
        try await ServerFixture.run(configuration: configuration) { fixture in
            let url = try await link(fixture).presignedUrl
            offset.withLock { $0 = 295 }
            #expect(try await follow(url).0 == 200)
            offset.withLock { $0 = 302 }
            #expect(try await follow(url).0 == 403)
        }
    }

    @Test("a file with rows of several tenants has no link, through the client of tenants and without it")
    func rows() async throws {
        try await ServerFixture.run { fixture in
            try fixture.folder.write(
                "rows.csv",
                "text,tenantId\nThe rowboat is red.,acme\nThe rowboat is SECRET.,globex\n"
            )
            try fixture.folder.write(
                "rows.csv.metadata.json",
                """
                {"metadataAttributes":{"kind":"list"},"documentStructureConfiguration":
                {"type":"RECORD_BASED_STRUCTURE_METADATA","recordBasedStructureMetadata":
                {"contentFields":[{"fieldName":"text"}]}}}
                """
            )
            _ = try await fixture.knowledgeBase.ingest()
            let acme = try TenantContext.test("acme")
            let passage = try #require(try await fixture.rag.retrieve("rowboat", as: acme).results.first)
            for format in [nil, DocumentOutputFormat.raw, .extracted] {
                let error = await #expect(throws: TenantRAGError.self) {
                    try await fixture.rag.documentContent(of: passage, as: acme, format: format)
                }
                #expect(error?.code == .partialDocument)
                let request = GetDocumentContentRequest(
                    dataSourceId: passage.metadata?["x-amz-bedrock-kb-data-source-id"]?.stringValue ?? "",
                    documentId: passage.documentId ?? "",
                    knowledgeBaseId: "LOCAL00000",
                    outputFormat: format
                )
                let refusal = await #expect(throws: AWSError.self) {
                    try await fixture.client.getDocumentContent(request)
                }
                #expect(refusal.map { "\($0)" }?.contains("ValidationException") == true)
            }
        }
    }

    @Test("the client of tenants gets links to the tenant's own documents alone")
    func tenants() async throws {
        try await ServerFixture.run { fixture in
            let rag = try fixture.rag
            let acme = try TenantContext(trusting: TenantID(validating: "acme"), because: "a test")
            let globex = try TenantContext(trusting: TenantID(validating: "globex"), because: "a test")
            let passage = try #require(try await rag.retrieve("radio", as: acme).results.first)
            let content = try await rag.documentContent(of: passage, as: acme)
            #expect(try await follow(content.presignedUrl).1.contains("Heathkit"))
            let error = await #expect(throws: TenantRAGError.self) {
                try await rag.documentContent(of: passage, as: globex)
            }
            #expect(error?.code == .unknownDocument)
        }
    }
}
#endif
