public import TenantRAGFilters

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

extension IsolationPolicy {
    /// Documents carry the tenant's id as a string attribute; the usual way to share one knowledge base.
    ///
    /// Works on every vector store. The id is compared byte for byte: a number, a list, another case or another
    /// Unicode form of the same text belongs to another tenant or to none.
    ///
    /// - Parameters:
    ///   - key: the metadata key, 1 to 100 characters, not beginning with `x-amz-bedrock`; default `tenantId`.
    ///   - conditions: further conditions from the context; default none. Each needs its own key.
    /// - Returns: the policy.
    /// - Throws: ``IsolationError`` with code `invalidKey` or `duplicateKey`.
    public static func metadata(
        key: String = "tenantId",
        also conditions: [ContextCondition] = []
    ) throws(IsolationError) -> IsolationPolicy {
        try checked(.metadata(key: key), also: conditions)
    }
}

extension IsolationPolicy {
    /// Documents lie in a folder of their tenant, and the folder is found in their source URI.
    ///
    /// Needs `startsWith`, which OpenSearch Serverless has and S3 Vectors and managed knowledge bases lack (guide);
    /// `validate(for:)` refuses it there. The built-in key is `x-amz-bedrock-kb-source-uri`. The tenant's id stands as
    /// one whole segment between slashes, so that no tenant's prefix begins another's: neither `ab` nor `a/b` is
    /// within `a`. How a store writes `/`, `+`, space or dot segments into a URI is not documented, so
    /// a tenant id with one of them is refused when it is scoped.
    ///
    /// ```swift
    /// let policy = try IsolationPolicy.sourcePrefix("s3://documents/tenants/{tenant}/")
    /// ```
    ///
    /// - Parameters:
    ///   - template: `scheme://authority/`, then path segments, one of which is `{tenant}`, ending in `/`.
    ///   - conditions: further conditions from the context; default none. Each needs its own key.
    /// - Returns: the policy.
    /// - Throws: ``IsolationError`` with code `invalidTemplate`, `invalidKey` or `duplicateKey`.
    public static func sourcePrefix(
        _ template: String,
        also conditions: [ContextCondition] = []
    ) throws(IsolationError) -> IsolationPolicy {
        try checked(.sourcePrefix(SourcePrefixTemplate(template)), also: conditions)
    }
}

extension IsolationPolicy {
    /// Each tenant has a knowledge base of its own; the caller's filter passes as it is.
    ///
    /// A tenant that is not in the table is refused.
    ///
    /// - Parameters:
    ///   - knowledgeBases: one knowledge base for each tenant, at least one. No two tenants may share one, neither by
    ///     the same id, nor by an id and an ARN that ends in it.
    ///   - key: a metadata key that documents carry the tenant's id under as well. With it every request is filtered
    ///     and every reference audited, as by ``metadata(key:also:)``; default none, and references are not checked.
    ///   - conditions: further conditions from the context; default none. Each needs its own key.
    /// - Returns: the policy.
    /// - Throws: ``IsolationError`` with code `emptyPolicy`, `sharedKnowledgeBase`, `invalidKey` or `duplicateKey`.
    public static func dedicatedKnowledgeBase(
        _ knowledgeBases: [TenantID: KnowledgeBaseID],
        key: String? = nil,
        also conditions: [ContextCondition] = []
    ) throws(IsolationError) -> IsolationPolicy {
        try checked(.dedicated(KnowledgeBaseDirectory(knowledgeBases), key: key), also: conditions)
    }

    /// Each tenant has a knowledge base of its own, looked up when a call is scoped.
    ///
    /// Both directions are asked, on every call: a knowledge base whose `owner` is not the asking tenant is refused, so
    /// two tenants cannot come to share one by a mistake in the first look-up alone. `owner` is also asked
    /// about other spellings of the id, for which nil is fine. Beyond that, the policy and its copies remember which tenant each knowledge base was given to, and refuse it to a second one under whatever spelling: an
    /// id, an ARN that ends in it, or another letter case. So a knowledge base that changes hands needs a new policy. Up to
    /// 100,000 knowledge bases are remembered; one more is refused.
    ///
    /// - Parameters:
    ///   - knowledgeBase: the tenant's knowledge base; nil refuses the tenant.
    ///   - owner: the one tenant that owns a knowledge base, from the record of knowledge bases; nil refuses.
    ///   - key: a metadata key that documents carry the tenant's id under as well; default none.
    ///   - conditions: further conditions from the context; default none. Each needs its own key.
    /// - Returns: the policy.
    /// - Throws: ``IsolationError`` with code `invalidKey` or `duplicateKey`. Scoping a call throws `unknownTenant`,
    ///   `sharedKnowledgeBase` or `tooManyKnowledgeBases`.
    public static func dedicatedKnowledgeBase(
        of knowledgeBase: @escaping @Sendable (TenantID) -> KnowledgeBaseID?,
        owner: @escaping @Sendable (KnowledgeBaseID) -> TenantID?,
        key: String? = nil,
        also conditions: [ContextCondition] = []
    ) throws(IsolationError) -> IsolationPolicy {
        let directory = KnowledgeBaseDirectory(knowledgeBase: knowledgeBase, owner: owner)
        return try checked(.dedicated(directory, key: key), also: conditions)
    }
}

extension IsolationPolicy {
    /// The filter with which a tenant may ask: the policy's boundary AND the caller's filter.
    ///
    /// The boundary stands outside everything the caller gives; where the service's two levels (at most 5 filters in a
    /// group, 5 groups, guide page on query configurations) make branches move up, it stands in every branch. The
    /// finished filter is checked once more, by structure, before it is handed out.
    ///
    /// - Parameters:
    ///   - filter: the caller's own filter; default none. It can only narrow the search.
    ///   - context: the tenant that asks.
    /// - Returns: the scope, which carries the filter, the boundary and what references are audited against.
    /// - Throws: ``IsolationError``: the tenant is not known or not representable, the context lacks what a condition
    ///   asks for, or the filter does not fit the service (`filterNotExpressible`).
    public func scope(
        _ filter: MetadataFilter? = nil,
        for context: TenantContext
    ) throws(IsolationError) -> ScopedFilter {
        let proof = try proof(for: context.tenant)
        var clauses: [BoundaryClause] = []
        for condition in conditions { clauses.append(try condition.clause(for: context)) }
        let boundary = Boundary(tenant: context.tenant, proof: proof, conditions: clauses)
        return ScopedFilter(
            tenant: context.tenant,
            user: context.user,
            filter: try boundary.confine(filter),
            boundary: boundary.filter,
            knowledgeBase: try knowledgeBase(for: context.tenant),
            proof: proof
        )
    }

    private func proof(for tenant: TenantID) throws(IsolationError) -> ScopedFilter.Proof {
        switch barrier {
        case .metadata(let key), .dedicated(_, let key?): .attribute(key: key)
        case .sourcePrefix(let template): .source(try template.prefix(for: tenant))
        case .dedicated(_, nil): .knowledgeBase
        }
    }

    private func knowledgeBase(for tenant: TenantID) throws(IsolationError) -> KnowledgeBaseID? {
        guard case .dedicated(let directory, _) = barrier else { return nil }
        return try directory.resolve(tenant)
    }
}
