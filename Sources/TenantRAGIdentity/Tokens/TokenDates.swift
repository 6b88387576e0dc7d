internal import TenantRAG

/// The validity of a token in time: its `exp`, `nbf` and `iat` (RFC 7519), which are seconds since 1970, fractions allowed.
struct TokenDates: Sendable {
    /// The end.
    let expiration: Timestamp

    /// Checks the dates of a token; `exp` must be there.
    ///
    /// At the second of `exp` a token has ended, and at the second of `nbf` it has begun; `leeway` gives on both sides.
    init(
        _ claims: Claims,
        at now: Timestamp,
        leeway: Int64,
        maximumAge: Int64?
    ) throws(IdentityError) {
        guard let end = try Self.date("exp", in: claims) else {
            throw IdentityError(.malformedToken, "the token has no exp: it would never end")
        }
        let seconds = now.secondsSince1970
        guard JSONNumber(seconds - leeway) < end else { throw IdentityError(.expired, "the token has ended") }
        if let begin = try Self.date("nbf", in: claims), JSONNumber(seconds + leeway) < begin {
            throw IdentityError(.notYetValid, "the token's time has not come")
        }
        let issued = try Self.date("iat", in: claims)
        if let issued, JSONNumber(seconds + leeway) < issued {
            throw IdentityError(.notYetValid, "the token was issued in the future")
        }
        if let maximumAge {
            guard let issued else {
                throw IdentityError(.malformedToken, "the token has no iat, by which its age is known")
            }
            guard JSONNumber(seconds - leeway - maximumAge) < issued else {
                throw IdentityError(
                    .expired,
                    "the token is older than the \(maximumAge) seconds that are configured"
                )
            }
        }
        // Far away is as good as for ever; the date stops at the year 9999.
        let last = Int64(exactly: end.doubleValue.rounded(.down)) ?? .max
        expiration = now.advanced(bySeconds: last - seconds)
    }

    private static func date(_ name: String, in claims: Claims) throws(IdentityError) -> JSONNumber? {
        switch claims[name] {
        case nil: return nil
        case .number(let number): return number
        default: throw IdentityError(.malformedToken, "the token's \(name) is no number")
        }
    }
}
