import TenantRAG
import TenantRAGIdentity
import TenantRAGTestSupport
import TenantRAGTesting
import Testing

@Suite("Tokens for tests")
struct TestTokenIssuerTests {
    @Test("Claims of one's own go before the usual ones, and null leaves one out")
    func claims() throws {
        let date = try Timestamp(secondsSince1970: 1_900_000_000)
        let issuer = try TestTokenIssuer(name: "https://a.invalid", audience: "b", now: { date })
        let token = try issuer.token(
            for: TenantID(validating: "acme"),
            groups: ["legal"],
            lifetime: .seconds(-60),
            claims: ["plan": "gold", "sub": .null, "aud": ["b", "c"]]
        )
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        #expect(parts.count == 3)
        let bytes = try #require(Base64URL.decode(Array(parts[1].utf8)))
        #expect(
            try JSONValue(json: bytes) == [
                "iss": "https://a.invalid", "aud": ["b", "c"], "tenant_id": "acme", "groups": ["legal"], "plan": "gold",
                "iat": .number(JSONNumber(1_900_000_000 as Int64)), "exp": .number(JSONNumber(1_899_999_940 as Int64)),
            ]
        )
        #expect(!"\(issuer)".contains("sign"))
    }

    @Test(
        "A verifier accepts a token with the keys in its configuration, and refuses it altered, expired and of another key"
    )
    func verified() async throws {
        let issuer = try TestTokenIssuer()
        let verifier = try TokenVerifier(TokenVerifierConfiguration(issuers: [issuer.tokenIssuer()]))
        for number in 0..<50 {
            let token = try issuer.token(
                for: TenantID(validating: "acme-\(number)"),
                user: "ada",
                groups: ["legal"]
            )
            let context = try await verifier.tenant(fromBearer: "Bearer \(token)")
            #expect(context.tenant.rawValue == "acme-\(number)" && context.user == "ada")
            #expect(context.groups == ["legal"])
        }
        let other = try TestTokenIssuer()
        let tenant = try TenantID(validating: "acme")
        for token in [
            try other.token(for: tenant), try issuer.token(for: tenant, lifetime: .seconds(-600)),
            try issuer.token(for: tenant).dropLast(4) + "AAAA",
            try issuer.token(for: tenant, claims: ["aud": "else"]),
        ] {
            await #expect(throws: IdentityError.self) { try await verifier.tenant(fromBearer: "Bearer \(token)") }
        }
    }
}
