import TenantRAGFilters
import TenantRAGIsolation
import TenantRAGJSON
import Testing

@Suite("ScopedFilter.audit")
struct AuditTests {
    typealias Reason = IsolationViolation.Reason

    @Test(
        "wants the tenant attribute in exact type and bytes",
        arguments: [
            (["tenantId": "Key"], nil),
            (["tenantId": "Key", "tenant": "other", "TenantId": "other", "season": 1], nil),
            ([:], Reason.missingAttribute),
            (["tenantID": "Key"], .missingAttribute), (["tenantId ": "Key"], .missingAttribute),
            (["tenantId": "Other"], .otherTenant), (["tenantId": "key"], .otherTenant),
            (["tenantId": "KEY"], .otherTenant), (["tenantId": "Key "], .otherTenant),
            (["tenantId": " Key"], .otherTenant), (["tenantId": "Ke"], .otherTenant),
            (["tenantId": "Key1"], .otherTenant), (["tenantId": "Key/a"], .otherTenant),
            (["tenantId": ""], .otherTenant), (["tenantId": "Key\u{200B}"], .otherTenant),
            (["tenantId": "Key\0"], .otherTenant), (["tenantId": "\"Key\""], .otherTenant),
            (["tenantId": "\u{212A}ey"], .otherTenant),  // Swift's == calls this equal
            (["tenantId": ["Key"]], .wrongType), (["tenantId": ["Key", "Other"]], .wrongType),
            (["tenantId": []], .wrongType), (["tenantId": 1], .wrongType), (["tenantId": true], .wrongType),
            (["tenantId": nil], .wrongType), (["tenantId": ["type": "STRING", "stringValue": "Key"]], .wrongType),
        ] as [([String: JSONValue], Reason?)]
    )
    func metadata(metadata: [String: JSONValue], reason: Reason?) throws {
        let scope = try IsolationPolicy.standard.scope(.equals("season", 1), for: context("Key"))
        #expect(violation(scope, JSONObject(metadata), nil)?.reason == reason)
    }

    @Test("a number is no tenant, whatever its digits")
    func number() throws {
        let scope = try IsolationPolicy.standard.scope(for: context("42"))
        #expect(violation(scope, ["tenantId": "42"], nil) == nil)
        #expect(violation(scope, ["tenantId": 42], nil)?.reason == .wrongType)
    }

    @Test("a key in another Unicode form is another key")
    func keyForm() throws {
        let scope = try IsolationPolicy.metadata(key: "caf\u{E9}").scope(for: context("acme"))
        #expect(violation(scope, ["caf\u{E9}": "acme"], nil) == nil)
        #expect(violation(scope, ["cafe\u{301}": "acme"], nil)?.reason == .missingAttribute)
    }

    @Test(
        "under a source prefix both the metadata's source and the location must lie within",
        arguments: [
            ("s3://b/acme/x.md", "s3://b/acme/x.md", nil),
            ("s3://b/acme/x.md", nil, nil),
            ("s3://b/other/x.md", nil, Reason.wrongSource),
            ("s3://b/acme1/x.md", nil, .wrongSource),
            ("s3://b/other/x.md", "s3://b/acme/x.md", .wrongSource),
            ("s3://b/acme/x.md", "s3://b/other/x.md", .conflictingSources),
            ("s3://b/acme/x.md", "", .conflictingSources),
            ("s3://b/acme/../other/x.md", "s3://b/acme/x.md", .wrongSource),
            ("s3://b/acme/x.md", "s3://b/acme/../other/x.md", .conflictingSources),
            (nil, "s3://b/acme/x.md", .missingAttribute),
            (nil, nil, .missingAttribute),
            (["s3://b/acme/x.md"], "s3://b/acme/x.md", .wrongType),
            (7, "s3://b/acme/x.md", .wrongType),
        ] as [(JSONValue?, String?, Reason?)]
    )
    func source(uri: JSONValue?, location: String?, reason: Reason?) throws {
        let scope = try IsolationPolicy.sourcePrefix("s3://b/{tenant}/").scope(for: context("acme"))
        var metadata: [String: JSONValue] = ["tenantId": "acme"]
        metadata["x-amz-bedrock-kb-source-uri"] = uri
        #expect(violation(scope, JSONObject(metadata), location)?.reason == reason)
    }

