#if LocalServer
import Foundation
import HTTPTypes
import TenantRAG
import TenantRAGLocal
import TenantRAGLocalServer
import TenantRAGTestSupport

/// A server on a folder of its own, and what a test calls it with.
struct ServerFixture: Sendable {
    let folder: TemporaryFolder
    let knowledgeBase: LocalKnowledgeBase
    let endpoint: LocalServerEndpoint

    /// Runs a server for one test.
    ///
    /// - Parameters:
    ///   - documents: The text of each document: the first word of a name is its tenant's id, as in `acme-radio.txt`.
    ///   - configuration: The configuration of the server.
    ///   - store: The store whose filter rules hold.
    ///   - body: The test.
    /// - Throws: Any error of the test, and of setting it up.
    static func run(
        _ documents: [String: String] = ServerFixture.documents,
        configuration: LocalServerConfiguration = LocalServerConfiguration(),
        store: VectorStore = .local,
        _ body: @Sendable (ServerFixture) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        for (name, text) in documents { try write(text, name, to: folder) }
        let knowledgeBase = try LocalKnowledgeBase(
            documents: folder.path,
            configuration: LocalKnowledgeBaseConfiguration(vectorStore: store)
        )
        let report = try await knowledgeBase.ingest()
        guard report.skipped.isEmpty else { throw Unreadable(problems: report.skipped.map { "\($0)" }) }
        try await LocalServer(knowledgeBase, configuration: configuration).withEndpoint { endpoint in
            try await body(ServerFixture(folder: folder, knowledgeBase: knowledgeBase, endpoint: endpoint))
        }
    }

    static let documents = [
        "acme-radio.txt": "Dustin finds the radio in the school. The radio is a Heathkit. The radio works.",
        "acme-lamp.txt": "The lamp of acme stands in the hall. It is green.",
        "globex-radio.txt": "Globex keeps its SECRET-GLOBEX radio in the cellar. The radio is broken.",
    ]

    static func write(_ text: String, _ name: String, to folder: TemporaryFolder) throws {
        let tenant = name.split(separator: "-").first.map { String($0) } ?? ""
        let sidecar: JSONValue = [
            "metadataAttributes": ["tenantId": .string(tenant), "length": .number(JSONNumber(text.count))]
        ]
        try folder.write("\(name).metadata.json", sidecar.jsonBytes())
        try folder.write(name, text)
    }

    var client: BedrockAgentRuntimeClient {
        get throws { try BedrockAgentRuntimeClient(configuration()) }
    }

    /// The client of tenants, on the server.
    var rag: TenantRAGClient {
        get throws {
            TenantRAGClient(
                try BedrockKnowledgeBase(
                    id: knowledgeBase.knowledgeBaseID,
                    modelARN: "amazon.nova-lite-v1:0",
                    vectorStore: .local,
                    client: client,
                    // No account, no quota.
                    limiter: nil
                )
            )
        }
    }

    /// A client's configuration without retries, so that a test sees the first answer.
    func configuration() throws -> AWSConfiguration {
        var configuration = try endpoint.configuration
        configuration.retry = RetryConfiguration(maximumAttempts: 1)
        return configuration
    }

    /// Sends a request as it is, signed or not.
    func send(
        _ path: String,
        _ body: String,
        method: HTTPRequest.Method = .post,
        fields: HTTPFields = [.contentType: "application/json"],
        signedBy credentials: Credentials? = nil,
        at date: Timestamp = .now
    ) async throws -> (head: HTTPResponse, body: JSONValue) {
        var request = HTTPRequest(
            method: method,
            scheme: "http",
            authority: "\(endpoint.host):\(endpoint.port)",
            path: path,
            headerFields: fields
        )
        let bytes = Array(body.utf8)
        if let credentials {
            request = try Signer(region: endpoint.region, service: "bedrock")
                .sign(request, body: .bytes(bytes), with: credentials, at: date)
        }
        let exchange = try await CurlTransport().send(request, body: method == .get ? .none : .bytes(bytes))
        let answer = try await exchange.body.collect(upTo: 1_000_000)
        return (exchange.response, (try? JSONValue(json: answer)) ?? .null)
    }

    struct Unreadable: Error {
        var problems: [String]
    }
}

extension RetrieveRequest {
    /// A search for one tenant's passages.
    static func search(_ text: String, of tenant: String, count: Int = 5) -> RetrieveRequest {
        RetrieveRequest(
            knowledgeBaseId: "LOCAL00000",
            retrievalQuery: KnowledgeBaseQuery(text: text),
            retrievalConfiguration: KnowledgeBaseRetrievalConfiguration(
                vectorSearchConfiguration: KnowledgeBaseVectorSearchConfiguration(
                    filter: .equals("tenantId", tenant),
                    numberOfResults: count
                )
            )
        )
    }
}

extension RetrieveAndGenerateConfiguration {
    static func answers(
        of tenant: String,
        model: String = "amazon.nova-lite-v1:0"
    ) -> RetrieveAndGenerateConfiguration {
        RetrieveAndGenerateConfiguration(
            type: .knowledgeBase,
            knowledgeBaseConfiguration: KnowledgeBaseRetrieveAndGenerateConfiguration(
                knowledgeBaseId: "LOCAL00000",
                modelArn: model,
                retrievalConfiguration: RetrieveRequest.search("", of: tenant).retrievalConfiguration
            )
        )
    }
}
#endif
