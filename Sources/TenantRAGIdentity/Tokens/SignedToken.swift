internal import TenantRAG

/// A token taken apart, and not yet verified (RFC 7515, compact form).
struct SignedToken: Sendable {
    /// Deep enough for every claim; reading goes down once a level.
    private static let limits = JSONLimits(maximumDepth: 16)

    let header: TokenHeader
    let claims: Claims
    let signature: [UInt8]
    /// The signed bytes: header and payload as they stand in the token.
    let signedBytes: [UInt8]

    /// Takes a token apart.
    ///
    /// - Throws: ``IdentityError`` for what is too long, has not three parts of strict base64url, or whose header or payload
    ///   is no JSON object, nests too deeply or names a member twice.
    init(_ text: String, maximumBytes: Int) throws(IdentityError) {
        let count = text.utf8.count
        guard count <= maximumBytes else {
            throw IdentityError(.tokenTooLarge, "the token has \(count) bytes; \(maximumBytes) are taken")
        }
        let bytes = Array(text.utf8)
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3 else {
            throw IdentityError(.malformedToken, "a signed token has three parts; this one has not")
        }
        guard let header = Base64URL.decode(parts[0]), let payload = Base64URL.decode(parts[1]),
            let signature = Base64URL.decode(parts[2])
        else { throw IdentityError(.malformedToken, "a part of the token is not base64url") }
        self.header = try TokenHeader(Self.object(header, "header"))
        claims = Claims(members: try Self.object(payload, "payload"))
        guard !signature.isEmpty else { throw IdentityError(.malformedToken, "the token has no signature") }
        self.signature = signature
        signedBytes = Array(bytes[..<parts[1].endIndex])
    }

    private static func object(_ bytes: [UInt8], _ what: String) throws(IdentityError) -> [String: JSONValue] {
        do throws(JSONError) {
            var reader = try JSONReader(bytes, limits: limits)
            let value = try reader.readDistinctValue()
            try reader.finish()
            if case .object(let members) = value { return members }
        } catch {
            // The error's path would name the token's members.
            throw IdentityError(.malformedToken, "the token's \(what) is refused: JSON \(error.code.rawValue)")
        }
        throw IdentityError(.malformedToken, "the token's \(what) is no JSON object")
    }
}
