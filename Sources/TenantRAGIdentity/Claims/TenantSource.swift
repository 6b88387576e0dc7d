public import TenantRAG

/// The source of a token's tenant.
///
/// ```swift
/// let shared: TenantSource = .claim("custom:tenant_id")
/// // An issuer that a customer runs may speak for that customer alone, whatever its tokens say.
/// let customers: TenantSource = .always(try TenantID(validating: "acme"))
/// print(shared, customers)
/// ```
public struct TenantSource: Sendable, CustomStringConvertible {
    enum Kind: Sendable {
        case claim(ClaimPath, among: Set<TenantID>?)
        case always(TenantID)
    }

    let kind: Kind

    /// The claim, or the tenant.
    public var description: String {
        switch kind {
        case .claim(let path, among: nil): "claim \(path)"
        case .claim(let path, among: .some(let tenants)): "claim \(path), one of \(tenants.count) tenants"
        case .always(let tenant): "tenant \(tenant)"
        }
    }

    /// A claim that every token must have: a string that is a `TenantID`.
    ///
    /// The issuer can then name any tenant at all. Take this only for an issuer that you run or trust with all of them.
    ///
    /// - Parameter path: Where the claim stands.
    /// - Returns: The source.
    public static func claim(_ path: ClaimPath) -> Self { Self(kind: .claim(path, among: nil)) }

    /// A claim, from an issuer that may speak for some tenants only.
    ///
    /// - Parameters:
    ///   - path: Where the claim stands.
    ///   - tenants: The tenants that the issuer may name.
    /// - Returns: The source.
    public static func claim(_ path: ClaimPath, among tenants: Set<TenantID>) -> Self {
        Self(kind: .claim(path, among: tenants))
    }

    /// One tenant, whatever the token says: for an issuer that serves this tenant alone.
    ///
    /// - Parameter tenant: The tenant.
    /// - Returns: The source.
    public static func always(_ tenant: TenantID) -> Self { Self(kind: .always(tenant)) }
}
