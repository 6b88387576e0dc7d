import Foundation
import HTTPTypes
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGJSON
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("A role for a person who has signed in", .timeLimit(.minutes(30)))
struct SignInTests {
    private static let secret = CredentialsWorld.secret
    private static let startURL = "https://d-1.awsapps.com/start"
    private static let session = """
        [profile p]
        sso_session = corp
        sso_account_id = 123456789012
        sso_role_name = Reader & co
        region = eu-west-1
        [sso-session corp]
        sso_region = us-east-1
        sso_start_url = \(startURL)
        """
    private static let legacy = """
        [profile p]
        sso_region = eu-central-1
        sso_start_url = \(startURL)
        sso_account_id = 123456789012
        sso_role_name = Reader
        """
    // As `printf %s corp | sha1sum` has them.
    private static let sessionFile = ".aws/sso/cache/\(FileNameDigest.sha1(of: "corp") ?? "").json"
    private static let legacyFile = ".aws/sso/cache/\(FileNameDigest.sha1(of: startURL) ?? "").json"

    private static func token(
        end: String = "2026-11-25T20:00:00Z",
        registration: String? = "2026-12-25T00:00:00Z"
    ) -> String {
        let more =
            registration.map {
                #","clientId":"CLIENT","clientSecret":"\#(secret)","refreshToken":"r\#(secret)","registrationExpiresAt":"\#($0)""#
            } ?? ""
        return #"{"startUrl":"u","region":"us-east-1","accessToken":"a\#(secret)","expiresAt":"\#(end)"\#(more)}"#
    }

    private static let credentials =
        #"{"roleCredentials":{"accessKeyId":"ASIASIGNIN","secretAccessKey":"\#(secret)","sessionToken":"\#(secret)","#
        + #""expiration":1795615200999}}"#

    private static func world(
        _ config: String = session,
        _ file: String = sessionFile,
        token: String? = token(),
        _ answer: @escaping @Sendable (StubTransport.Request) throws -> StubTransport.Answer = { _ in
            .init(200, credentials)
        }
    ) throws -> CredentialsWorld {
        let world = try CredentialsWorld(config: config, transport: StubTransport { request, _ in try answer(request) })
        if let token { try world.home.write(file, token) }
        return world
    }

    @Test("The names of the cache's files are those of AWS's tools")
    func names() {
        #expect(FileNameDigest.sha1(of: "") == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
        #expect(FileNameDigest.sha1(of: "my-sso") == "0ad374308c5a4e22f723adf10145eafad7c4031c")
    }

    private static let kinds = [
        (session, sessionFile, "https://portal.sso.us-east-1.amazonaws.com", "Reader%20%26%20co"),
        (legacy, legacyFile, "https://portal.sso.eu-central-1.amazonaws.com", "Reader"),
    ]

    @Test("The portal is shown the token, in the Region of the sign-in", arguments: kinds)
    func portal(_ config: String, _ file: String, _ host: String, _ role: String) async throws {
        let world = try Self.world(config, file)
        let resolved = try await world.resolve(.profile("p"))
        #expect("\(resolved)" == "ASIASIGNIN from profile p")
        #expect(resolved.credentials.expiration == CredentialsWorld.now.advanced(bySeconds: 7_200))
        let request = try #require(world.transport.requests.first)
        #expect(request.url == "\(host)/federation/credentials?role_name=\(role)&account_id=123456789012")
        #expect(request.header("x-amz-sso_bearer_token") == "a\(Self.secret)")
        #expect(world.transport.requests.count == 1)
    }

    private static let signedOut: [(String, String, token: String?, naming: String)] = [
        (session, sessionFile, nil, "aws sso login --sso-session corp"),
        (legacy, legacyFile, nil, "aws sso login --profile p"),
        (
            session, sessionFile, token(end: "2026-11-25T12:00:00Z", registration: nil),
            "aws sso login --sso-session corp"
        ),
        (
            session, sessionFile, token(end: "2026-11-25T12:00:00Z", registration: "2026-11-25T12:00:00Z"),
            "ended at 20261125T120000Z"
        ),
        // Without a session nothing is renewed.
        (legacy, legacyFile, token(end: "2026-11-25T11:00:00UTC"), "aws sso login --profile p"),
    ]

    @Test("Without a valid token, the error says what to type, and no server is asked", arguments: signedOut)
    func signIn(_ config: String, _ file: String, _ token: String?, _ naming: String) async throws {
        let world = try Self.world(config, file, token: token)
        let error = try #require(await world.error(.profile("p")))
        #expect(error.code == .signInRequired)
        #expect(error.message.contains(naming), "\(error)")
        #expect(world.transport.requests.isEmpty)
    }

