/// Reads the token out of an `Authorization` field (RFC 6750, section 2.1).
package enum BearerToken {
    /// The token behind the word `Bearer`, whose case does not count, and one space or more.
    package static func token(in header: String?) throws(IdentityError) -> String {
        guard let header, !header.isEmpty else {
            throw IdentityError(.missingToken, "the request has no Authorization field")
        }
        let parts = header.utf8.split(separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
        guard let scheme = parts.first, scheme.map({ $0 | 0x20 }) == Array("bearer".utf8) else {
            throw IdentityError(.missingToken, "the Authorization field is of another scheme than Bearer")
        }
        let token = parts.count == 2 ? String(parts[1].drop { $0 == UInt8(ascii: " ") }) : nil
        guard let token, !token.isEmpty else {
            throw IdentityError(.missingToken, "the Authorization field holds no token")
        }
        return token
    }
}
