import TenantRAGFilters
import TenantRAGIsolation
import TenantRAGJSON
import Testing

@Suite("IsolationViolation")
struct IsolationViolationTests {
    private static let metadata: JSONObject = [
        "tenantId": "rivaltenant", "x-amz-bedrock-kb-source-uri": "s3://b/rivaltenant/plan.md",
        "text": "the rival's plan",
    ]

    @Test("names the asking tenant, the reason and the index, never the other tenant, its text or its source")
    func silent() throws {
        let policies = [IsolationPolicy.standard, try .sourcePrefix("s3://b/{tenant}/")]
        for policy in policies {
            let scope = try policy.scope(.equals("title", "the caller's secret"), for: context("acme", user: "ana"))
            let violation = #expect(throws: IsolationViolation.self) {
                try scope.audit(
                    metadata: Self.metadata,
                    source: "s3://b/rivaltenant/plan.md",
                    referenceIndex: 3,
                    deliveredCharacterCount: 120
                )
            }
            let error = try #require(violation)
            #expect(error.tenant.rawValue == "acme")
            #expect(error.referenceIndex == 3)
            #expect(error.deliveredCharacterCount == 120)
            var dumped = ""
            dump(error, to: &dumped)
            for text in [error.description, String(reflecting: error), dumped] {
                #expect(text.contains("acme"))
                for secret in ["rival", "plan", "secret", "ana"] { #expect(!text.contains(secret)) }
            }
            #expect(error.description.contains("reference 3"))
            #expect(error.description.contains("120 characters"))
        }
    }

    @Test("audited alone it has no index, and nothing had been delivered")
    func alone() throws {
        let scope = try IsolationPolicy.standard.scope(for: context("acme"))
        let violation = #expect(throws: IsolationViolation.self) {
            try scope.audit(metadata: Self.metadata, source: nil)
        }
        #expect(violation?.referenceIndex == nil)
        #expect(violation?.deliveredCharacterCount == 0)
        #expect(
            violation?.description
                == "IsolationViolation otherTenant for tenant acme, policy key tenantId: the answer is withheld"
        )
    }

    @Test("a reference of the tenant's own passes at any index")
    func passes() throws {
        let scope = try IsolationPolicy.standard.scope(for: context("acme"))
        #expect(throws: Never.self) {
            try scope.audit(metadata: ["tenantId": "acme"], source: nil, referenceIndex: 0)
        }
    }
}
