/// The position of a claim in a token: a member's name, or the names that lead to it through objects.
///
/// A string is one name, whatever is in it: `"custom:tenant_id"`, `"https://example.com/tenant"` and `"a.b"` are members
/// of the token itself. A list of names goes down. Names are compared byte for byte.
///
/// ```swift
/// let tenant: ClaimPath = "custom:tenant_id"
/// let roles: ClaimPath = ["realm_access", "roles"]
/// print(tenant, roles)  // custom:tenant_id realm_access/roles
/// ```
public struct ClaimPath: Sendable, CustomStringConvertible {
    /// The names from the token's own member down.
    public let names: [String]

    /// Makes a path.
    ///
    /// - Parameter names: The names from the token's own member down; one at least, none of them empty.
    public init(_ names: [String]) { self.names = names }

    /// The names with a slash between them, as errors show them.
    public var description: String { names.joined(separator: "/") }

    var isValid: Bool {
        !names.isEmpty && names.count <= 8 && names.allSatisfy { (1...256).contains($0.utf8.count) }
    }
}

extension ClaimPath: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    /// Makes a path of one name.
    public init(stringLiteral name: String) { self.init([name]) }

    /// Makes a path of names from the token's own member down.
    public init(arrayLiteral names: String...) { self.init(names) }
}
