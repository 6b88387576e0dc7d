public import TenantRAGFilters

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
