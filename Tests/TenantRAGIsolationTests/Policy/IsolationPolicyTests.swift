import TenantRAGFilters
import TenantRAGIsolation
import Testing

@Suite("IsolationPolicy")
struct IsolationPolicyTests {
    @Test(
        "takes a key of 1 to 100 characters",
        arguments: [
            "t", "tenantId", "tenant id", "_tenant", "x-amz", "\u{E9}",
            String(repeating: "k", count: 100), String(repeating: "\u{E9}", count: 100),
        ]
    )
    func acceptsKey(key: String) throws {
        let scope = try IsolationPolicy.metadata(key: key).scope(for: context("acme"))
        #expect(scope.filter == .equals(key, "acme"))
        #expect(scope.boundary == scope.filter)
    }

    @Test(
        "refuses a key that is empty, too long, reserved or not plain text",
        arguments: [
            "", " ", " tenantId", "tenantId ", "tenantId\n", "tenant\0Id", "tenantId\u{200B}",
            String(repeating: "k", count: 101), String(repeating: "e\u{301}", count: 51),
            "x-amz-bedrock", "x-amz-bedrock-kb-source-uri", "x-amz-bedrocks", "X-AMZ-Bedrock-kb-x",
        ]
    )
    func refusesKey(key: String) throws {
        let tables: [TenantID: KnowledgeBaseID] = [
            try TenantID(validating: "acme"): try KnowledgeBaseID(validating: "KB12345678")
        ]
        let makers: [@Sendable () throws -> IsolationPolicy] = [
            { try .metadata(key: key) },
            { try .metadata(also: [.user(key: key)]) },
            { try .metadata(also: [.groups(key: key, heldAs: .string)]) },
            { try .metadata(also: [.attribute("region", key: key)]) },
            { try .sourcePrefix("s3://b/{tenant}/", also: [.user(key: key)]) },
            { try .dedicatedKnowledgeBase(tables, key: key) },
            { try .dedicatedKnowledgeBase(tables, also: [.user(key: key)]) },
            { try .dedicatedKnowledgeBase(of: { _ in nil }, owner: { _ in nil }, key: key) },
        ]
        for make in makers {
            let error = #expect(throws: IsolationError.self) { try make() }
            #expect(error?.code == .invalidKey)
        }
    }

    @Test("refuses a key that stands twice, in another normal form too")
    func duplicateKeys() {
        let makers: [@Sendable () throws -> IsolationPolicy] = [
            { try .metadata(key: "tenantId", also: [.user(key: "tenantId")]) },
            { try .metadata(also: [.attribute("region", key: "tenantId")]) },
            { try .metadata(also: [.user(key: "owner"), .groups(key: "owner", heldAs: .string)]) },
            { try .metadata(key: "caf\u{E9}", also: [.user(key: "cafe\u{301}")]) },
        ]
        for make in makers {
            let error = #expect(throws: IsolationError.self) { try make() }
            #expect(error?.code == .duplicateKey)
        }
        #expect(throws: Never.self) { try IsolationPolicy.metadata(also: [.user(key: "tenantid")]) }
    }

    @Test("the standard policy is an equals on tenantId")
    func standard() throws {
        let scope = try IsolationPolicy.standard.scope(for: context("acme", user: "ana"))
        #expect(scope.filter == .equals("tenantId", "acme"))
        #expect(scope.tenant.rawValue == "acme")
        #expect(scope.user == "ana")
        #expect(scope.knowledgeBase == nil)
    }
}
