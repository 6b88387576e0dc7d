public import HTTPTypes
public import TenantRAGBase

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
