public import HTTPTypes
public import TenantRAGBase

/// Signs HTTP requests with AWS Signature Version 4, for one region and one service.
///
/// The signature goes into the header fields (``sign(_:body:with:at:)``) or into the query of a link that others can
/// follow (``presign(_:body:with:at:expiresIn:)``). A signer holds no credentials and no clock: both are given with each
/// request, so that every attempt of a call is signed anew. It may be used from any number of tasks at once.
///
/// ```swift
/// let signer = try Signer(region: "us-east-1", service: "bedrock")
/// var request = HTTPRequest(
///     method: .post,
///     scheme: "https",
///     authority: "bedrock-agent-runtime.us-east-1.amazonaws.com",
///     path: "/knowledgebases/KB12345678/retrieve"
/// )
/// request.headerFields[.contentType] = "application/json"
/// let signed = try signer.sign(request, body: .bytes(body), with: credentials)
/// // signed.headerFields now holds Authorization, X-Amz-Date and, with temporary credentials, X-Amz-Security-Token.
/// ```
///
/// The request must be sent as it was signed: neither path nor header fields may be changed afterwards, save those that
/// clients and proxies change on the way (`Connection`, `User-Agent`, `Transfer-Encoding` and the like), which are never
/// signed.
public struct Signer: Sendable {
    /// The region of the credential scope, such as `us-east-1`.
    public let region: String

    /// The service's signing name, such as `bedrock` or `s3`; often not the first word of its host.
    public let service: String

    /// The options by which the service expects requests to be signed.
    public let options: SigningOptions

    let keys: SigningKeyCache
    let pool = WorkspacePool()

    /// Creates a signer.
    ///
    /// - Parameters:
    ///   - region: 1 to 64 characters of `[a-zA-Z0-9._-]`.
    ///   - service: 1 to 64 characters of `[a-zA-Z0-9._-]`.
    ///   - options: The options by which the service expects requests to be signed; the defaults hold for all but
    ///     Amazon S3.
    ///   - keys: A cache of signing keys to share; by default the signer has one of its own.
    /// - Throws: ``SigningError`` with code `invalidScope`.
    public init(
        region: String,
        service: String,
        options: SigningOptions = SigningOptions(),
        keys: SigningKeyCache = SigningKeyCache()
    ) throws(SigningError) {
        for (name, value) in [("region", region), ("service", service)] where !Self.isScopePart(value.utf8) {
            throw SigningError(.invalidScope, "The \(name) needs 1 to 64 characters of [a-zA-Z0-9._-].")
        }
        self.region = region
        self.service = service
        self.options = options
        self.keys = keys
    }

    /// Signs a request by its header fields.
    ///
    /// `Authorization`, `X-Amz-Date`, `X-Amz-Security-Token` (with temporary credentials) and `X-Amz-Content-Sha256`
    /// (where asked for) are set; what was there before is replaced. The default port of the scheme is taken
    /// off the authority, as HTTP clients do when they send it.
    ///
    /// - Parameters:
    ///   - request: The request as it is to be sent, with its authority or a `Host` field.
    ///   - body: The payload, as the signature covers it; by default an empty one.
    ///   - credentials: The credentials that sign.
    ///   - date: The date of the signature; now by default. Services refuse a date that is more than some minutes off.
    /// - Returns: The request with its signature.
    /// - Throws: ``SigningError``.
    public func sign(
        _ request: HTTPRequest,
        body: Payload = .empty,
        with credentials: Credentials,
        at date: Timestamp = .now
    ) throws(SigningError) -> HTTPRequest {
        try pool.withWorkspace { workspace throws(SigningError) in
            try sign(request, body: body, with: credentials, at: date, in: &workspace)
        }
    }

