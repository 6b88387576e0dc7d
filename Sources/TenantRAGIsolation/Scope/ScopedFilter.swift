public import TenantRAGFilters

/// The filter with which one tenant may ask; the only kind that a backend is ever given.
///
/// Only ``IsolationPolicy/scope(_:for:)`` makes one for a caller. It carries what the request needs and what the answer is
/// audited against. The library itself makes one more kind, for the search that precedes a link to a document: see
/// ``isOutsideSearch``.
///
/// ```swift
/// let context = try TenantContext(trusting: TenantID(validating: "acme"), because: "nightly report")
/// let scope = try IsolationPolicy.standard.scope(.equals("season", 1), for: context)
/// // Send scope.filter; then, for every reference that comes back:
/// try scope.audit(metadata: ["tenantId": "acme", "season": 1], source: "s3://documents/plot.md")
/// ```
public struct ScopedFilter: Sendable, Hashable {
    /// The tenant that asks.
    public let tenant: TenantID

    /// The user who asks; nil when the context named none.
    public let user: String?

    /// The filter that the backend receives: the boundary AND the caller's filter, in the service's two levels.
    ///
    /// Nil only for a dedicated knowledge base without key, conditions and caller's filter. See also ``isOutsideSearch``.
    public let filter: MetadataFilter?

    /// The isolation part alone, for audits: the tenant's condition first, then the policy's further ones.
    ///
    /// Nil only for a dedicated knowledge base without key and conditions.
    public let boundary: MetadataFilter?

    /// The knowledge base that must be asked; nil when tenants share the one that the client is set up with.
    public let knowledgeBase: KnowledgeBaseID?

    /// A Boolean value that indicates whether ``filter`` asks for what one source holds *outside* of the boundary.
    ///
    /// False but for one search: before and after a link to a document is requested, the library looks for passages of that
    /// document which are not the tenant's. Whatever the search finds stays within the library and makes it refuse the link.
    /// The audit of such a scope is that of the tenant, so it admits nothing that lies outside. A backend sends the filter as
    /// it is, and must not use what it finds for anything else, such as a cache of answers.
    public let isOutsideSearch: Bool

    let proof: Proof

    // Internal on purpose: outside this module only a policy can make one.
    init(
        tenant: TenantID,
        user: String?,
        filter: MetadataFilter?,
        boundary: MetadataFilter?,
        knowledgeBase: KnowledgeBaseID?,
        proof: Proof,
        isOutsideSearch: Bool = false
    ) {
        self.tenant = tenant
        self.user = user
        self.filter = filter
        self.boundary = boundary
        self.knowledgeBase = knowledgeBase
        self.proof = proof
        self.isOutsideSearch = isOutsideSearch
    }

    /// The same tenant's scope with a filter that leaves the boundary; ``OutsideSearch`` alone gives it out.
    func outside(_ filter: MetadataFilter) -> ScopedFilter {
        ScopedFilter(
            tenant: tenant,
            user: user,
            filter: filter,
            boundary: boundary,
            knowledgeBase: knowledgeBase,
            proof: proof,
            isOutsideSearch: true
        )
    }

    /// Returns whether tenant, user, filters and knowledge base are the same bytes, and both are of one kind.
    public static func == (left: ScopedFilter, right: ScopedFilter) -> Bool {
        left.tenant == right.tenant && PlainText.same(left.user, right.user)
            && left.knowledgeBase == right.knowledgeBase && left.boundary == right.boundary
            && left.filter == right.filter && left.isOutsideSearch == right.isOutsideSearch
    }

    /// Feeds tenant, user and knowledge base to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(tenant)
        hasher.combine(user.map { Array($0.utf8) })
        hasher.combine(knowledgeBase)
    }
}

extension ScopedFilter: CustomStringConvertible {
    /// The tenant, and the knowledge base when it is the tenant's own; users and filter values are left out.
    public var description: String {
        (isOutsideSearch ? "search outside the scope of tenant \(tenant)" : "scope of tenant \(tenant)")
            + (knowledgeBase.map { " on knowledge base \($0)" } ?? "")
    }
}
