#if EmbeddedServer
    import HTTPTypes
    import TenantRAG

    /// Makes links to documents that need no further signature, and reads them again.
    ///
    /// A link is a presigned request under a key of this server's own, as those of Amazon S3 are: it names one document, can
    /// be neither made nor changed outside, and ends after five minutes (model member
    /// `GetDocumentContentResponse.presignedUrl`).
    struct DocumentLinks: Sendable {
        /// How long a link lasts, in seconds.
        static let lifetime = 300

        private static let service = "documents"
        private static let region = "local"
        private static let path = PathTemplate("/documents/{knowledgeBaseId}/{dataSourceId}/{documentId}")

        private let signer: Signer
        private let verifier: Verifier
        private let credentials: Credentials

        init() throws {
            credentials = try .random()
            signer = try Signer(region: Self.region, service: Self.service)
            verifier = try Verifier(region: Self.region, service: Self.service, allowedClockSkew: 0)
        }

        /// A link to what a request asks for.
        ///
        /// - Parameters:
        ///   - request: What is asked for; it names a document that exists.
        ///   - authority: The host and port that the client called.
        ///   - date: When the link begins to hold.
        /// - Returns: An absolute URL.
        /// - Throws: `ModelValidationError` for a name that cannot stand in a path, `SigningError`.
        func url(for request: GetDocumentContentRequest, authority: String, at date: SigningDate) throws -> String {
            let path = try Self.path.path(
                with: [request.knowledgeBaseId, request.dataSourceId, request.documentId]
            )
            let format = request.outputFormat.map { "?format=\($0.rawValue)" } ?? ""
            let link = HTTPRequest(method: .get, scheme: "http", authority: authority, path: path + format)
            let signed = try signer.presign(link, body: .empty, with: credentials, at: date, expiresIn: Self.lifetime)
            return "http://\(authority)\(signed.path ?? "")"
        }

        /// What a link was made for; nil for a request that is no link's.
        ///
        /// - Parameters:
        ///   - head: The request that follows the link.
        ///   - date: The time.
        /// - Returns: The request that the link stands for.
        /// - Throws: `VerificationError` for a link that was not made here, was changed, or has ended.
        func request(in head: HTTPRequest, at date: SigningDate) throws -> GetDocumentContentRequest? {
            guard head.method == .get, let target = head.path else { return nil }
            let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
            guard let values = Self.path.values(in: String(parts[0])), values.count == 3 else { return nil }
            _ = try verifier.verify(head, body: .empty, at: date) { id in
                id == credentials.accessKeyID ? credentials : nil
            }
            let query = (parts.count > 1 ? parts[1] : "").split(separator: "&")
            let format = query.first { $0.hasPrefix("format=") }?.dropFirst("format=".count)
            return GetDocumentContentRequest(
                dataSourceId: values[1],
                documentId: values[2],
                knowledgeBaseId: values[0],
                outputFormat: format.map { DocumentOutputFormat(rawValue: String($0)) }
            )
        }
    }
#endif
