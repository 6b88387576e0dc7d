internal import TenantRAG

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

    /// Creates a mapping.
    ///
    /// - Parameters:
    ///   - tenant: The source of the tenant.
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

extension ClaimMapping {
    /// Returns the context of the caller whose token has these claims.
    func context(of claims: Claims, issuer: String) throws(IdentityError) -> TenantContext {
        let tenant = try tenantID(in: claims)
        let user = try string(user, in: claims, "user")
        let groups = try strings(groups, in: claims)
        var attributes: [String: AttributeValue] = [:]
        for (name, path) in self.attributes {
            guard let claim = claims[path], claim != .null else { continue }
            guard let value = AttributeValue(claim) else {
                throw IdentityError(
                    .invalidIdentity,
                    "the claim \(path) is no attribute: neither string, number, boolean nor array of strings"
                )
            }
            attributes[name] = value
        }
        do throws(IsolationError) {
            return try TenantContext(
                tenant: tenant,
                user: user,
                groups: groups,
                attributes: attributes,
                origin: TenantContext.Origin(kind: .verifiedToken, detail: issuer)
            )
        } catch {
            throw IdentityError(.invalidIdentity, "the token's user or groups are refused", underlying: error)
        }
    }

    private func tenantID(in claims: Claims) throws(IdentityError) -> TenantID {
        switch tenant.kind {
        case .always(let tenant): return tenant
        case .claim(let path, let tenants):
            guard let claim = claims[path], claim != .null else {
                throw IdentityError(.missingTenant, "the token has no claim \(path), which names the tenant")
            }
            guard case .string(let name) = claim else {
                throw IdentityError(.invalidTenant, "the claim \(path), which names the tenant, is no string")
            }
            let tenant: TenantID
            do throws(IsolationError) {
                tenant = try TenantID(validating: name)
            } catch {
                throw IdentityError(
                    .invalidTenant,
                    "the claim \(path) is no tenant's id: \(error.message)",
                    underlying: error
                )
            }
            guard tenants?.contains(tenant) != false else {
                throw IdentityError(
                    .tenantNotAllowed,
                    "the issuer may not speak for the tenant in the claim \(path)"
                )
            }
            return tenant
        }
    }

    private func string(
        _ path: ClaimPath?,
        in claims: Claims,
        _ what: String
    ) throws(IdentityError) -> String? {
        guard let path, let claim = claims[path], claim != .null else { return nil }
        guard case .string(let text) = claim else {
            throw IdentityError(.invalidIdentity, "the claim \(path), which names the \(what), is no string")
        }
        return text
    }

    private func strings(_ path: ClaimPath?, in claims: Claims) throws(IdentityError) -> [String] {
        guard let path, let claim = claims[path], claim != .null else { return [] }
        guard case .stringList(let groups) = AttributeValue(claim) else {
            throw IdentityError(
                .invalidIdentity,
                "the claim \(path), which names the groups, is no array of strings"
            )
        }
        return groups
    }
}
