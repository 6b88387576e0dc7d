public import TenantRAG

/// A token that was verified: the caller, the expiration, and the other claims.
///
/// ```swift
/// let verified = try await verifier.verify(token)
/// print(verified.tenant.tenant, verified.expiration, verified.claims["scope"]?.stringValue ?? "")
/// ```
public struct VerifiedToken: Sendable {
    /// The tenant that asks.
    public let tenant: TenantContext

    /// The issuer, as it is configured.
    public let issuer: String

    /// The time at which the token expires; what is decided by it should not be remembered for longer.
    public let expiration: Timestamp

    let members: [String: JSONValue]

    /// All claims.
    ///
    /// They are personal; what is printed of them is their number.
    public var claims: JSONObject { JSONObject(members) }
}

extension VerifiedToken: CustomStringConvertible, CustomReflectable {
    /// Tenant and issuer; nothing else of the token.
    public var description: String { "\(tenant)" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
