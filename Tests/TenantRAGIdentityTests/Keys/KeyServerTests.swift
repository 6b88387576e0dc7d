import TenantRAG
import TenantRAGIdentity
import TenantRAGIdentityTestSupport
import Testing

@Suite("Keys come over HTTP within limits", .timeLimit(.minutes(30)))
struct KeyServerTests {
    /// A verifier whose issuer is a server on this machine, asked through libcurl.
    private static func verifier(
        _ server: KeyServer,
        keys: KeySource = .discovery,
        path: String = "",
        configure: (inout TokenVerifierConfiguration) -> Void = { _ in }
    ) throws -> TokenVerifier {
        let issuer = TokenIssuer(
            server.url + path,
            keys: keys,
            recipients: .audience([VerifierFixture.audience]),
            mapping: ClaimMapping(tenant: .claim("tenant_id"))
        )
        var configuration = TokenVerifierConfiguration(issuers: [issuer])
        configuration.allowsLoopbackHTTP = true
        configuration.keys.timeout = .seconds(30)
        configure(&configuration)
        return try TokenVerifier(configuration)
    }

    private static func token(_ key: TestKey, _ server: KeyServer, path: String = "") throws -> String {
        let now = Timestamp.now.secondsSince1970
        return try key.token(
            VerifierFixture.claims([
                "iss": .string(server.url + path), "iat": .number(JSONNumber(now)),
                "exp": .number(JSONNumber(now + 600)),
            ])
        )
    }

    private static func set(_ keys: JSONValue...) -> String { JSONValue.object(["keys": .array(keys)]).jsonText }

    @Test(
        "Discovery names the address of the keys, below the issuer's path",
        arguments: ["", "/", "/realms/acme", "/realms/acme/"]
    )
    func discovery(path: String) async throws {
        let key = try await TestKeys.all.rsa
        let server = try KeyServer()
        let below = path.hasSuffix("/") ? String(path.dropLast()) : path
        server.publish(
            #"{"issuer":"\#(server.url)\#(path)","jwks_uri":"\#(server.url)/jwks?v=1"}"#,
            at: "\(below)/.well-known/openid-configuration"
        )
        server.publish(Self.set(key.jwk()), at: "/jwks?v=1")
        let verifier = try Self.verifier(server, path: path)
        let token = try Self.token(key, server, path: path)
        #expect(try await verifier.tenant(fromBearer: "Bearer \(token)").tenant.rawValue == "acme")
        #expect(server.asked == ["\(below)/.well-known/openid-configuration", "/jwks?v=1"])
    }

    @Test("A thousand who ask at once are one request on the wire")
    func single() async throws {
        let key = try await TestKeys.all.rsa
        let server = try KeyServer()
        server.publish(Self.set(key.jwk()), at: "/jwks")
        let verifier = try Self.verifier(server, keys: .url("\(server.url)/jwks"))
        let token = try Self.token(key, server)
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<1_000 { group.addTask { try await verifier.verify(token).tenant.tenant.rawValue } }
            for try await tenant in group { #expect(tenant == "acme") }
        }
        #expect(server.asked == ["/jwks"])
    }

    @Test(
        "A discovery document of another issuer, or without a safe address, is refused",
        arguments: [
            #"{"issuer":"URL/","jwks_uri":"URL/jwks"}"#,
            #"{"issuer":"https://evil.example","jwks_uri":"URL/jwks"}"#,
            #"{"jwks_uri":"URL/jwks"}"#, #"{"issuer":["URL"],"jwks_uri":"URL/jwks"}"#, #"{"issuer":"URL"}"#,
            #"{"issuer":"URL","jwks_uri":"http://example.com/jwks"}"#,
            #"{"issuer":"URL","jwks_uri":"file:///etc/passwd"}"#,
            #"{"issuer":"URL","jwks_uri":"/jwks"}"#, #"{"issuer":"URL","jwks_uri":"https://a:b@example.com/jwks"}"#,
            #"{"issuer":"URL","jwks_uri":null}"#, #"{"issuer":"URL","issuer":"URL","jwks_uri":"URL/jwks"}"#, "[]",
            "",
        ]
    )
    func badDiscovery(document: String) async throws {
        let key = try await TestKeys.all.rsa
        let server = try KeyServer()
        server.publish(Self.set(key.jwk()), at: "/jwks")
        server.publish(
            document.replacing("URL", with: server.url),
            at: "/.well-known/openid-configuration"
        )
        let verifier = try Self.verifier(server)
        let token = try Self.token(key, server)
        let error = await #expect(throws: IdentityError.self) { try await verifier.verify(token) }
        #expect(error?.code == .keysUnavailable)
        #expect(server.asked == ["/.well-known/openid-configuration"])
    }

    @Test(
        "Only 200 is an answer, and no redirect is followed",
        arguments: [
            "301 Moved", "302 Found", "307 Temporary", "308 Permanent", "204 No Content", "404 Not Found",
            "500 Error",
        ]
    )
    func status(status: String) async throws {
        let key = try await TestKeys.all.rsa
        let server = try KeyServer()
        server.publish(Self.set(key.jwk()), at: "/elsewhere")
        server.publish(
            status.hasPrefix("204") ? "" : Self.set(key.jwk()),
            at: "/jwks",
            status: status,
            fields: "Location: \(server.url)/elsewhere\r\n"
        )
        let verifier = try Self.verifier(server, keys: .url("\(server.url)/jwks"))
        let token = try Self.token(key, server)
        let error = await #expect(throws: IdentityError.self) { try await verifier.verify(token) }
        #expect(error?.code == .keysUnavailable)
        #expect(server.asked == ["/jwks"])
    }

    @Test("A key set may be as large as the limit, and no byte larger")
    func size() async throws {
        let key = try await TestKeys.all.rsa
        let server = try KeyServer()
        let set = Self.set(key.jwk("key-1", ["x5c": .array([.string(String(repeating: "M", count: 2_000))])]))
        server.publish(set, at: "/jwks")
        let token = try Self.token(key, server)
        let count = set.utf8.count
        let fits = try Self.verifier(server, keys: .url("\(server.url)/jwks")) { $0.keys.maximumBytes = count }
        #expect(try await fits.verify(token).tenant.tenant.rawValue == "acme")
        let isTooLarge = try Self.verifier(server, keys: .url("\(server.url)/jwks")) {
            $0.keys.maximumBytes = count - 1
        }
        let error = await #expect(throws: IdentityError.self) { try await isTooLarge.verify(token) }
        #expect(error?.code == .keysUnavailable)
        #expect((error?.underlying as? HTTPTransportError)?.code == .bodyTooLarge)
    }

    @Test("A server that does not answer is given up")
    func silence() async throws {
        let key = try await TestKeys.all.rsa
        let server = try KeyServer()
        let verifier = try Self.verifier(server, keys: .url("\(server.url)/never")) {
            $0.keys.timeout = .seconds(1)
        }
        let token = try Self.token(key, server)
        let error = await #expect(throws: IdentityError.self) { try await verifier.verify(token) }
        #expect(error?.code == .keysUnavailable)
        #expect((error?.underlying as? HTTPTransportError)?.code == .deadlineExceeded)
    }
}
