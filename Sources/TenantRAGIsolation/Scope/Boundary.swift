internal import TenantRAGFilters

/// The bounds of what a tenant may see, as clauses that must all hold.
struct Boundary: Sendable {
    /// The tenant's clause first, then the conditions; empty only for a dedicated knowledge base.
    let clauses: [BoundaryClause]

    init(tenant: TenantID, proof: ScopedFilter.Proof, conditions: [BoundaryClause]) {
        clauses = (proof.clause(for: tenant).map { [$0] } ?? []) + conditions
    }

    /// The boundary alone; nil when there is nothing to ask.
    var filter: MetadataFilter? { Self.conjunction(clauses.map(\.filter)) }

    /// The boundary AND a caller's filter, in the service's form and shown to be confined; nil when both are nothing.
    func confine(_ caller: MetadataFilter?) throws(IsolationError) -> MetadataFilter? {
        guard let all = Self.conjunction(clauses.map(\.filter) + (caller.map { [$0] } ?? [])) else { return nil }
        let confined = try Self.normalized(all, of: caller)
        try check(confined)
        return confined
    }

    private static func conjunction(_ members: [MetadataFilter]) -> MetadataFilter? {
        members.count > 1 ? .andAll(members) : members.first
    }

    private static func normalized(
        _ filter: MetadataFilter,
        of caller: MetadataFilter?
    ) throws(IsolationError) -> MetadataFilter {
        do throws(FilterError) {
            return try filter.normalized()
        } catch {
            // By the paths that the caller wrote, where the caller's filter is at fault by itself.
            if let problem = caller?.structureProblem {
                throw IsolationError(
                    .filterNotExpressible,
                    "The filter does not fit the service's two levels: \(problem)",
                    underlying: problem
                )
            }
            throw IsolationError(
                .filterNotExpressible,
                "The tenant's boundary and the caller's filter together do not fit the service's two levels: \(error)",
                underlying: error
            )
        }
    }

    /// The final check before a filter is returned: every clause must hold in every branch.
    func check(_ filter: MetadataFilter) throws(IsolationError) {
        for clause in clauses {
            var confined = clause.confines(filter)
            // Checked twice, by independent code, because all isolation depends on the result.
            if clause.alternatives.count == 1, let condition = clause.alternatives.first {
                confined = confined && filter.isConfined(to: condition)
            }
            guard confined else {
                throw IsolationError(
                    .notConfined,
                    "The finished filter is not confined to the tenant; nothing is sent. Please report this defect."
                )
            }
        }
    }
}
