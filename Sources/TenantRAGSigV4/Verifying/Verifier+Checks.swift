package import HTTPTypes
package import TenantRAGBase
internal import TenantRAGCrypto

extension Verifier {
    /// All that can be refused without knowing a secret, cheapest first.
    package func acceptableClaim(
        of request: HTTPRequest,
        at now: Timestamp
    ) throws(VerificationError) -> SignatureClaim {
        let claim = try SignatureClaim(of: request)
        guard claim.service == service, region == nil || claim.region == region,
            claim.date.description.hasPrefix(claim.scopeDay), claim.scopeDay.utf8.count == 8
        else {
            throw VerificationError(.scopeMismatch, "The signature was made for another day, region or service.")
        }
        let age = now.secondsSince1970 - claim.date.secondsSince1970
        guard age >= -Int64(allowedClockSkew) else {
            throw VerificationError(.expired, "The signature's date lies \(-age) seconds in the future.")
        }
        let lifetime = claim.expires.map { min($0, maximumExpiration) } ?? allowedClockSkew
        guard age <= Int64(lifetime) else {
            throw VerificationError(.expired, "The signature is \(age) seconds old; it was valid for less.")
        }
        try checkCoverage(claim, request)
        return claim
    }

    /// Checks that every part that must be signed is signed.
    private func checkCoverage(_ claim: SignatureClaim, _ request: HTTPRequest) throws(VerificationError) {
        let names = Set(claim.signedHeaders)
        func isSigned(_ name: String) throws(VerificationError) {
            if !names.contains(name) {
                throw VerificationError(.missingSignedHeader, "The header field \(name) has to be signed.")
            }
        }
        try isSigned("host")
        for field in request.headerFields where field.name.canonicalName.hasPrefix("x-amz-") {
            // A token may be added after signing (AWS IoT); it is compared with the credentials' own in any case. In a
            // presigned request the date stands in the query.
            if field.name == .amzSecurityToken || claim.expires != nil && field.name == .amzDate { continue }
            try isSigned(field.name.canonicalName)
        }
    }

    /// Checks the signature itself: of a claim that was acceptable, with the request that it was read from.
    package func check(
        _ claim: SignatureClaim,
        of request: HTTPRequest,
        body: Payload,
        against credentials: Credentials?
    ) throws(VerificationError) -> VerifiedRequest {
        guard let credentials else { throw VerificationError(.unknownKey, "The access key is unknown.") }
        guard credentials.accessKeyID == claim.accessKeyID else {
            throw VerificationError(.unknownKey, "The look-up gave the credentials of another access key.")
        }
        try checkToken(claim, credentials)
        let result: Result<VerifiedRequest, VerificationError>
        do throws(SigningError) {
            result = try pool.withWorkspace { workspace throws(SigningError) in
                try compare(claim, of: request, body: body, against: credentials, in: &workspace)
            }
        } catch {
            throw VerificationError(error)
        }
        return try result.get()
    }

    private func checkToken(_ claim: SignatureClaim, _ credentials: Credentials) throws(VerificationError) {
        switch (claim.sessionToken, credentials.token) {
        case (nil, nil): return
        case (let claimed?, let token?):
            if SecretBytes(claimed).isEqual(to: SecretBytes(token.value)) { return }
            throw VerificationError(.sessionTokenMismatch, "The session token is not the access key's.")
        case (nil, _?):
            throw VerificationError(.sessionTokenMismatch, "The access key needs its session token.")
        case (_?, nil):
            throw VerificationError(.sessionTokenMismatch, "The access key has no session token, the request has one.")
        }
    }
}
