#if LocalServer
import HTTPTypes
import TenantRAG
import TenantRAGLocal
import TenantRAGTestSupport

@testable import TenantRAGLocalServer

/// The local endpoint on a folder of two tenants' documents, with two access keys and a clock that a test moves.
struct AttackedEndpoint: Sendable {
    static let path = "/knowledgebases/LOCAL00000/retrieve"
    static let body = #"{"retrievalQuery":{"text":"vault"}}"#

    let folder: DocumentFolder
    let knowledgeBase: LocalKnowledgeBase
    let endpoint: LocalServerEndpoint
    let keys: [Credentials]
    let clock: ManualTime

    static func run(_ body: @Sendable (AttackedEndpoint) async throws -> Void) async throws {
        let folder = try DocumentFolder()
        for number in 0..<3 {
            try folder.write("acme\(number).txt", "The vault code \(number) is tulip.", tenant: "acme")
            try folder.write("globex\(number).txt", "The vault code \(number) is marigold.", tenant: "globex")
        }
        let knowledgeBase = try LocalKnowledgeBase(documents: folder.path)
        _ = try await knowledgeBase.ingest()
        let keys = try ["AKIDFIRST", "AKIDSECOND"].map {
            try Credentials(accessKeyID: $0, secretAccessKey: SecretBytes("secret of \($0)"))
        }
        let clock = ManualTime(date: try Timestamp("20261126T120000Z"))
        var configuration = LocalServerConfiguration(credentials: keys)
        let date = clock.source.date
        configuration.now = { date() }
        try await LocalServer(knowledgeBase, configuration: configuration).withEndpoint { endpoint in
            let attacked = AttackedEndpoint(
                folder: folder,
                knowledgeBase: knowledgeBase,
                endpoint: endpoint,
                keys: keys,
                clock: clock
            )
            try await body(attacked)
        }
    }

    /// A client with one of the keys, which tries each call once.
    func client(_ key: Int = 0) throws -> BedrockAgentRuntimeClient {
        var configuration = try endpoint.configuration
        configuration.credentials = .static(keys[key])
        configuration.retry = RetryConfiguration(maximumAttempts: 1)
        configuration.clock = clock.source
        return try BedrockAgentRuntimeClient(configuration)
    }

    static func retrieval(of tenant: String, count: Int = 1) -> KnowledgeBaseRetrievalConfiguration {
        KnowledgeBaseRetrievalConfiguration(
            vectorSearchConfiguration: KnowledgeBaseVectorSearchConfiguration(
                filter: .equals("tenantId", tenant),
                numberOfResults: count
            )
        )
    }

    static func search(of tenant: String, page: String? = nil) -> RetrieveRequest {
        RetrieveRequest(
            knowledgeBaseId: "LOCAL00000",
            retrievalQuery: KnowledgeBaseQuery(text: "vault"),
            nextToken: page,
            retrievalConfiguration: retrieval(of: tenant)
        )
    }

    static func question(of tenant: String, session: String? = nil) -> RetrieveAndGenerateRequest {
        RetrieveAndGenerateRequest(
            input: RetrieveAndGenerateInput(text: "What is the vault code?"),
            retrieveAndGenerateConfiguration: RetrieveAndGenerateConfiguration(
                type: .knowledgeBase,
                knowledgeBaseConfiguration: KnowledgeBaseRetrieveAndGenerateConfiguration(
                    knowledgeBaseId: "LOCAL00000",
                    modelArn: "amazon.nova-lite-v1:0",
                    retrievalConfiguration: retrieval(of: tenant)
                )
            ),
            sessionId: session
        )
    }

    /// Sends a search as it is.
    ///
    /// - Parameters:
    ///   - credentials: The key to sign with; nil for a request without a signature.
    ///   - offset: By how many seconds the sender's clock is ahead.
    ///   - service: The service to sign for.
    ///   - body: The body that arrives; by default the one that was signed.
    /// - Returns: The status, the error's code and the response's body.
    /// - Throws: Any error of signing and of the transport.
    func send(
        signedBy credentials: Credentials?,
        offset: Int64 = 0,
        service: String = "bedrock",
        arriving body: String = AttackedEndpoint.body
    ) async throws -> (status: Int, code: String?, body: String) {
        var request = HTTPRequest(
            method: .post,
            scheme: "http",
            authority: "\(endpoint.host):\(endpoint.port)",
            path: Self.path,
            headerFields: [.contentType: "application/json"]
        )
        if let credentials {
            request = try Signer(region: endpoint.region, service: service).sign(
                request,
                body: .bytes(Array(Self.body.utf8)),
                with: credentials,
                at: clock.source.date().advanced(bySeconds: offset)
            )
        }
        return try await exchange(request, body: Array(body.utf8))
    }

    /// Follows a link.
    func follow(_ url: String) async throws -> (status: Int, code: String?, body: String) {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        let path = "/" + (parts.count > 3 ? String(parts[3]) : "")
        return try await exchange(
            HTTPRequest(method: .get, scheme: "http", authority: String(parts[2]), path: path),
            body: nil
        )
    }

    /// A link to the first document that a tenant's search finds.
    func link(of tenant: String, format: DocumentOutputFormat? = nil) async throws -> String {
        let client = try client()
        guard let passage = try await client.retrieve(Self.search(of: tenant)).retrievalResults.first else {
            throw NothingFound()
        }
        let response = try await client.getDocumentContent(
            GetDocumentContentRequest(
                dataSourceId: passage.metadata?["x-amz-bedrock-kb-data-source-id"]?.stringValue ?? "",
                documentId: passage.documentId ?? "",
                knowledgeBaseId: "LOCAL00000",
                outputFormat: format
            )
        )
        return response.presignedUrl
    }

    private func exchange(
        _ request: HTTPRequest,
        body: [UInt8]?
    ) async throws -> (status: Int, code: String?, body: String) {
        let exchange = try await CurlTransport().send(request, body: body.map { .bytes($0) } ?? .none)
        let bytes = try await exchange.body.collect(upTo: 1_000_000)
        let head = exchange.response
        return (head.status.code, head.headerFields[.errorType], String(decoding: bytes, as: UTF8.self))
    }

    private struct NothingFound: Error {}
}
#endif
