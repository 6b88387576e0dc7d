/// Which knowledge base is whose, asked in both directions.
struct KnowledgeBaseDirectory: Sendable {
    let knowledgeBase: @Sendable (TenantID) -> KnowledgeBaseID?
    let owner: @Sendable (KnowledgeBaseID) -> TenantID?

    init(
        knowledgeBase: @escaping @Sendable (TenantID) -> KnowledgeBaseID?,
        owner: @escaping @Sendable (KnowledgeBaseID) -> TenantID?
    ) {
        self.knowledgeBase = knowledgeBase
        self.owner = owner
    }

    init(_ knowledgeBases: [TenantID: KnowledgeBaseID]) throws(IsolationError) {
        guard !knowledgeBases.isEmpty else {
            throw IsolationError(.emptyPolicy, "The table of dedicated knowledge bases names no tenant.")
        }
        var owners: [KnowledgeBaseID: TenantID] = [:]
        var names: Set<String> = []
        for (tenant, id) in knowledgeBases {
            // Operations that take no ARN are given its last ten characters, so these alone must differ. Whether ids
            // are case sensitive is not documented: two that differ in case alone count as one.
            guard names.insert(id.identifier.lowercased()).inserted else {
                throw IsolationError(
                    .sharedKnowledgeBase,
                    "Two tenants have the knowledge base \(id.identifier); each needs its own."
                )
            }
            owners[id] = tenant
        }
        let ownerOf = owners
        self.init(knowledgeBase: { knowledgeBases[$0] }, owner: { ownerOf[$0] })
    }

    func resolve(_ tenant: TenantID) throws(IsolationError) -> KnowledgeBaseID {
        guard let id = knowledgeBase(tenant) else {
            throw IsolationError(.unknownTenant, "The isolation policy knows no knowledge base for this tenant.")
        }
        guard owner(id) == tenant else {
            throw IsolationError(
                .sharedKnowledgeBase,
                "The knowledge base \(id.identifier) is not recorded as this tenant's own."
            )
        }
        return id
    }
}
