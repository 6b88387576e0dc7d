public import HTTPTypes
public import TenantRAGBase

/// A verifier that a request was signed by the holder of a key, with AWS Signature Version 4, and not changed since.
///
/// It guards a server, so it fails closed: what is missing, given twice or contradicts itself is refused. `host`,
/// `x-amz-date` and every other `x-amz-` field must be signed. The comparison takes as long for a wrong signature as for a
/// right one.
///
/// ```swift
/// let verifier = try Verifier(service: "bedrock")
/// let sender = try verifier.verify(request, body: .bytes(body)) { accessKeyID in keys[accessKeyID] }
/// print(sender.accessKeyID)
/// ```
///
/// A signature does not protect against the same request being sent again within the window; an operation for which that
/// matters needs an idempotency key of its own. And what means the same is signed alike: another order of the query, and,
/// with the default options, `/a/./b` for `/a/b`. Decide by what a path means, not by how it is spelled.
public struct Verifier: Sendable {
    /// The region that requests must be signed for; nil when any will do.
    public let region: String?

    /// The service that requests must be signed for.
    public let service: String

    /// The options by which requests to the service are signed; the placement of the session token is read from the
    /// request.
    public let options: SigningOptions

    /// The number of seconds that the sender's clock may be off, either way; AWS allows 900.
    public let allowedClockSkew: Int

    /// A Boolean value that indicates whether requests are accepted whose body is not covered by the signature.
    public let allowsUnsignedPayload: Bool

    /// The maximum number of seconds after its date for which a presigned request is accepted, whatever its
    /// `X-Amz-Expires` says.
    public let maximumExpiration: Int

    let keys: SigningKeyCache
    let pool = WorkspacePool()

    /// Creates a verifier.
    ///
    /// - Parameters:
    ///   - region: The region that requests must be signed for; by default any.
    ///   - service: The service that requests must be signed for, such as `bedrock`.
    ///   - options: The options by which requests to the service are signed.
    ///   - allowedClockSkew: The number of seconds that the sender's clock may be off, 0 to 86,400; by default 900, as
    ///     AWS has it.
    ///   - allowsUnsignedPayload: Pass true to accept an unsigned body; false by default.
    ///   - maximumExpiration: The maximum number of seconds after its date for which a presigned request is accepted, 1
    ///     to 604,800; by default 604,800, the seven days that AWS allows.
    ///   - keys: A cache of signing keys to share; by default the verifier has one of its own.
    /// - Throws: ``SigningError`` with code `invalidScope`, `invalidDate` for a skew out of range, or
    ///   `invalidExpiration` for a maximum out of range.
    public init(
        region: String? = nil,
        service: String,
        options: SigningOptions = SigningOptions(),
        allowedClockSkew: Int = 900,
        allowsUnsignedPayload: Bool = false,
        maximumExpiration: Int = 604_800,
        keys: SigningKeyCache = SigningKeyCache()
    ) throws(SigningError) {
        guard Signer.isScopePart(service.utf8), region.map({ Signer.isScopePart($0.utf8) }) ?? true else {
            throw SigningError(.invalidScope, "Region and service need 1 to 64 characters of [a-zA-Z0-9._-].")
        }
        guard 0...86_400 ~= allowedClockSkew else {
            throw SigningError(.invalidDate, "The allowed clock skew is 0 to 86,400 seconds.")
        }
        guard 1...Signer.maximumExpiration ~= maximumExpiration else {
            throw SigningError(.invalidExpiration, "The maximum expiration is 1 to 604,800 seconds.")
        }
        self.region = region
        self.service = service
        self.options = options
        self.allowedClockSkew = allowedClockSkew
        self.allowsUnsignedPayload = allowsUnsignedPayload
        self.maximumExpiration = maximumExpiration
        self.keys = keys
    }

    /// Checks a request.
    ///
    /// - Parameters:
    ///   - request: The request as it was received: with its authority or its `Host` field, and its path undecoded.
    ///   - body: The whole body as it was received, or its digest. ``Payload/unsigned`` when the body was not read: then
    ///     only a request with an unsigned body can be valid.
    ///   - date: The server's time; by default now.
    ///   - credentials: Finds the credentials of an access key id; nil when there are none.
    /// - Returns: The signer, and the parts that the signature covers.
    /// - Throws: ``VerificationError``, or what the look-up throws.
    public func verify(
        _ request: HTTPRequest,
        body: Payload = .empty,
        at date: Timestamp = .now,
        credentials: (_ accessKeyID: String) throws -> Credentials?
    ) throws -> VerifiedRequest {
        let claim = try acceptableClaim(of: request, at: date)
        return try check(claim, of: request, body: body, against: credentials(claim.accessKeyID))
    }

    /// Checks a request, with an asynchronous look-up.
    ///
    /// - Parameters:
    ///   - request: The request as it was received: with its authority or its `Host` field, and its path undecoded.
    ///   - body: The whole body as it was received, or its digest.
    ///   - date: The server's time; by default now.
    ///   - credentials: Finds the credentials of an access key id; nil when there are none.
    /// - Returns: The signer, and the parts that the signature covers.
    /// - Throws: ``VerificationError``, or what the look-up throws.
    public func verify(
        _ request: HTTPRequest,
        body: Payload = .empty,
        at date: Timestamp = .now,
        credentials: (_ accessKeyID: String) async throws -> Credentials?
    ) async throws -> VerifiedRequest {
        let claim = try acceptableClaim(of: request, at: date)
        return try check(claim, of: request, body: body, against: await credentials(claim.accessKeyID))
    }
}
