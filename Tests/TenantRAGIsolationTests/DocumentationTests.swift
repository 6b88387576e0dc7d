import TenantRAGFilters
import TenantRAGIsolation
import TenantRAGJSON
import Testing

/// The examples in the documentation, compiled and run.
@Suite("Examples in the documentation of TenantRAGIsolation")
struct DocumentationTests {
    @Test("a context, a policy, a scope and an audit")
    func example() throws {
        let acme = try TenantID(validating: "acme")
        let context = try TenantContext(
            trusting: acme,
            because: "nightly report, tenant from our own job table",
            user: "ana",
            groups: ["editors"]
        )
        let policy = try IsolationPolicy.metadata(key: "tenantId", also: [.user(key: "owner")])
        let scope = try policy.scope(.equals("season", 1), for: context)
        #expect(scope.filter?.evaluate(against: ["tenantId": "acme", "owner": "ana", "season": 1]) == true)
        #expect(throws: Never.self) {
            try scope.audit(metadata: ["tenantId": "acme", "owner": "ana", "season": 1], source: nil)
        }
        #expect(throws: IsolationViolation.self) {
            try scope.audit(metadata: ["tenantId": "other", "owner": "ana", "season": 1], source: nil)
        }
        let groups = try IsolationPolicy.metadata(
            also: [.user(key: "owner"), .groups(key: "teams", heldAs: .stringList)]
        )
        #expect(try groups.scope(for: context).boundary != nil)
        let folders = try IsolationPolicy.sourcePrefix("s3://documents/tenants/{tenant}/")
        #expect(throws: Never.self) { try folders.scope(for: context).filter?.validate(for: .openSearchServerless) }
        #expect(throws: FilterError.self) { try folders.scope(for: context).filter?.validate(for: .s3Vectors) }
        let own = try IsolationPolicy.dedicatedKnowledgeBase([acme: KnowledgeBaseID(validating: "KB12345678")])
        #expect(try own.scope(for: context).knowledgeBase?.identifier == "KB12345678")
    }

    @Test("each policy's scope is one that its stores take")
    func stores() throws {
        let context = try TenantContext(trusting: TenantID(validating: "acme"), because: "a test", user: "ana")
        for store in VectorStore.all {
            let scope = try IsolationPolicy.metadata(also: [.user(key: "owner")]).scope(
                .orAll([.equals("season", 1), .andAll([.equals("season", 2), .equals("kind", "plot")])]),
                for: context
            )
            try scope.filter?.validate(for: store)
        }
    }
}
