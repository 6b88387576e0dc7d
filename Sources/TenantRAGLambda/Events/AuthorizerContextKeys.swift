/// Under which names an authorizer hands on who asks, and the function behind it finds that again.
///
/// API Gateway takes strings, numbers and booleans only as an authorizer's context, and makes strings of them all. So groups
/// and attributes each travel as one text of JSON, which keeps their types.
///
/// ```swift
/// var keys = AuthorizerContextKeys()
/// keys.tenant = "customer"  // context.authorizer.customer in a mapping
/// print(keys.user)  // user
/// ```
///
/// `AuthorizerHandler` and ``ChatHandler`` have to be given the same.
public struct AuthorizerContextKeys: Sendable, Hashable {
    /// The tenant's id; `tenantId` by default.
    ///
    /// What the API maps to the header `X-Amz-Tenant-Id`, as `context.authorizer.tenantId`.
    public var tenant = "tenantId"

    /// The user's id; `user` by default.
    public var user = "user"

    /// The user's groups, as a JSON array of strings; `groups` by default.
    public var groups = "groups"

    /// Further attributes of the caller, as a JSON object; `attributes` by default.
    public var attributes = "attributes"

    /// Until when the decision holds, in whole seconds since 1970; `expires` by default.
    ///
    /// A cached decision may be handed out after its token's end. This tells the function behind it.
    public var expiration = "expires"

    /// The default names.
    public init() {}
}

extension AuthorizerContextKeys {
    /// A Boolean value that indicates whether each name is one of its own that a mapping can name, and none that API
    /// Gateway keeps for itself.
    var areDistinct: Bool {
        let names = [tenant, user, groups, attributes, expiration]
        let areNames = names.allSatisfy { name in
            (1...128).contains(name.utf8.count)
                && name.utf8.allSatisfy { byte in
                    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "_-".utf8.contains(byte)
                }
        }
        let reserved = ["principalId", "claims", "scopes", "integrationLatency"]
        return areNames && Set(names + reserved).count == names.count + reserved.count
    }
}
