import TenantRAGFilters
import Testing

@testable import TenantRAGIsolation

@Suite("IsolationPolicy.sourcePrefix")
struct SourcePrefixTests {
    @Test(
        "puts the tenant's id between slashes",
        arguments: [
            ("s3://documents/{tenant}/", "s3://documents/acme/"),
            ("s3://documents/tenants/{tenant}/", "s3://documents/tenants/acme/"),
            ("s3://documents/tenants/{tenant}/docs/v1/", "s3://documents/tenants/acme/docs/v1/"),
            ("https://wiki.example.com:8443/{tenant}/", "https://wiki.example.com:8443/acme/"),
        ]
    )
    func prefix(template: String, prefix: String) throws {
        let scope = try IsolationPolicy.sourcePrefix(template).scope(for: context("acme"))
        #expect(scope.filter == .startsWith("x-amz-bedrock-kb-source-uri", prefix))
    }

    @Test(
        "refuses a template that cannot keep tenants apart",
        arguments: [
            "", "/", "{tenant}", "{tenant}/", "s3://{tenant}/", "s3://documents/", "s3://documents/tenants/",
            "s3://documents/{tenant}", "s3://documents/{tenant}x", "s3://documents/{tenant}/docs",
            "s3://{tenant}/docs/",
            "s3://documents/x{tenant}/", "s3://documents/{tenant}x/",
            "s3://documents/{tenant}{tenant}/", "s3://documents/{tenant}/{tenant}/", "s3://{tenant}/{tenant}/",
            "s3://documents/{Tenant}/", "s3://documents/{}/", "s3://documents//{tenant}/", "s3://documents/{tenant}//",
            "s3:///{tenant}/", "s3:/documents/{tenant}/", "documents/tenants/x/{tenant}/", "://documents/{tenant}/",
            "S3://documents/{tenant}/", "3s://documents/{tenant}/", "s3://documents/../{tenant}/",
            "s3://documents/./{tenant}/", "s3://documents/{tenant}/../", "s3://documents/.../{tenant}/",
            "s3://docu ments/{tenant}/", "s3://documents/a%2Fb/{tenant}/", "s3://documents/a+b/{tenant}/",
            "s3://documents/{tenant}/?x/", "s3://documents/#/{tenant}/", "s3://documents\\{tenant}/",
            "s3://documents/caf\u{E9}/{tenant}/", "s3://documents/{tenant}/\u{338}", "s3://documents/{tenant}\u{338}/",
            "s3://documents/" + String(repeating: "x", count: 1_024) + "/{tenant}/",
        ]
    )
    func refusesTemplate(template: String) {
        let error = #expect(throws: IsolationError.self) { try IsolationPolicy.sourcePrefix(template) }
        #expect(error?.code == .invalidTemplate)
    }

    @Test(
        "refuses a tenant whose id is no single, certain path segment",
        arguments: [".", "..", "...", "/", "a/b", "/a", "a/", "../b", "a/../b", "a b", "a+b", "+"]
    )
    func refusesTenant(tenant: String) throws {
        let policy = try IsolationPolicy.sourcePrefix("s3://documents/{tenant}/")
        let error = #expect(throws: IsolationError.self) { try policy.scope(for: context(tenant)) }
        #expect(error?.code == .tenantNotRepresentable)
    }

    @Test("no tenant's prefix begins another's")
    func prefixFree() throws {
        let names = [
            "a", "ab", "a.b", "a.", ".a", "a-b", "a_b", "a:b", "a=b", "a@b", "A", "aa", "b", "a..", "..a", "0", "00",
            "docs", "docsx", String(repeating: "a", count: 256), String(repeating: "a", count: 255),
        ]
        for template in ["s3://b/{tenant}/", "s3://b/t/{tenant}/docs/", "s3://a/a/{tenant}/a/"] {
            let prefixes = try names.map { name in
                try SourcePrefixTemplate(template).prefix(for: TenantID(validating: name)).text
            }
            for (i, one) in prefixes.enumerated() {
                for (j, other) in prefixes.enumerated() where i != j {
                    #expect(!other.utf8.starts(with: one.utf8))
                }
            }
        }
    }

    @Test(
        "holds a source by bytes and whole segments",
        arguments: [
            ("s3://b/acme/x.md", true), ("s3://b/acme/deep/er/x.md", true), ("s3://b/acme/", true),
            ("s3://b/acme/a..b/.x/x..md", true), ("s3://b/acme/%2E%2Ehidden/x", true), ("s3://b/acme/100%/x", true),
            ("", false), ("s3://b/acme", false), ("s3://b/acmeX/x.md", false), ("s3://b/acm/x.md", false),
            ("s3://b/Acme/x.md", false), ("S3://b/acme/x.md", false), ("s3://b/other/acme/x.md", false),
            ("s3://b/other/s3://b/acme/x.md", false), (" s3://b/acme/x.md", false), ("s3://b//acme/x.md", false),
            ("s3://b/acme\u{338}/x.md", false), ("s3://b/acme/\u{338}x.md", true),
            ("s3://b/acme/../other/x.md", false), ("s3://b/acme/./x.md", false), ("s3://b/acme/..", false),
            ("s3://b/acme/x/../../other/x.md", false), ("s3://b/acme/%2e%2e/other/x.md", false),
            ("s3://b/acme/.%2E/other/x.md", false), ("s3://b/acme/%2e./other", false),
            ("s3://b/acme/..%2fother/x.md", false), ("s3://b/acme/x%2F..%2F..%2Fother", false),
            ("s3://b/acme/..\\other\\x.md", false), ("s3://b/acme/..%5Cother", false),
        ]
    )
    func contains(uri: String, isWithin: Bool) {
        #expect(SourcePrefix(text: "s3://b/acme/").contains(uri) == isWithin)
    }
}
