/// The mapping of a token's claims to a `TenantContext`.
///
/// Without a tenant the token is refused. User, groups and attributes may be missing or null, and are then left out of the
/// context, where a policy that asks for them refuses; of another type than is written here, the token is refused.
///
/// ```swift
/// let mapping = ClaimMapping(
///     tenant: .claim("custom:tenant_id"),
///     groups: "cognito:groups",
///     attributes: ["region": "custom:region", "plan": ["subscription", "plan"]]
/// )
/// print(mapping.tenant)  // claim custom:tenant_id
/// ```
public struct ClaimMapping: Sendable {
    /// The source of the tenant.
    public var tenant: TenantSource

    /// The user's id, a string; `sub` by default, nil for none.
    public var user: ClaimPath?

    /// The user's groups, an array of strings; nil, the default, for none.
    public var groups: ClaimPath?

    /// Further attributes by the name that they have in the context: strings, numbers, booleans, arrays of strings.
    public var attributes: [String: ClaimPath]

    /// Makes a mapping.
    ///
    /// - Parameters:
    ///   - tenant: Where the tenant comes from.
    ///   - user: The claim with the user's id.
    ///   - groups: The claim with the user's groups.
    ///   - attributes: Claims by the name of the attribute that each becomes.
    public init(
        tenant: TenantSource,
        user: ClaimPath? = "sub",
        groups: ClaimPath? = nil,
        attributes: [String: ClaimPath] = [:]
    ) {
        self.tenant = tenant
        self.user = user
        self.groups = groups
        self.attributes = attributes
    }
}
