#if LocalServer
import HTTPTypes
import Synchronization
import TenantRAG
import TenantRAGLocal
import TenantRAGLocalServer
import TenantRAGTestSupport
import Testing

@Suite("The local endpoint shows no document of which a part may be another's, and no URL outlives its time")
struct LocalLinkAttackTests {
    /// The date at which each test begins, by the server's clock.
    private static let start = Timestamp.now

    /// Runs an endpoint on a folder, by a clock that the test sets.
    private static func serve(
        _ folder: DocumentFolder,
        _ secondsLater: @escaping @Sendable () -> Int64,
        _ body: @Sendable (LocalServerEndpoint) async throws -> Void
    ) async throws {
        let knowledgeBase = try LocalKnowledgeBase(documents: folder.path)
        _ = try await knowledgeBase.ingest()
        var configuration = LocalServerConfiguration()
        configuration.now = { start.advanced(bySeconds: secondsLater()) }
        try await LocalServer(knowledgeBase, configuration: configuration).withEndpoint { endpoint in
            try await body(endpoint)
        }
    }

    @Test(
        "rows with attributes of their own have no link, in neither format, also when all seem to be one tenant's",
        arguments: [
            "text,tenantId\nThe radio is red.,acme\nThe vault is green.,globex\n",
            "text,tenantId\nThe radio is red.,acme\nThe vault is green.,\n",
            // A row without text is in the file and in no passage.
            "text,tenantId\nThe radio is red.,acme\n,globex\n",
        ],
        [DocumentOutputFormat.raw, .extracted]
    )
    func rows(file: String, format: DocumentOutputFormat) async throws {
        let folder = try DocumentFolder()
        try folder.write("rows.csv", file)
        try folder.write(
            "rows.csv.metadata.json",
            """
            {"metadataAttributes":{"kind":"list"},"documentStructureConfiguration":
            {"type":"RECORD_BASED_STRUCTURE_METADATA","recordBasedStructureMetadata":
            {"contentFields":[{"fieldName":"text"}]}}}
            """
        )
        try folder.write("plain.csv", "text,color\nThe lamp is red.,1\n", tenant: "acme")
        let knowledgeBase = try LocalKnowledgeBase(documents: folder.path)
        _ = try await knowledgeBase.ingest()
        func content(_ name: String) async throws -> DocumentContent {
            try await knowledgeBase.documentContent(
                GetDocumentContentRequest(
                    dataSourceId: "LOCAL00000",
                    documentId: "s3://documents/\(name)",
                    knowledgeBaseId: "LOCAL00000",
                    outputFormat: format
                )
            )
        }
        #expect(try await !content("plain.csv").bytes.isEmpty)
        let error = await #expect(throws: ValidationException.self) { try await content("rows.csv") }
        #expect(error?.serviceMessage?.contains("rows") == true)
        for secret in ["vault", "globex", "acme"] { #expect(error?.serviceMessage?.contains(secret) == false) }
    }

    @Test(
        "a presigned request is answered for five minutes, whatever its URL says",
        arguments: [(60, 61), (300, 301), (3_600, 301), (604_800, 301), (604_800, 6 * 86_400)]
    )
    func presigned(expires: Int, late: Int64) async throws {
        let folder = try DocumentFolder()
        try folder.write("radio.md", "The radio is red.", tenant: "acme")
        let clock = Clock()
        try await Self.serve(folder, { clock.seconds }) { endpoint in
            let body = Array(#"{"retrievalQuery":{"text":"radio"}}"#.utf8)
            let request = HTTPRequest(
                method: .post,
                scheme: "http",
                authority: "\(endpoint.host):\(endpoint.port)",
                path: "/knowledgebases/LOCAL00000/retrieve",
                headerFields: [.contentType: "application/json"]
            )
            let signed = try Signer(region: endpoint.region, service: "bedrock").presign(
                request,
                body: .bytes(body),
                with: endpoint.credentials,
                at: Self.start,
                expiresIn: expires
            )
            for (later, status) in [(0, 200), (late - 1, late > 301 ? 403 : 200), (late, 403)] {
                clock.set(later)
                let exchange = try await CurlTransport().send(signed, body: .bytes(body))
                #expect(exchange.response.status.code == status, "\(later) seconds later")
                let text = String(decoding: try await exchange.body.collect(upTo: 100_000), as: UTF8.self)
                #expect(text.contains("The radio is red.") == (status == 200))
            }
        }
    }

    /// Seconds that a test sets and a server reads.
    private final class Clock: Sendable {
        private let value = Mutex<Int64>(0)

        var seconds: Int64 { value.withLock { $0 } }

        func set(_ seconds: Int64) { value.withLock { $0 = seconds } }
    }
}
#endif
