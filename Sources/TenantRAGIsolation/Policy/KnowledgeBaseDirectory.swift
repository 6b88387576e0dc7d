/// The assignment of knowledge bases to tenants, with look-ups in both directions.
struct KnowledgeBaseDirectory: Sendable {
    let knowledgeBase: @Sendable (TenantID) -> KnowledgeBaseID?
    let owner: @Sendable (KnowledgeBaseID) -> TenantID?
    /// Nil where a table has shown that no two tenants share one.
    private let owners: KnowledgeBaseOwners?

    init(
        knowledgeBase: @escaping @Sendable (TenantID) -> KnowledgeBaseID?,
        owner: @escaping @Sendable (KnowledgeBaseID) -> TenantID?,
        owners: KnowledgeBaseOwners? = KnowledgeBaseOwners()
    ) {
        self.knowledgeBase = knowledgeBase
        self.owner = owner
        self.owners = owners
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
        self.init(knowledgeBase: { knowledgeBases[$0] }, owner: { ownerOf[$0] }, owners: nil)
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
        guard let owners else { return id }
        // The memory of one process does not see what another has given out; the record of owners may.
        for spelling in Self.otherSpellings(of: id) {
            guard let other = owner(spelling), other != tenant else { continue }
            throw IsolationError(
                .sharedKnowledgeBase,
                "The knowledge base \(id.identifier) is recorded as another tenant's under another spelling."
            )
        }
        try owners.claim(id, for: tenant)
        return id
    }

    /// The short form of an ARN, and an id in the other letter case.
    private static func otherSpellings(of id: KnowledgeBaseID) -> [KnowledgeBaseID] {
        let short = id.identifier
        return [short, short.uppercased(), short.lowercased()].compactMap { text in
            text == id.rawValue ? nil : try? KnowledgeBaseID(validating: text)
        }
    }
}
