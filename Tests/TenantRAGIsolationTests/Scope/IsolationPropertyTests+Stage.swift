import TenantRAGFilters
import TenantRAGIsolation

extension IsolationPropertyTests {
    enum Barrier: Int, CaseIterable {
        case attribute, accentedAttribute, source, dedicated

        var key: String {
            switch self {
            case .attribute, .dedicated: "tenantId"
            case .accentedAttribute: "caf\u{E9}"
            case .source: RandomWorld.sourceKey
            }
        }
    }

    /// Every policy and every caller that a trial picks from.
    struct Stage {
        static let conditionSets: [[ContextCondition]] = [
            [], [], [.user(key: "owner")], [.groups(key: "team", heldAs: .string)],
            [.groups(key: "teams", heldAs: .stringList)],
            [.user(key: "owner"), .attribute("season", key: "season")],
        ]

        let policies: [[IsolationPolicy]]
        let contexts: [TenantContext]
        /// The callers whose tenants can stand in a source path.
        let representable: [TenantContext]

        init() throws {
            var table: [TenantID: KnowledgeBaseID] = [:]
            for (number, tenant) in RandomWorld.tenants.enumerated() {
                table[try TenantID(validating: tenant)] = try KnowledgeBaseID(validating: "KB\(10_000_000 + number)")
            }
            policies = try Barrier.allCases.map { barrier in
                try Self.conditionSets.map { conditions in
                    switch barrier {
                    case .attribute, .accentedAttribute: try .metadata(key: barrier.key, also: conditions)
                    case .source: try .sourcePrefix("s3://b/t/{tenant}/", also: conditions)
                    case .dedicated: try .dedicatedKnowledgeBase(table, key: barrier.key, also: conditions)
                    }
                }
            }
            contexts = try RandomWorld.tenants.flatMap { tenant in
                try [["x"], ["x", "r\u{E9}d"]].map { groups in
                    try context(tenant, user: "ana", groups: groups, attributes: ["season": 1])
                }
            }
            representable = contexts.filter { !$0.tenant.rawValue.contains { "/+ ".contains($0) } }
        }
    }
}
