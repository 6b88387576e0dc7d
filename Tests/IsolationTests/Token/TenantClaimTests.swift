import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import Testing

@Suite("Without a sound tenant there is no context", .timeLimit(.minutes(30)))
struct TenantClaimTests {
    @Test(
        "What is missing, of another type or ill-formed refuses with 403",
        arguments: [
            (nil, .missingTenant), (.null, .missingTenant), ("", .invalidTenant), (7, .invalidTenant),
            (true, .invalidTenant),
            (["acme"], .invalidTenant), ([], .invalidTenant), (["id": "acme"], .invalidTenant),
            (" acme", .invalidTenant),
            ("acme ", .invalidTenant), (" ", .invalidTenant), ("acme\n", .invalidTenant),
            ("acme\u{0}", .invalidTenant),
            ("a\u{441}me", .invalidTenant), ("acm\u{435}", .invalidTenant), ("acme\u{200B}", .invalidTenant),
            ("\u{212A}ilo", .invalidTenant), ("acme\u{301}", .invalidTenant), ("ａｃｍｅ", .invalidTenant),
            ("acme,umbrella", .invalidTenant), ("acme*", .invalidTenant), ("%61cme", .invalidTenant),
            (.string(String(repeating: "a", count: 257)), .invalidTenant),
        ] as [(JSONValue?, IdentityError.Code)]
    )
    func refused(value: JSONValue?, code: IdentityError.Code) async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        let token = try key.token(VerifierFixture.claims(["tenant_id": value]))
        let error = await #expect(throws: IdentityError.self) {
            try await fixture.verifier.tenant(fromBearer: "Bearer \(token)")
        }
        #expect(error?.code == code)
        #expect(error?.httpStatus == 403)
        #expect(error?.challenge == nil)
    }

    @Test(
        "A sound one is accepted to the byte",
        arguments: ["a", "ACME", "acme", "a b", "a.b/c:d=e+f-g_h@i", String(repeating: "a", count: 256)]
    )
    func taken(name: String) async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()])
        let token = try key.token(VerifierFixture.claims(["tenant_id": .string(name)]))
        #expect(try await fixture.verifier.verify(token).tenant.tenant.rawValue == name)
    }

    @Test("A name with dots is one name, and a path goes down: neither is taken for the other")
    func paths() async throws {
        let key = try await TestKeys.all.edDSA
        let dotted = try key.token(VerifierFixture.claims(["app.tenant": "acme", "tenant_id": nil]))
        let nested = try key.token(VerifierFixture.claims(["app": ["tenant": "acme"], "tenant_id": nil]))
        let cases: [(ClaimPath, String, String)] = [
            ("app.tenant", dotted, nested), (["app", "tenant"], nested, dotted),
        ]
        for (path, taken, refused) in cases {
            let fixture = try VerifierFixture([key.jwk()]) { $0.mapping.tenant = .claim(path) }
            #expect(try await fixture.refusal(of: taken) == nil)
            #expect(try await fixture.refusal(of: refused) == .missingTenant)
        }
    }

    @Test(
        "On the way down there are objects, or there is no tenant",
        arguments: ["acme", ["acme"], [["tenant": "acme"]], ["Tenant": "acme"], .null, ["tenant": .null]]
            as [JSONValue]
    )
    func ways(value: JSONValue) async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()]) { $0.mapping.tenant = .claim(["app", "tenant"]) }
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims(["app": value]))) == .missingTenant)
    }

    @Test("A claim's name is compared by bytes: no look-alike stands in for it")
    func names() async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()]) { $0.mapping.tenant = .claim("Ktenant") }
        #expect(
            try await fixture.refusal(of: key.token(VerifierFixture.claims(["\u{212A}tenant": "acme"])))
                == .missingTenant
        )
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims(["Ktenant": "acme"]))) == nil)
    }

    @Test("An issuer speaks for the tenants that it is configured with")
    func among() async throws {
        let key = try await TestKeys.all.edDSA
        let acme = try TenantID(validating: "acme")
        let some = try VerifierFixture([key.jwk()]) { $0.mapping.tenant = .claim("tenant_id", among: [acme]) }
        #expect(try await some.refusal(of: key.token(VerifierFixture.claims())) == nil)
        for name in ["umbrella", "Acme", "acme1"] {
            let token = try key.token(VerifierFixture.claims(["tenant_id": .string(name)]))
            #expect(try await some.refusal(of: token) == .tenantNotAllowed)
        }
        let always = try VerifierFixture([key.jwk()]) { $0.mapping.tenant = .always(acme) }
        let token = try key.token(VerifierFixture.claims(["tenant_id": "umbrella"]))
        #expect(try await always.verifier.verify(token).tenant.tenant == acme)
    }

    @Test(
        "User, groups and attributes of the wrong type or form refuse",
        arguments: [
            ("sub", 1), ("sub", ["ada"]), ("sub", ""), ("sub", " ada"), ("sub", "a\u{202E}da"),
            ("sub", .string(String(repeating: "u", count: 2_049))), ("groups", "writers"), ("groups", ["a", 1]),
            ("groups", [["a"]]), ("groups", ["a": "b"]), ("groups", [""]), ("groups", ["a\n"]),
            ("region", ["a": "b"]),
            ("region", [1]), ("region", [["a"]]),
        ] as [(String, JSONValue)]
    )
    func identity(claim: String, value: JSONValue) async throws {
        let key = try await TestKeys.all.edDSA
        let fixture = try VerifierFixture([key.jwk()]) { issuer in
            issuer.mapping.groups = "groups"
            issuer.mapping.attributes = ["region": "region"]
        }
        #expect(
            try await fixture.refusal(of: key.token(VerifierFixture.claims([claim: value]))) == .invalidIdentity
        )
        let without = try key.token(VerifierFixture.claims([claim: nil]))
        #expect(try await fixture.refusal(of: without) == nil)
    }
}
