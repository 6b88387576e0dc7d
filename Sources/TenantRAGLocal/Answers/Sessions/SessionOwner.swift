#if Local
import TenantRAG

/// The owner of a session or a page token.
///
/// Compared by bytes.
package struct SessionOwner: Sendable, Hashable {
    /// The group of owners whose sessions are bounded together, apart from all others' sessions.
    struct Household: Sendable, Hashable {
        /// The filter of the requests, where owners are told apart by it; nil otherwise.
        var filter: [UInt8]?
        /// The filter's first condition, by which households are bounded together; nil where there is none.
        var group: [UInt8]?
    }

    /// The owners that share one name: a tenant, or all callers with one access key.
    struct Caller: Sendable, Hashable {
        var name: [UInt8]
        /// Without this, an access key could be called like a tenant.
        var isToldByFilter: Bool
    }

    /// The tenant, or whatever else stands for one where requests come without a scope: an access key.
    let tenant: [UInt8]
    /// The person within the tenant; nil when none is named.
    let user: [UInt8]?
    /// A Boolean value that indicates whether owners are told apart by their requests' filters, too.
    ///
    /// A request without a scope says in its filter alone whose it is: a service that asks for many tenants does so
    /// with one access key.
    let isToldByFilter: Bool
    /// The request's filter, where owners are told apart by it; nil for a request without one.
    var filter: [UInt8]?
    /// The first condition of that filter; nil for a request without one.
    private var firstCondition: [UInt8]?

    var caller: Caller { Caller(name: tenant, isToldByFilter: isToldByFilter) }

    var household: Household { Household(filter: filter, group: firstCondition) }

    /// The owner that a scope names.
    init(_ scope: ScopedFilter) {
        tenant = Array(scope.tenant.rawValue.utf8)
        user = scope.user.map { Array($0.utf8) }
        isToldByFilter = false
    }

    /// The owner of requests that come without a scope.
    ///
    /// - Parameter caller: What the caller is known by, such as an access key; empty when callers are not told apart.
    package init(caller: String) {
        tenant = Array(caller.utf8)
        user = nil
        isToldByFilter = true
    }

    /// The owner of one request, told by its filter where that is what tells owners apart.
    func asking(with filter: MetadataFilter?) -> SessionOwner {
        guard isToldByFilter else { return self }
        var owner = self
        owner.filter = filter?.jsonBytes()
        owner.firstCondition = filter?.firstCondition.map { MetadataFilter.condition($0).jsonBytes() }
        return owner
    }
}

extension MetadataFilter {
    /// The condition that stands first in the filter's text; nil when there is none.
    fileprivate var firstCondition: Condition? {
        switch self {
        case .condition(let condition): condition
        case .andAll(let members), .orAll(let members): members.lazy.compactMap(\.firstCondition).first
        }
    }
}
#endif