    @Test(
        "every condition of the policy must hold as well",
        arguments: [
            (["tenantId": "acme", "owner": "ana", "teams": ["x", "b"], "region": "eu"], nil),
            (["tenantId": "acme", "owner": "bob", "teams": ["x", "b"], "region": "eu"], Reason.conditionNotMet),
            (["tenantId": "acme", "owner": ["ana"], "teams": ["b"], "region": "eu"], .conditionNotMet),
            (["tenantId": "acme", "teams": ["x", "b"], "region": "eu"], .conditionNotMet),
            (["tenantId": "acme", "owner": "ana", "teams": ["x"], "region": "eu"], .conditionNotMet),
            (["tenantId": "acme", "owner": "ana", "teams": "b", "region": "eu"], .conditionNotMet),
            (["tenantId": "acme", "owner": "ana", "region": "eu"], .conditionNotMet),
            (["tenantId": "acme", "owner": "ana", "teams": ["a"], "region": "us"], .conditionNotMet),
            (["tenantId": "demo", "owner": "ana", "teams": ["a"], "region": "eu"], .otherTenant),
        ] as [([String: JSONValue], Reason?)]
    )
    func conditions(metadata: [String: JSONValue], reason: Reason?) throws {
        let policy = try IsolationPolicy.metadata(
            also: [
                .user(key: "owner"), .groups(key: "teams", heldAs: .stringList), .attribute("region", key: "region"),
            ]
        )
        let asked = try context("acme", user: "ana", groups: ["a", "b"], attributes: ["region": "eu"])
        #expect(violation(try policy.scope(for: asked), JSONObject(metadata), nil)?.reason == reason)
    }

    @Test(
        "a key is read through its escapes, as the user of the answer reads it",
        arguments: [
            (#"{"tenant\u0049d":"Key"}"#, nil), (#"{"\u0074enantId":"\u004bey"}"#, nil),
            (#"{"tenant\u0049d":"Other"}"#, Reason.otherTenant), (#"{"tenant\u0069d":"Key"}"#, .missingAttribute),
            (#"{"x":{"tenantId":"Key"}}"#, .missingAttribute), (#"{"x":["tenantId","Key"]}"#, .missingAttribute),
            (#"{"x":"\",\"tenantId\":\"Key\"","tenantId":"Other"}"#, .otherTenant),
            (#"{"tenantId\u0000":"Key"}"#, .missingAttribute), (#"{"tenantId":"\u212aey"}"#, .otherTenant),
        ] as [(String, Reason?)]
    )
    func escapes(text: String, reason: Reason?) throws {
        let scope = try IsolationPolicy.standard.scope(for: context("Key"))
        let metadata = try JSONObject(json: text)
        #expect(violation(scope, metadata, nil)?.reason == reason)
        #expect((metadata["tenantId"]?.stringValue.map { Array($0.utf8) } == Array("Key".utf8)) == (reason == nil))
    }

    @Test(
        "metadata that names a key twice is not read, so that no caller sees another value than the audit",
        arguments: [
            #"{"tenantId":"acme","tenantId":"other"}"#, #"{"tenantId":"other","tenantId":"acme"}"#,
            #"{"tenantId":"acme","tenant\u0049d":"other"}"#, #"{"tenant\u0049d":"other","tenantId":"acme"}"#,
            #"{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"tenantId":"acme","tenantId":"other"}"#,
        ]
    )
    func duplicates(text: String) {
        let error = #expect(throws: JSONError.self) { try JSONObject(json: text) }
        #expect(error?.code == .duplicateMember)
    }

    @Test("the caller's own filter is no part of the audit")
    func callersFilter() throws {
        let scope = try IsolationPolicy.standard.scope(.equals("season", 1), for: context("acme"))
        #expect(violation(scope, ["tenantId": "acme", "season": 2], nil) == nil)
    }

    private func violation(
        _ scope: ScopedFilter,
        _ metadata: JSONObject,
        _ source: String?
    ) -> IsolationViolation? {
        do throws(IsolationViolation) {
            try scope.audit(metadata: metadata, source: source)
            return nil
        } catch {
            return error
        }
    }
}
