import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import TenantRAGTestSupport
import Testing

@Suite("Nothing of a token is said", .timeLimit(.minutes(30)))
struct SilenceTests {
    private static let secret = "Xq7canary"

    @Test(
        "Neither errors nor logs repeat a claim, a key id, an issuer or a signature",
        arguments: [
            (["iss": "https://Xq7canary.example"], [:]), ([:], ["kid": "Xq7canary"]), (["aud": "Xq7canary"], [:]),
            (["tenant_id": "Xq7canary!"], [:]), (["tenant_id": ["Xq7canary"]], [:]), (["sub": " Xq7canary"], [:]),
            (["groups": ["Xq7canary", " "]], [:]), (["region": ["Xq7canary": "Xq7canary"]], [:]),
            (["exp": "Xq7canary"], [:]), ([:], ["typ": "Xq7canary"]), ([:], ["alg": "Xq7canary"]),
            ([:], ["crit": ["Xq7canary"], "Xq7canary": 1]), (["token_use": "Xq7canary"], [:]),
        ] as [([String: JSONValue?], [String: JSONValue?])]
    )
    func errors(claims: [String: JSONValue?], header: [String: JSONValue?]) async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()]) { issuer in
            issuer.mapping.groups = "groups"
            issuer.mapping.attributes = ["region": "region"]
            if claims["token_use"] != nil { issuer.requirements = [.equals("token_use", "access")] }
        }
        let token = try key.token(VerifierFixture.claims(claims), header)
        let error = await #expect(throws: IdentityError.self) { try await fixture.verifier.verify(token) }
        let text = try #require(error.map { "\($0) \($0.message) \(String(reflecting: $0)) \($0.challenge ?? "")" })
        #expect(!text.contains(Self.secret), "\(text)")
        #expect(!fixture.log.text.contains(Self.secret))
        #expect(!token.split(separator: ".").contains { text.contains($0) })
    }

    @Test("A member that stands twice is not named")
    func duplicate() async throws {
        let key = try await TestKeys.all.es256
        let fixture = try VerifierFixture([key.jwk()])
        let token = try key.token(#"{"alg":"ES256"}"#, #"{"Xq7canary":{"Xq7canary":1,"Xq7canary":2}}"#)
        let error = await #expect(throws: IdentityError.self) { try await fixture.verifier.verify(token) }
        #expect(!String(reflecting: error).contains(Self.secret))
    }
}
