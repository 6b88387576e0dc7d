#if LocalServer
import HTTPTypes
import TenantRAG

/// The target of a link: a document in one version, so that a link never outlives a hand-over to another tenant.
struct LinkedDocument: Sendable {
    var request: GetDocumentContentRequest
    /// The version of the document when the link was made.
    var version: String
}

/// Creates links to documents that need no further signature, and reads them again.
///
/// A link is a presigned request under a key of this server's own, as those of Amazon S3 are: it names one document, can
/// be neither made nor changed outside, and expires after five minutes (model member
/// `GetDocumentContentResponse.presignedUrl`). All that it says stands in its path, where it can be spelled in one way.
struct DocumentLinks: Sendable {
    /// The lifetime of a link, in seconds.
    static let lifetime = 300

    private static let service = "documents"
    private static let region = "local"
    private static let path = PathTemplate(
        "/documents/{knowledgeBaseId}/{dataSourceId}/{documentId}/{outputFormat}/{version}"
    )

    private let signer: Signer
    private let verifier: Verifier
    private let credentials: Credentials

    init() throws {
        credentials = try .random()
        signer = try Signer(region: Self.region, service: Self.service)
        verifier = try Verifier(
            region: Self.region,
            service: Self.service,
            allowedClockSkew: 0,
            maximumExpiration: Self.lifetime
        )
    }

    /// A link to a document.
    ///
    /// - Parameters:
    ///   - document: The document that it leads to; it exists.
    ///   - authority: The host and port that the client called.
    ///   - date: The date from which the link is valid.
    /// - Returns: An absolute URL.
    /// - Throws: `ModelValidationError` for a name that cannot stand in a path, `SigningError`.
    func url(for document: LinkedDocument, authority: String, at date: Timestamp) throws -> String {
        let request = document.request
        let format = request.outputFormat ?? .raw
        let path = try Self.path.path(
            with: [
                request.knowledgeBaseId, request.dataSourceId, request.documentId, format.rawValue,
                document.version,
            ]
        )
        let link = HTTPRequest(method: .get, scheme: "http", authority: authority, path: path)
        let signed = try signer.presign(link, body: .empty, with: credentials, at: date, expiresIn: Self.lifetime)
        return "http://\(authority)\(signed.path ?? "")"
    }

    /// Returns the document that a link leads to; nil for a request that is no link's.
    ///
    /// - Parameters:
    ///   - head: The request that follows the link.
    ///   - date: The time.
    /// - Returns: The document that the link was made for.
    /// - Throws: `VerificationError` for a link that was not made here, was changed, or has ended.
    func document(for head: HTTPRequest, at date: Timestamp) throws -> LinkedDocument? {
        guard head.method == .get, let values = Self.path.values(in: head.path?.withoutQuery ?? "") else {
            return nil
        }
        _ = try verifier.verify(head, body: .empty, at: date) { id in
            id == credentials.accessKeyID ? credentials : nil
        }
        let request = GetDocumentContentRequest(
            dataSourceId: values[1],
            documentId: values[2],
            knowledgeBaseId: values[0],
            outputFormat: DocumentOutputFormat(rawValue: values[3])
        )
        return LinkedDocument(request: request, version: values[4])
    }
}
#endif
