import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import TenantRAGTestSupport
import Testing

@Suite("The presets are what the providers issue", .timeLimit(.minutes(30)))
struct PresetTests {
    /// A preset, where its keys must be, and the claims of a token as the provider writes them.
    struct Preset: Sendable, CustomTestStringConvertible {
        var testDescription: String
        let issuer: TokenIssuer
        let keys: String
        let claims: [String: JSONValue]
        /// The tenant that the context must hold.
        let tenant: String
        let user: String
        let groups: [String]
        /// Changes of which each makes the token one for something else.
        let wrong: [[String: JSONValue?]]
    }

    private static let directory = "aaaabbbb-0000-cccc-1111-dddd2222eeee"

    static let presets: [Preset] = {
        do {
            let region = try Region(validating: "eu-central-1")
            let pool = "eu-central-1_a1B2c3D4e"
            var idTokens = try TokenIssuer.cognito(region: region, userPool: pool, clientIDs: ["app-1"], use: .id)
            idTokens.mapping.user = "cognito:username"
            return [
                Preset(
                    testDescription: "Cognito access token",
                    issuer: try .cognito(region: region, userPool: pool, clientIDs: ["app-0", "app-1"]),
                    keys: "https://cognito-idp.eu-central-1.amazonaws.com/\(pool)/.well-known/jwks.json",
                    claims: [
                        "iss": .string("https://cognito-idp.eu-central-1.amazonaws.com/\(pool)"),
                        "token_use": "access",
                        "client_id": "app-1", "sub": "0a1b", "username": "ada", "scope": "openid",
                        "cognito:groups": ["writers"], "custom:tenant_id": "acme",
                    ],
                    tenant: "acme",
                    user: "0a1b",
                    groups: ["writers"],
                    wrong: [
                        ["token_use": "id"], ["token_use": nil], ["client_id": "app-2"], ["sub": nil],
                        ["client_id": nil, "aud": "app-1"],
                        ["iss": .string("https://cognito-idp.eu-central-1.amazonaws.com/\(pool)/")],
                        ["iss": "https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_other"],
                    ]
                ),
                Preset(
                    testDescription: "Cognito ID token",
                    issuer: idTokens,
                    keys: "https://cognito-idp.eu-central-1.amazonaws.com/\(pool)/.well-known/jwks.json",
                    claims: [
                        "iss": .string("https://cognito-idp.eu-central-1.amazonaws.com/\(pool)"), "token_use": "id",
                        "aud": "app-1", "sub": "0a1b", "cognito:username": "ada", "custom:tenant_id": "acme",
                    ],
                    tenant: "acme",
                    user: "ada",
                    groups: [],
                    wrong: [
                        ["token_use": "access"], ["sub": .null], ["aud": "app-2"],
                        ["aud": nil, "client_id": "app-1"],
                    ]
                ),
                Preset(
                    testDescription: "Cognito, updated issuer",
                    issuer: try .cognito(region: region, userPool: pool, clientIDs: ["app-1"], form: .updated),
                    keys: "https://issuer-cognito-idp.eu-central-1.amazonaws.com/\(pool)/.well-known/jwks.json",
                    claims: [
                        "iss": .string("https://issuer-cognito-idp.eu-central-1.amazonaws.com/\(pool)"),
                        "token_use": "access", "client_id": "app-1", "sub": "0a1b", "custom:tenant_id": "acme",
                    ],
                    tenant: "acme",
                    user: "0a1b",
                    groups: [],
                    wrong: [["iss": .string("https://cognito-idp.eu-central-1.amazonaws.com/\(pool)")]]
                ),
                Preset(
                    testDescription: "Cognito in China",
                    issuer: try .cognito(
                        region: Region(validating: "cn-north-1"),
                        userPool: "cn-north-1_a1B2c3D4e",
                        clientIDs: ["app-1"]
                    ),
                    keys:
                        "https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_a1B2c3D4e/.well-known/jwks.json",
                    claims: [
                        "iss": "https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_a1B2c3D4e",
                        "token_use": "access", "client_id": "app-1", "sub": "0a1b", "custom:tenant_id": "acme",
                    ],
                    tenant: "acme",
                    user: "0a1b",
                    groups: [],
                    wrong: []
                ),
                Preset(
                    testDescription: "Auth0",
                    issuer: try .auth0(domain: "Example.eu.auth0.com", audience: ["https://api.example.com"]),
                    keys: "https://example.eu.auth0.com/.well-known/jwks.json",
                    claims: [
                        "iss": "https://example.eu.auth0.com/", "sub": "auth0|5f7c", "azp": "client",
                        "aud": ["https://api.example.com", "https://example.eu.auth0.com/userinfo"],
                        "scope": "openid",
                        "org_id": "org_9Ab", "permissions": [],
                    ],
                    tenant: "org_9Ab",
                    user: "auth0|5f7c",
                    groups: [],
                    wrong: [
                        ["iss": "https://example.eu.auth0.com"], ["aud": "client"], ["azp": nil], ["sub": nil],
                        ["nonce": "n"], ["at_hash": "h"], ["c_hash": "h"],
                        ["aud": "https://example.eu.auth0.com/userinfo"],
                    ]
                ),
                Preset(
                    testDescription: "Okta",
                    issuer: try .okta(domain: "example.okta.com", tenant: .claim("tenant_id")),
                    keys: "https://example.okta.com/oauth2/default/v1/keys",
                    claims: [
                        "iss": "https://example.okta.com/oauth2/default", "aud": "api://default", "cid": "0oa1",
                        "uid": "00u1",
                        "sub": "ada@example.com", "ver": 1, "scp": ["openid"], "tenant_id": "acme",
                        "groups": ["Everyone"],
                    ],
                    tenant: "acme",
                    user: "00u1",
                    groups: ["Everyone"],
                    wrong: [
                        ["cid": nil, "aud": "0oa1"], ["cid": nil], ["aud": "0oa1"], ["sub": nil], ["nonce": "n"],
                        ["iss": "https://example.okta.com"],
                    ]
                ),
                Preset(
                    testDescription: "Entra",
                    issuer: try .entra(directory: directory, audience: ["api-1"], clientIDs: ["client-1"]),
                    keys: "https://login.microsoftonline.com/\(directory)/discovery/v2.0/keys",
                    claims: [
                        "iss": .string("https://login.microsoftonline.com/\(directory)/v2.0"), "aud": "api-1",
                        "tid": .string(directory), "oid": "9f8e", "sub": "pairwise", "azp": "client-1",
                        "azpacr": "1",
                        "ver": "2.0", "scp": "Documents.Read", "groups": ["1a2b"],
                    ],
                    tenant: directory,
                    user: "9f8e",
                    groups: ["1a2b"],
                    wrong: [
                        ["azp": nil], ["azp": "client-2"], ["ver": "1.0"], ["sub": nil], ["nonce": "n"],
                        ["tid": "9188040d-6c67-4c5b-b112-36a304b66dad"],
                        ["iss": "https://sts.windows.net/aaaabbbb-0000-cccc-1111-dddd2222eeee/"],
                        ["iss": "https://login.microsoftonline.com/common/v2.0"],
                    ]
                ),
                Preset(
                    testDescription: "Keycloak",
                    issuer: try .keycloak(
                        server: "https://login.example.com/auth/",
                        realm: "acme",
                        audience: ["documents"],
                        tenant: .claim("tenant_id")
                    ),
                    keys: "https://login.example.com/auth/realms/acme/protocol/openid-connect/certs",
                    claims: [
                        "iss": "https://login.example.com/auth/realms/acme", "typ": "Bearer", "azp": "web",
                        "aud": ["documents", "account"], "sub": "3c4d", "tenant_id": "acme",
                        "groups": ["/acme/writers"],
                        "realm_access": ["roles": ["offline_access"]],
                    ],
                    tenant: "acme",
                    user: "3c4d",
                    groups: ["/acme/writers"],
                    wrong: [
                        ["typ": "ID"], ["typ": "Refresh"], ["typ": "Logout"], ["typ": nil], ["aud": "account"],
                        ["sub": nil],
                        ["iss": "https://login.example.com/auth/realms/other"],
                    ]
                ),
            ]
        } catch {
            Issue.record(error)
            return []
        }
    }()

