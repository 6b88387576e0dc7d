import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import TenantRAGTestSupport
import Testing

@Suite("A good token becomes a context", .timeLimit(.minutes(30)))
struct GoodTokenTests {
    @Test("Tenant, user, groups and attributes come from where the mapping says")
    func context() async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()]) { issuer in
            issuer.mapping = ClaimMapping(
                tenant: .claim("custom:tenant_id"),
                user: "username",
                groups: ["realm_access", "roles"],
                attributes: [
                    "region": "https://example.com/region", "level": "level", "beta": "beta", "teams": "teams",
                    "plan": ["subscription", "plan"], "absent": "absent", "nothing": "nothing",
                ]
            )
        }
        let token = try key.token(
            VerifierFixture.claims([
                "custom:tenant_id": "acme-studios", "username": "grace",
                "realm_access": ["roles": ["writer", "reader"]],
                "https://example.com/region": "eu", "level": 3, "beta": true, "teams": ["a", "b"],
                "subscription": ["plan": "gold"], "nothing": .null, "tenant_id": "umbrella",
            ])
        )
        let tenant = try await fixture.verifier.tenant(fromBearer: "Bearer \(token)")
        #expect(tenant.tenant.rawValue == "acme-studios")
        #expect(tenant.user == "grace")
        #expect(tenant.groups == ["writer", "reader"])
        #expect(
            tenant.attributes == [
                "region": "eu", "level": 3, "beta": .boolean(true), "teams": ["a", "b"], "plan": "gold",
            ]
        )
        #expect(tenant.origin.kind == .verifiedToken)
        #expect(tenant.origin.detail == VerifierFixture.issuer)
    }

    @Test("Every algorithm that is allowed verifies, and no other does")
    func algorithms() async throws {
        let keys = try await TestKeys.all.everyAlgorithm
        let all: [TokenAlgorithm] = [
            .rs256, .rs384, .rs512, .ps256, .ps384, .ps512, .es256, .es384, .es512, .edDSA,
        ]
        #expect(keys.map(\.name).sorted() == all.map(\.name).sorted())
        for allowed in all {
            let fixture = try VerifierFixture(keys.map { $0.jwk($0.name) }) { $0.algorithms = [allowed] }
            for key in keys {
                let refusal = try await fixture.refusal(
                    of: key.token(VerifierFixture.claims(), ["kid": .string(key.name)])
                )
                #expect(
                    refusal == (key.name == allowed.name ? nil : .algorithmNotAllowed),
                    "\(key.name), \(allowed)"
                )
            }
        }
    }

    @Test("A key without alg serves every algorithm of its type that is allowed, and no other")
    func keyWithoutAlgorithm() async throws {
        let keys = try await TestKeys.all
        let fixture = try VerifierFixture([keys.rsa.jwk("key-1", ["alg": nil])]) {
            $0.algorithms = [.rs256, .ps256]
        }
        for key in [keys.rsa] + keys.rsaVariants {
            let refusal = try await fixture.refusal(of: key.token(VerifierFixture.claims()))
            #expect(refusal == (["RS256", "PS256"].contains(key.name) ? nil : .algorithmNotAllowed), "\(key.name)")
        }
    }

    @Test(
        "The usual types are taken in any case, and none at all",
        arguments: [nil, "JWT", "jwt", "at+jwt", "AT+JWT", "application/at+jwt", "application/JWT"] as [String?]
    )
    func types(type: String?) async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()])
        #expect(
            try await fixture.refusal(of: key.token(VerifierFixture.claims(), ["typ": type.map { .string($0) }]))
                == nil
        )
    }

    @Test(
        "Addresses and keys that the header brings along are passed over",
        arguments: ["jku", "x5u", "jwk", "x5c", "x5t", "x5t#S256", "anything"]
    )
    func passedOver(member: String) async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()])
        let token = try key.token(VerifierFixture.claims(), [member: "https://evil.example/keys"])
        #expect(try await fixture.refusal(of: token) == nil)
        #expect(fixture.endpoint.asked == [VerifierFixture.keys])
    }

    @Test("A token without a key id is verified by the only key of its algorithm")
    func withoutKeyID() async throws {
        let keys = try await TestKeys.all
        let token = try keys.es256.token(VerifierFixture.claims(), ["kid": nil])
        for id in ["named", nil] {
            let fixture = try VerifierFixture([keys.es256.jwk(id), keys.rsa.jwk("other")])
            #expect(try await fixture.refusal(of: token) == nil)
        }
        let fixture = try VerifierFixture([keys.es256.jwk("one"), keys.otherES256.jwk("two")])
        #expect(try await fixture.refusal(of: token) == .unknownKey)
    }

    @Test("A verified token tells its end and its claims, and prints nothing of them")
    func verified() async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()])
        let verified = try await fixture.verifier.verify(
            key.token(VerifierFixture.claims(["email": "ada@example.com"]))
        )
        #expect(verified.expiration.secondsSince1970 == ManualTime.start + 600)
        #expect(verified.issuer == VerifierFixture.issuer)
        #expect(verified.claims["email"] == "ada@example.com")
        var text = ""
        dump(verified, to: &text)
        #expect(!"\(verified) \(text)".contains("ada"))
    }

    @Test(
        "Bearer is read in any case and behind any number of spaces",
        arguments: [
            ("Bearer ", true), ("bearer ", true), ("BEARER    ", true), ("Bearer", false), ("Bearer\t", false),
        ]
    )
    func bearer(prefix: String, isTaken: Bool) async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()])
        let header = prefix + (try key.token(VerifierFixture.claims()))
        if isTaken {
            #expect(try await fixture.verifier.tenant(fromBearer: header).user == "ada")
        } else {
            let error = await #expect(throws: IdentityError.self) {
                try await fixture.verifier.tenant(fromBearer: header)
            }
            #expect(error?.code == .missingToken)
        }
    }

    @Test(
        "No token is told from a bad one",
        arguments: [
            (nil, .missingToken), ("", .missingToken), ("Bearer", .missingToken), ("Bearer   ", .missingToken),
            ("Basic YTpi", .missingToken), ("Bearer a", .malformedToken),
            ("Bearer a.b.c, Bearer d", .malformedToken),
        ] as [(String?, IdentityError.Code)]
    )
    func noToken(header: String?, code: IdentityError.Code) async throws {
        let fixture = try VerifierFixture()
        let error = await #expect(throws: IdentityError.self) {
            try await fixture.verifier.tenant(fromBearer: header)
        }
        #expect(error?.code == code)
        #expect(error?.httpStatus == 401)
        #expect(error?.challenge == (code == .missingToken ? "Bearer" : #"Bearer error="invalid_token""#))
        #expect(fixture.endpoint.count == 0)
    }
}