    /// Signs a request by its query, so that every holder of the link may send it until it expires.
    ///
    /// Every header field of the request is signed, and must be sent with the link just so. Link and header fields hold the
    /// session token of temporary credentials, so treat a link like a password.
    ///
    /// - Parameters:
    ///   - request: The request as it is to be sent, with its authority or a `Host` field.
    ///   - body: The payload, as the signature covers it. With ``SigningOptions/s3`` it does not count unless the
    ///     request has the field `x-amz-content-sha256`: Amazon S3 expects ``Payload/unsigned``.
    ///   - credentials: The credentials that sign; with temporary ones the link expires with them at the latest.
    ///   - date: From when the link is valid; by default now.
    ///   - seconds: For how long: 1 to 604,800 seconds, seven days.
    /// - Returns: The request with its signature in the path's query.
    /// - Throws: ``SigningError``.
    public func presign(
        _ request: HTTPRequest,
        body: Payload = .empty,
        with credentials: Credentials,
        at date: Timestamp = .now,
        expiresIn seconds: Int
    ) throws(SigningError) -> HTTPRequest {
        try pool.withWorkspace { workspace throws(SigningError) in
            try presign(
                request,
                body: body,
                with: credentials,
                at: date,
                expiresIn: seconds,
                in: &workspace
            )
        }
    }

    static func isScopePart(_ bytes: some Collection<UInt8>) -> Bool {
        1...64 ~= bytes.count && bytes.allSatisfy { PercentEncoding.isUnreserved($0) && $0 != UInt8(ascii: "~") }
    }
}

extension Signer {
    /// Puts the signature and what belongs to it into the header fields.
    func write(
        to fields: inout HTTPFields,
        credentials: Credentials,
        addsDigest: Bool,
        in workspace: inout SigningWorkspace
    ) {
        fields.append(workspace.stamp.field)
        if addsDigest {
            fields.append(HTTPField(name: .amzContentSHA256, value: workspace.payloadHash.string))
        }
        if let token = credentials.token { fields.append(token) }
        workspace.writeAuthorization(credentials)
        unsafe fields.append(HTTPField(name: .authorization, lenientValue: workspace.output.bytes))
    }
}

extension SigningWorkspace {
    /// Writes the value of the `Authorization` field.
    mutating func writeAuthorization(_ credentials: Credentials) {
        output.append("AWS4-HMAC-SHA256 Credential=")
        output.append(credentials.accessKeyID)
        output.append(UInt8(ascii: "/"))
        unsafe output.append(stamp.scope)
        output.append(", SignedHeaders=")
        unsafe output.append(signedHeaders.bytes)
        output.append(", Signature=")
        output.append(signature)
    }
}

extension Signer {
    /// Signs a request as ``sign(_:body:with:at:)`` does and returns every step.
    ///
    /// - Parameters:
    ///   - request: The request as it is to be sent.
    ///   - body: The payload, as the signature covers it.
    ///   - credentials: The credentials that sign.
    ///   - date: The date of the signature.
    /// - Returns: The signed request, the canonical request and the string to sign.
    /// - Throws: ``SigningError``.
    public func signDetailed(
        _ request: HTTPRequest,
        body: Payload = .empty,
        with credentials: Credentials,
        at date: Timestamp = .now
    ) throws(SigningError) -> SignatureDetails {
        try pool.withWorkspace { workspace throws(SigningError) in
            let signed = try sign(request, body: body, with: credentials, at: date, in: &workspace)
            return SignatureDetails(signed, workspace)
        }
    }

    /// Signs a request as ``presign(_:body:with:at:expiresIn:)`` does and returns every step.
    ///
    /// - Parameters:
    ///   - request: The request as it is to be sent.
    ///   - body: The payload, as the signature covers it.
    ///   - credentials: The credentials that sign.
    ///   - date: From when the link is valid.
    ///   - seconds: For how long: 1 to 604,800 seconds.
    /// - Returns: The signed request, the canonical request and the string to sign.
    /// - Throws: ``SigningError``.
    public func presignDetailed(
        _ request: HTTPRequest,
        body: Payload = .empty,
        with credentials: Credentials,
        at date: Timestamp = .now,
        expiresIn seconds: Int
    ) throws(SigningError) -> SignatureDetails {
        try pool.withWorkspace { workspace throws(SigningError) in
            let signed = try presign(
                request,
                body: body,
                with: credentials,
                at: date,
                expiresIn: seconds,
                in: &workspace
            )
            return SignatureDetails(signed, workspace)
        }
    }
}
