import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import Testing

@Suite("Several issuers, each with its own keys and tenants", .timeLimit(.minutes(30)))
struct SeveralIssuersTests {
    private static let first = "https://one.example.com"
    private static let second = "https://two.example.com"

    private static func fixture(_ keys: TestKeys) throws -> VerifierFixture {
        func issuer(_ name: String, _ tenant: TenantSource) -> TokenIssuer {
            TokenIssuer(
                name,
                keys: .url("\(name)/keys"),
                recipients: .audience([VerifierFixture.audience]),
                mapping: ClaimMapping(tenant: tenant)
            )
        }
        let acme = try TenantID(validating: "acme")
        let fixture = try VerifierFixture(configure: {
            $0.issuers = [issuer(first, .claim("org")), issuer(second, .always(acme))]
        })
        fixture.endpoint.publish([keys.es256.jwk()], at: "\(first)/keys")
        fixture.endpoint.publish([keys.otherES256.jwk()], at: "\(second)/keys")
        return fixture
    }

    @Test("Each token is read by its own issuer's mapping, and only its keys are asked for")
    func mapping() async throws {
        let keys = try await TestKeys.all
        let fixture = try Self.fixture(keys)
        let claims = VerifierFixture.claims(["iss": .string(Self.first), "org": "umbrella"])
        let tenant = try await fixture.verifier.verify(keys.es256.token(claims)).tenant
        #expect(tenant.tenant.rawValue == "umbrella")
        #expect(tenant.origin.detail == Self.first)
        #expect(fixture.endpoint.asked == ["\(Self.first)/keys"])
        let other = VerifierFixture.claims(["iss": .string(Self.second), "org": "umbrella"])
        #expect(try await fixture.verifier.verify(keys.otherES256.token(other)).tenant.tenant.rawValue == "acme")
    }

    @Test("A key of one issuer signs nothing for another, though the key ids are the same")
    func replay() async throws {
        let keys = try await TestKeys.all
        let fixture = try Self.fixture(keys)
        for (key, issuer) in [(keys.es256, Self.second), (keys.otherES256, Self.first)] {
            let token = try key.token(VerifierFixture.claims(["iss": .string(issuer), "org": "umbrella"]))
            #expect(try await fixture.refusal(of: token) == .invalidSignature)
        }
    }

    @Test("An outage of one issuer affects no other")
    func outage() async throws {
        let keys = try await TestKeys.all
        let fixture = try Self.fixture(keys)
        fixture.endpoint.publish("no JSON", at: "\(Self.second)/keys")
        let claims = VerifierFixture.claims(["iss": .string(Self.first), "org": "umbrella"])
        #expect(try await fixture.refusal(of: keys.es256.token(claims)) == nil)
        let other = VerifierFixture.claims(["iss": .string(Self.second)])
        #expect(try await fixture.refusal(of: keys.otherES256.token(other)) == .keysUnavailable)
        await #expect(throws: IdentityError.self) { try await fixture.verifier.loadKeys() }
    }

    @Test(
        "A look-alike of an issuer is unknown, and no server is asked",
        arguments: [
            nil, .null, "", 1, ["https://one.example.com"], "https://one.example.com/", "https://One.example.com",
            "http://one.example.com", "https://one.example.com:443", "https://one.example.com ",
            " https://one.example.com",
            "https://one.example.com.evil.example", "https://one.example.com@evil.example",
            "https://evil.example/one.example.com",
            "https://one.example.com#", "https://one.example.com?", "https://one.example.com/.", "one.example.com",
            "https://\u{43E}ne.example.com", "https://one\u{2024}example.com", "https://one.example.com\u{0}",
            "https://one.example.com%2f",
        ] as [JSONValue?]
    )
    func lookAlikes(name: JSONValue?) async throws {
        let keys = try await TestKeys.all
        let fixture = try Self.fixture(keys)
        let token = try keys.es256.token(VerifierFixture.claims(["iss": name, "org": "umbrella"]))
        #expect(try await fixture.refusal(of: token) == .unknownIssuer)
        #expect(fixture.endpoint.count == 0)
    }
}
