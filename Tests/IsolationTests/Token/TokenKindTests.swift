import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import TenantRAGTestSupport
import Testing

@Suite("A token of another kind opens nothing", .timeLimit(.minutes(1)))
struct TokenKindTests {
    private static let directory = "aaaabbbb-0000-cccc-1111-dddd2222eeee"
    private static let pool = "eu-central-1_a1B2c3D4e"

    /// An issuer whose access tokens are taken, where its keys are, and an ID token of its own with the API's audience.
    struct Issuer: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let issuer: @Sendable () throws -> TokenIssuer
        let keys: String
        let claims: [String: JSONValue]
        /// Changes that make an access token of it.
        let access: [String: JSONValue?]
    }

    static let issuers: [Issuer] = [
        Issuer(
            testDescription: "Cognito",
            issuer: {
                try .cognito(region: Region(validating: "eu-central-1"), userPool: pool, clientIDs: ["app"])
            },
            keys: "https://cognito-idp.eu-central-1.amazonaws.com/\(pool)/.well-known/jwks.json",
            claims: [
                "iss": .string("https://cognito-idp.eu-central-1.amazonaws.com/\(pool)"), "token_use": "id",
                "aud": "app", "client_id": "app", "sub": "u", "custom:tenant_id": "acme",
            ],
            access: ["token_use": "access"]
        ),
        Issuer(
            testDescription: "Auth0",
            issuer: { try .auth0(domain: "example.auth0.com", audience: ["api"]) },
            keys: "https://example.auth0.com/.well-known/jwks.json",
            claims: ["iss": "https://example.auth0.com/", "aud": ["api"], "sub": "u", "org_id": "acme"],
            access: ["azp": "client"]
        ),
        Issuer(
            testDescription: "Okta",
            issuer: { try .okta(domain: "example.okta.com", tenant: .claim("tenant_id")) },
            keys: "https://example.okta.com/oauth2/default/v1/keys",
            claims: [
                "iss": "https://example.okta.com/oauth2/default", "aud": "api://default", "sub": "u",
                "tenant_id": "acme",
            ],
            access: ["cid": "client"]
        ),
        Issuer(
            testDescription: "Entra",
            issuer: { try .entra(directory: directory, audience: ["api"]) },
            keys: "https://login.microsoftonline.com/\(directory)/discovery/v2.0/keys",
            claims: [
                "iss": .string("https://login.microsoftonline.com/\(directory)/v2.0"), "aud": "api", "ver": "2.0",
                "tid": .string(directory), "sub": "u", "oid": "o",
            ],
            access: ["azp": "client"]
        ),
        Issuer(
            testDescription: "Keycloak",
            issuer: {
                try .keycloak(
                    server: "https://login.example.com",
                    realm: "acme",
                    audience: ["api"],
                    tenant: .claim("tenant_id")
                )
            },
            keys: "https://login.example.com/realms/acme/protocol/openid-connect/certs",
            claims: [
                "iss": "https://login.example.com/realms/acme", "typ": "ID", "aud": "api", "azp": "client",
                "sub": "u",
                "tenant_id": "acme",
            ],
            access: ["typ": "Bearer"]
        ),
    ]

    private static func claims(_ issuer: Issuer, _ changes: [String: JSONValue?]) -> [String: JSONValue] {
        var claims = issuer.claims
        claims["exp"] = .number(JSONNumber(ManualTime.start + 600))
        for (name, value) in changes { claims[name] = value }
        return claims
    }

    @Test(
        "An ID token is refused by every preset that takes access tokens, whatever its audience",
        arguments: issuers
    )
    func idTokens(issuer: Issuer) async throws {
        let key = try await TestKeys.all.rsa
        let fixture = try VerifierFixture(configure: { $0.issuers = [try issuer.issuer()] })
        fixture.endpoint.publish([key.jwk()], at: issuer.keys)
        #expect(try await fixture.refusal(of: key.token(Self.claims(issuer, issuer.access))) == nil)
        #expect(try await fixture.refusal(of: key.token(Self.claims(issuer, [:]))) == .requirementNotMet)
        // The subject names the user: without it a token belongs to no user.
        let nameless = issuer.access.merging(["sub": nil]) { $1 }
        #expect(try await fixture.refusal(of: key.token(Self.claims(issuer, nameless))) == .requirementNotMet)
    }

    @Test(
        "What only ID tokens have makes a token one of them",
        arguments: issuers.filter { ["Auth0", "Okta", "Entra"].contains($0.testDescription) }
    )
    func marks(issuer: Issuer) async throws {
        let key = try await TestKeys.all.rsa
        let fixture = try VerifierFixture(configure: { $0.issuers = [try issuer.issuer()] })
        fixture.endpoint.publish([key.jwk()], at: issuer.keys)
        for mark in ["nonce", "at_hash", "c_hash"] {
            let claims = Self.claims(issuer, issuer.access.merging([mark: "x"]) { $1 })
            #expect(try await fixture.refusal(of: key.token(claims)) == .requirementNotMet)
        }
    }

    @Test("A token without typ is refused where the issuer writes one")
    func untyped() async throws {
        let key = try await TestKeys.all.rsa
        let fixture = try VerifierFixture([key.jwk()]) { $0.requiresType = true }
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims())) == nil)
        #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims(), ["typ": nil])) == .typeNotAllowed)
    }

    @Test("A key whose private half is published verifies nothing, in no copy")
    func exposed() async throws {
        let keys = try await TestKeys.all
        for (key, other) in [(keys.rsa, keys.otherRSA), (keys.es256, keys.otherES256)] {
            for id in ["key-1", "key-2"] {
                let fixture = try VerifierFixture([
                    key.jwk(), key.jwk(.some(id), ["d": "AQAB", "use": "enc"]), other.jwk("key-3"),
                ])
                #expect(try await fixture.refusal(of: key.token(VerifierFixture.claims())) == .unknownKey)
                let sound = try other.token(VerifierFixture.claims(), ["kid": "key-3"])
                #expect(try await fixture.refusal(of: sound) == nil)
            }
        }
    }
}
