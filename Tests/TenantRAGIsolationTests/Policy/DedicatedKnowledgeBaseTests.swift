import TenantRAGFilters
import TenantRAGIsolation
import TenantRAGJSON
import Testing

@Suite("IsolationPolicy.dedicatedKnowledgeBase")
struct DedicatedKnowledgeBaseTests {
    private func table(_ entries: [(String, String)]) throws -> [TenantID: KnowledgeBaseID] {
        var table: [TenantID: KnowledgeBaseID] = [:]
        for (tenant, id) in entries {
            table[try TenantID(validating: tenant)] = try KnowledgeBaseID(validating: id)
        }
        return table
    }

    @Test("sends each tenant to its own knowledge base and lets the caller's filter pass")
    func passes() throws {
        let policy = try IsolationPolicy.dedicatedKnowledgeBase(
            table([("acme", "KBACME0000"), ("demo", "KBDEMO0000")])
        )
        for (tenant, id) in [("acme", "KBACME0000"), ("demo", "KBDEMO0000")] {
            let scope = try policy.scope(.equals("season", 1), for: context(tenant))
            #expect(scope.knowledgeBase?.rawValue == id)
            #expect(scope.filter == .equals("season", 1))
            #expect(scope.boundary == nil)
            #expect(try policy.scope(for: context(tenant)).filter == nil)
            #expect(throws: Never.self) { try scope.audit(metadata: [:], source: nil) }
        }
    }

    @Test("refuses a tenant it does not know", arguments: ["other", "Acme", "acme.", "acm", "acme1"])
    func unknown(tenant: String) throws {
        let policy = try IsolationPolicy.dedicatedKnowledgeBase(table([("acme", "KBACME0000")]))
        let error = #expect(throws: IsolationError.self) { try policy.scope(for: context(tenant)) }
        #expect(error?.code == .unknownTenant)
    }

    @Test("refuses an empty table")
    func empty() {
        let error = #expect(throws: IsolationError.self) { try IsolationPolicy.dedicatedKnowledgeBase([:]) }
        #expect(error?.code == .emptyPolicy)
    }

    @Test(
        "refuses two tenants on one knowledge base, by id, by ARN and by letter case",
        arguments: [
            ("KB12345678", "KB12345678"),
            ("KB12345678", "kb12345678"),
            ("KB12345678", "arn:aws:bedrock:us-east-1:123456789012:knowledge-base/KB12345678"),
            (
                "arn:aws:bedrock:us-east-1:123456789012:knowledge-base/KB12345678",
                "arn:aws:bedrock:us-east-1:123456789012:knowledge-base/KB12345678"
            ),
            // RetrieveAndGenerate is given the last ten characters alone.
            (
                "arn:aws:bedrock:us-east-1:123456789012:knowledge-base/KB12345678",
                "arn:aws:bedrock:eu-west-1:123456789012:knowledge-base/KB12345678"
            ),
        ]
    )
    func shared(one: String, other: String) throws {
        let table = try table([("acme", one), ("demo", other), ("test", "KBTEST0000")])
        let error = #expect(throws: IsolationError.self) { try IsolationPolicy.dedicatedKnowledgeBase(table) }
        #expect(error?.code == .sharedKnowledgeBase)
    }

    @Test("a resolver is asked in both directions, and refuses a knowledge base that another tenant owns")
    func resolver() throws {
        let shared = try KnowledgeBaseID(validating: "KB12345678")
        let acme = try TenantID(validating: "acme")
        let policy = try IsolationPolicy.dedicatedKnowledgeBase(
            of: { $0.rawValue == "nobody" ? nil : shared },
            owner: { $0 == shared ? acme : nil }
        )
        #expect(try policy.scope(for: context("acme")).knowledgeBase == shared)
        let other = #expect(throws: IsolationError.self) { try policy.scope(for: context("demo")) }
        #expect(other?.code == .sharedKnowledgeBase)
        let nobody = #expect(throws: IsolationError.self) { try policy.scope(for: context("nobody")) }
        #expect(nobody?.code == .unknownTenant)
        let ownerless = try IsolationPolicy.dedicatedKnowledgeBase(of: { _ in shared }, owner: { _ in nil })
        let error = #expect(throws: IsolationError.self) { try ownerless.scope(for: context("acme")) }
        #expect(error?.code == .sharedKnowledgeBase)
    }

    @Test("with a key it filters and audits like a shared knowledge base")
    func key() throws {
        let policy = try IsolationPolicy.dedicatedKnowledgeBase(table([("acme", "KBACME0000")]), key: "tenantId")
        let scope = try policy.scope(.equals("season", 1), for: context("acme"))
        #expect(scope.filter == .andAll([.equals("tenantId", "acme"), .equals("season", 1)]))
        #expect(throws: Never.self) { try scope.audit(metadata: ["tenantId": "acme"], source: nil) }
        let violation = #expect(throws: IsolationViolation.self) {
            try scope.audit(metadata: ["tenantId": "demo"], source: nil)
        }
        #expect(violation?.reason == .otherTenant)
    }
}
