internal import TenantRAG

/// Whom a token must be meant for: the audience, or the client that it was issued to.
///
/// Without this, a token for another service of the same issuer would open this one.
public struct TokenRecipients: Sendable {
    let claim: ClaimPath
    let accepted: [String]

    /// The token's `aud`, a string or an array of strings, must hold one of these.
    ///
    /// - Parameter names: What this service is called at the issuer; one at least.
    /// - Returns: The rule.
    public static func audience(_ names: [String]) -> Self { Self(claim: "aud", accepted: names) }

    /// The token's client, which some issuers name in place of an audience, must be one of these.
    ///
    /// - Parameters:
    ///   - ids: The clients' ids; one at least.
    ///   - claim: The claim that names the client.
    /// - Returns: The rule.
    public static func clients(_ ids: [String], in claim: ClaimPath = "client_id") -> Self {
        Self(claim: claim, accepted: ids)
    }

    func check(_ claims: Claims) throws(IdentityError) {
        let named: [JSONValue] =
            switch claims[claim] {
            case .array(let elements): elements
            case .some(let value): [value]
            case nil: []
            }
        let isMeant = named.contains { value in
            guard case .string(let name) = value else { return false }
            return accepted.contains { $0.hasSameBytes(as: name) }
        }
        guard isMeant else {
            throw IdentityError(
                .wrongRecipient,
                "the claim \(claim) names none of the recipients that are configured"
            )
        }
    }
}
