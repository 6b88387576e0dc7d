public import HTTPTypes
public import TenantRAGBase

/// A request that is signed again and again, with a new date and another body each time.
///
/// All that stays the same from one signature to the next is brought into canonical form once: method, path, query, header
/// fields, session token. What is left to do is hashing, which makes this the fastest way to sign; a client that sends
/// thousands of calls to one address prepares their request once.
///
/// ```swift
/// let prepared = try signer.prepare(request, with: credentials)
/// var attempt = prepared.request
/// try prepared.sign(body: .bytes(body)).apply(to: &attempt.headerFields)
/// ```
public struct PreparedRequest: Sendable {
    /// The request as it is to be sent, but for the values that ``sign(body:at:)`` gives.
    ///
    /// The session token is in it. Whatever else is changed in it must be prepared again.
    public let request: HTTPRequest

    private let signer: Signer
    private let credentials: Credentials
    private let form: CanonicalForm

    init(_ request: HTTPRequest, signer: Signer, credentials: Credentials, form: CanonicalForm) {
        self.request = request
        self.signer = signer
        self.credentials = credentials
        self.form = form
    }

    /// Signs the request with a body.
    ///
    /// - Parameters:
    ///   - body: The payload, as the signature covers it; by default an empty one.
    ///   - date: The date of the signature; now by default.
    /// - Returns: The fields to add to ``request``.
    /// - Throws: ``SigningError`` with code `cryptographyUnavailable` when OpenSSL fails.
    public func sign(body: Payload = .empty, at date: Timestamp = .now) throws(SigningError) -> SignatureFields {
        try signer.pool.withWorkspace { workspace throws(SigningError) in
            workspace.stamp.set(date, region: signer.region, service: signer.service)
            try workspace.hashPayload(body)
            form.write(in: &workspace)
            try workspace.sign(under: signer.key(credentials, date, in: &workspace))
            workspace.writeAuthorization(credentials)
            return SignatureFields(
                authorization: workspace.output.string,
                date: workspace.stamp.field.value,
                contentSHA256: form.hasContentSHA256 ? workspace.payloadHash.string : nil
            )
        }
    }
}

extension Signer {
    /// Prepares a request that is to be signed more than once.
    ///
    /// - Parameters:
    ///   - request: The request, with its authority or a `Host` field. What an earlier signature has left in its header
    ///     fields is taken out.
    ///   - credentials: The credentials that sign. Others need a preparation of their own.
    /// - Returns: The prepared request.
    /// - Throws: ``SigningError``.
    public func prepare(
        _ request: HTTPRequest,
        with credentials: Credentials
    ) throws(SigningError) -> PreparedRequest {
        try pool.withWorkspace { workspace throws(SigningError) in
            // Any date and payload will do: the form keeps gaps for them.
            workspace.stamp.set(.now, region: region, service: service)
            try workspace.hashPayload(.unsigned)
            var found = try collect(request, credentials, in: &workspace)
            let authority = try addHost(of: request, found, in: &workspace)
            workspace.addDate()
            let addsDigest = options.addsContentSHA256 || found.hasContentSHA256
            if addsDigest { workspace.addContentSHA256() }
            if let token = credentials.sessionToken, options.sessionToken == .signed { workspace.addToken(token) }
            workspace.finishHeaders()
            try workspace.writeCanonicalRequest(request, options: options)

            var prepared = request
            if let authority { prepared.authority = authority }
            if let token = credentials.token { found.kept.append(token) }
            prepared.headerFields = found.kept
            return PreparedRequest(
                prepared,
                signer: self,
                credentials: credentials,
                form: CanonicalForm(of: workspace, hasContentSHA256: addsDigest)
            )
        }
    }
}