    @Test(
        "A token in the provider's shape is taken; one of another kind, client or issuer is not",
        arguments: presets
    )
    func shape(preset: Preset) async throws {
        let key = try await TestKeys.all.rsa
        let fixture = try VerifierFixture(configure: { $0.issuers = [preset.issuer] })
        fixture.endpoint.publish([key.jwk()], at: preset.keys)
        var claims = preset.claims
        claims["exp"] = .number(JSONNumber(ManualTime.start + 600))
        // Neither Cognito nor Okta writes a typ; where one is written, a token without it is of something else.
        let hasType = !preset.testDescription.hasPrefix("Cognito") && preset.testDescription != "Okta"
        let header: [String: JSONValue?] = hasType ? [:] : ["typ": nil]
        #expect(preset.issuer.requiresType == hasType)
        if hasType {
            #expect(try await fixture.refusal(of: key.token(claims, ["typ": nil])) == .typeNotAllowed)
        }
        for type in ["logout+jwt", "application/okta-internal-at+jwt", "id_token+jwt", ""] {
            #expect(try await fixture.refusal(of: key.token(claims, ["typ": .string(type)])) == .typeNotAllowed)
        }
        let tenant = try await fixture.verifier.verify(key.token(claims, header)).tenant
        #expect(tenant.tenant.rawValue == preset.tenant)
        #expect(tenant.user == preset.user)
        #expect(tenant.groups == preset.groups)
        #expect(fixture.endpoint.asked == [preset.keys])
        for changes in preset.wrong {
            let changed = claims.merging(changes.compactMapValues { $0 }) { _, new in new }
                .filter { changes[$0.key].map { $0 != nil } ?? true }
            let refusal = try await fixture.refusal(of: key.token(changed, header))
            #expect(
                [.unknownIssuer, .wrongRecipient, .requirementNotMet].contains(refusal),
                "\(changes) gives \(String(describing: refusal))"
            )
        }
    }

    @Test("An access token of Auth0 in the form of RFC 9068 is taken, too")
    func auth0Standard() async throws {
        let preset = try #require(Self.presets.first { $0.testDescription == "Auth0" })
        let key = try await TestKeys.all.rsa
        let fixture = try VerifierFixture(configure: { $0.issuers = [preset.issuer] })
        fixture.endpoint.publish([key.jwk()], at: preset.keys)
        var claims = preset.claims.merging(["exp": .number(JSONNumber(ManualTime.start + 600))]) { _, new in new }
        claims["azp"] = nil
        claims["client_id"] = "client"
        #expect(try await fixture.refusal(of: key.token(claims, ["typ": "at+jwt"])) == nil)
    }

    @Test("A key of Entra that says it is another directory's does not count")
    func entraKeyIssuer() async throws {
        let preset = try #require(Self.presets.first { $0.testDescription == "Entra" })
        let key = try await TestKeys.all.rsa
        let claims = preset.claims.merging(["exp": .number(JSONNumber(ManualTime.start + 600))]) { _, new in new }
        for (name, isTaken) in [
            ("https://login.microsoftonline.com/{tenantid}/v2.0", true), (preset.issuer.identifier, true),
            ("https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0", false), ("x", false),
        ] {
            let fixture = try VerifierFixture(configure: { $0.issuers = [preset.issuer] })
            fixture.endpoint.publish([key.jwk("key-1", ["issuer": .string(name), "alg": nil])], at: preset.keys)
            #expect(try await fixture.refusal(of: key.token(claims)) == (isTaken ? nil : .unknownKey), "\(name)")
        }
    }

    @Test("What would make another address of a preset is refused")
    func refused() throws {
        let region = try Region(validating: "eu-central-1")
        for pool in [
            "", "eu-central-1", "eu-central-1_", "eu-west-1_abc", "eu-central-1_a/b", "eu-central-1_a b",
            "eu-central-1_ä",
        ] {
            #expect(throws: IdentityError.self) {
                try TokenIssuer.cognito(region: region, userPool: pool, clientIDs: ["app"])
            }
        }
        for domain in [
            "", "localhost", "https://example.auth0.com", "example.auth0.com/", "a@example.com", "example.com:443",
            "evil.example/.auth0.com", "exämple.com", "-a.com", "a..com", "example.com?",
        ] {
            #expect(throws: IdentityError.self) { try TokenIssuer.auth0(domain: domain, audience: ["a"]) }
            #expect(throws: IdentityError.self) { try TokenIssuer.okta(domain: domain, tenant: .claim("t")) }
            #expect(throws: IdentityError.self) {
                try TokenIssuer.entra(directory: Self.directory, audience: ["a"], host: domain)
            }
        }
        for name in ["", "..", ".", "a/b", "a?b", "a#b", "a b", "a%2fb"] {
            #expect(throws: IdentityError.self) {
                try TokenIssuer.okta(domain: "example.okta.com", server: name, tenant: .claim("t"))
            }
            #expect(throws: IdentityError.self) {
                try TokenIssuer.keycloak(
                    server: "https://a.example",
                    realm: name,
                    audience: ["a"],
                    tenant: .claim("t")
                )
            }
        }
        for directory in [
            "common", "organizations", "", Self.directory.uppercased(), Self.directory + "/", "contoso.com",
        ] {
            #expect(throws: IdentityError.self) { try TokenIssuer.entra(directory: directory, audience: ["a"]) }
        }
    }
}