    @Test(
        "A token about to end is renewed, and the file replaced for the user alone",
        arguments: ["12:05:00", "11:00:00"]
    )
    func renewal(_ end: String) async throws {
        let world = try Self.world(token: Self.token(end: "2026-11-25T\(end)Z")) { request in
            guard request.head.path == "/token" else { return .init(200, Self.credentials) }
            return .init(200, #"{"accessToken":"new","expiresIn":3600,"refreshToken":"newer","tokenType":"Bearer"}"#)
        }
        _ = try await world.resolve(.profile("p"))
        let requests = world.transport.requests
        #expect(requests.first?.url == "https://oidc.us-east-1.amazonaws.com/token")
        let body = try JSONValue(json: requests.first?.body ?? [])
        #expect(
            body == [
                "clientId": "CLIENT", "clientSecret": .string(Self.secret), "grantType": "refresh_token",
                "refreshToken": .string("r\(Self.secret)"),
            ]
        )
        #expect(requests.last?.header("x-amz-sso_bearer_token") == "new")
        let path = "\(world.home.path)/\(Self.sessionFile)"
        let kept = try JSONValue(json: try BoundedFile.read(path, limit: 9_999))
        #expect(kept["accessToken"] == "new")
        #expect(kept["expiresAt"] == "2026-11-25T13:00:00Z")
        #expect(kept["refreshToken"] == "newer")
        #expect(kept["clientSecret"] == .string(Self.secret))
        #expect(kept["startUrl"] == "u")
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(world.home.path)/.aws/sso/cache").count == 1)
        // The next one finds it there.
        _ = try await world.resolve(.profile("p"))
        #expect(world.transport.requests.count == 3)
    }

    @Test("A renewal that fails leaves the old token, as long as that holds", arguments: [400, 500])
    func failedRenewal(_ status: Int) async throws {
        let holding = try Self.world(token: Self.token(end: "2026-11-25T12:01:00Z")) { request in
            request.head.path == "/token" ? .init(status, Self.secret) : .init(200, Self.credentials)
        }
        #expect(try await holding.resolve(.profile("p")).credentials.accessKeyID == "ASIASIGNIN")
        let ended = try Self.world(token: Self.token(end: "2026-11-25T11:59:00Z")) { request in
            #expect(request.head.path == "/token")
            return .init(status, Self.secret)
        }
        #expect(await ended.error(.profile("p"))?.code == .signInRequired)
    }

    @Test("Where another process was faster, its token is taken")
    func raced() async throws {
        let home = try TemporaryFolder()
        try home.write(".aws/config", Self.session)
        try home.write(Self.sessionFile, Self.token(end: "2026-11-25T11:00:00Z"))
        let world = try CredentialsWorld(
            ["HOME": home.path],
            transport: StubTransport { request, _ in
                guard request.head.path == "/token" else { return .init(200, Self.credentials) }
                try home.write(Self.sessionFile, Self.token())
                return .init(400, #"{"error":"invalid_grant"}"#)
            }
        )
        #expect(try await world.resolve(.profile("p")).credentials.accessKeyID == "ASIASIGNIN")
    }

    private static let files: [(String, CredentialsError.Code)] = [
        ("", .malformedAnswer), (secret, .malformedAnswer), ("[]", .malformedAnswer),
        (#"{"accessToken":"\#(secret)"}"#, .malformedAnswer),
        (#"{"accessToken":"\#(secret)","expiresAt":"\#(secret)"}"#, .malformedAnswer),
        (
            #"{"accessToken":"\#(secret)\r\nX: y","expiresAt":"2026-11-25T20:00:00Z"}"#.replacing(
                "\r\n",
                with: #"\r\n"#
            ), .malformedAnswer
        ),
        (#"{"accessToken":5,"expiresAt":"2026-11-25T20:00:00Z"}"#, .malformedAnswer),
        (#"{"x":"\#(String(repeating: "x", count: 300_000))"}"#, .unreadableFile),
    ]

    @Test("A file that is none is refused, and nothing of it is repeated", arguments: files)
    func hostileFile(_ text: String, _ code: CredentialsError.Code) async throws {
        let world = try Self.world(token: text)
        #expect(await world.error(.profile("p"))?.code == code)
        #expect(world.transport.requests.isEmpty)
    }

    private static let answers: [(StubTransport.Answer, CredentialsError.Code)] = [
        (.init(401, #"{"message":"Session token not found or invalid"}"#), .signInRequired),
        (.init(403, secret), .refused),
        (.init(404, ""), .refused), (.init(500, ""), .refused), (.init(200, ""), .malformedAnswer),
        (.init(200, "{}"), .malformedAnswer),
        (.init(200, credentials.replacing("1795615200999", with: #""1795615200999""#)), .malformedAnswer),
        (.init(200, credentials.replacing("1795615200999", with: "-1000")), .malformedAnswer),
        (.init(200, credentials.replacing("1795615200999", with: "1795608000000")), .expired),
        (.init(200, credentials.replacing("ASIASIGNIN", with: "a b")), .malformedAnswer),
    ]

    @Test("An answer of the portal without credentials is an error", arguments: answers)
    func portalFailures(_ answer: StubTransport.Answer, _ code: CredentialsError.Code) async throws {
        let world = try Self.world { _ in answer }
        #expect(await world.error(.profile("p"))?.code == code)
    }

    @Test("Endpoints of one's own are asked")
    func endpoints() async throws {
        var world = try Self.world(token: Self.token(end: "2026-11-25T11:00:00Z")) { request in
            request.head.path?.hasSuffix("/token") == true
                ? .init(200, #"{"accessToken":"new","expiresIn":3600}"#) : .init(200, Self.credentials)
        }
        world.variables["AWS_ENDPOINT_URL_SSO"] = "http://127.0.0.1:1/a"
        world.variables["AWS_ENDPOINT_URL_SSO_OIDC"] = "http://127.0.0.1:2"
        _ = try await world.resolve(.profile("p"))
        #expect(world.transport.requests.map { $0.head.authority } == ["127.0.0.1:2", "127.0.0.1:1"])
    }
}
