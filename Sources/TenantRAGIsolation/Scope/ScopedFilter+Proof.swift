internal import TenantRAGFilters

extension ScopedFilter {
    /// The proof that a document belongs to the tenant, required of the store before and of every reference after.
    enum Proof: Sendable {
        /// A string attribute that is the tenant's id.
        case attribute(key: String)
        /// A source below the tenant's prefix.
        case source(SourcePrefix)
        /// The knowledge base holds no other tenant's documents.
        case knowledgeBase

        /// The condition that the store is given; positive, because a negative one admits documents without the key.
        func clause(for tenant: TenantID) -> BoundaryClause? {
            switch self {
            case .attribute(let key):
                BoundaryClause(.init(key: key, operator: .equals, value: .string(tenant.rawValue)))
            case .source(let prefix):
                BoundaryClause(.init(key: SourcePrefix.key, operator: .startsWith, value: .string(prefix.text)))
            case .knowledgeBase:
                nil
            }
        }
    }
}
