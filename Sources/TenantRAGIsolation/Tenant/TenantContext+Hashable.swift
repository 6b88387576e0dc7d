internal import TenantRAGBase
internal import TenantRAGFilters

// Written out because Swift compares strings by canonical equivalence: two users whose names differ only in Unicode
// normal form would be one key of a cache.
extension TenantContext: Hashable {
    /// Returns whether tenant, user, groups, attributes and origin are the same bytes.
    public static func == (left: TenantContext, right: TenantContext) -> Bool {
        left.tenant == right.tenant
            && left.origin == right.origin
            && PlainText.same(left.user, right.user)
            && left.groups.elementsEqual(right.groups, by: { $0.hasSameBytes(as: $1) })
            && left.attributes.count == right.attributes.count
            && left.attributes.allSatisfy { name, value in right.attributes.value(ofExactly: name) == value }
    }

    /// Feeds tenant, user and groups to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(tenant)
        hasher.combine(user.map { Array($0.utf8) })
        hasher.combine(groups.map { Array($0.utf8) })
    }
}

extension TenantContext: CustomStringConvertible {
    /// The tenant and the origin; users, groups and attributes are personal and left out.
    public var description: String { "tenant \(tenant) (\(origin))" }
}
