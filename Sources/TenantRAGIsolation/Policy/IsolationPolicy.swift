/// The policy that keeps tenants apart in a knowledge base, and the only maker of a ``ScopedFilter``.
///
/// Three ways exist: a metadata attribute that names the tenant (``metadata(key:also:)``), a path in the documents'
/// source that names it (``sourcePrefix(_:also:)``), and a knowledge base of its own for each tenant
/// (``dedicatedKnowledgeBase(_:key:also:)``). Only positive operators carry isolation: a document that lacks the
/// attribute belongs to no tenant.
///
/// ```swift
/// let policy = try IsolationPolicy.metadata(key: "tenantId", also: [.user(key: "owner")])
/// let context = try TenantContext(trusting: TenantID(validating: "acme"), because: "nightly report", user: "ada")
/// let scope = try policy.scope(.equals("season", 1), for: context)
/// ```
public struct IsolationPolicy: Sendable {
    enum Barrier: Sendable {
        case metadata(key: String)
        case sourcePrefix(SourcePrefixTemplate)
        case dedicated(KnowledgeBaseDirectory, key: String?)
    }

    let barrier: Barrier
    let conditions: [ContextCondition]

    /// The attribute `tenantId` equals the tenant's id, and nothing else is asked.
    public static let standard = IsolationPolicy(barrier: .metadata(key: "tenantId"), conditions: [])

    /// Checks every key and that each stands once; every public way to make a policy ends here.
    static func checked(
        _ barrier: Barrier,
        also conditions: [ContextCondition]
    ) throws(IsolationError) -> IsolationPolicy {
        var keys = conditions.map(\.key)
        switch barrier {
        case .metadata(let key), .dedicated(_, let key?): keys.append(key)
        case .sourcePrefix, .dedicated(_, nil): break
        }
        for key in keys { try PolicyKey.check(key) }
        try PolicyKey.checkDistinct(keys)
        return IsolationPolicy(barrier: barrier, conditions: conditions)
    }
}
