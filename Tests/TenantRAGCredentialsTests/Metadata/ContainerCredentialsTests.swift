import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("Credentials of a container's task or pod", .timeLimit(.minutes(30)))
struct ContainerCredentialsTests {
    private static let secret = CredentialsWorld.secret

    static func answer(
        id: String = "ASIATASK",
        end: String = #""2026-11-25T18:00:00Z""#,
        more: String = ""
    ) -> String {
        #"{"RoleArn":"arn","AccessKeyId":"\#(id)","SecretAccessKey":"\#(secret)","Token":"\#(secret)","Expiration":\#(end)\#(more)}"#
    }

    private static func world(
        _ variables: [String: String],
        _ answers: StubTransport.Answer...
    ) throws -> CredentialsWorld {
        let answers = answers.isEmpty ? [.init(200, answer())] : answers
        return try CredentialsWorld(
            variables,
            transport: StubTransport { _, number in answers[min(number, answers.count - 1)] }
        )
    }

    private static let asked: [([String: String], url: String)] = [
        (
            ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/v2/credentials/x?a=1"],
            "http://169.254.170.2/v2/credentials/x?a=1"
        ),
        (
            ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/r", "AWS_CONTAINER_CREDENTIALS_FULL_URI": "https://other/"],
            "http://169.254.170.2/r"
        ),
        (["AWS_CONTAINER_CREDENTIALS_FULL_URI": "https://example.com"], "https://example.com/"),
        (["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://localhost:8080/get"], "http://localhost:8080/get"),
        (["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://127.1.2.3/x"], "http://127.1.2.3/x"),
        (["AWS_CONTAINER_CREDENTIALS_FULL_URI": "HTTP://[::1]:81/x"], "http://[::1]:81/x"),
        (
            ["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://169.254.170.23/v1/credentials"],
            "http://169.254.170.23/v1/credentials"
        ),
        (["AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://[fd00:ec2::23]/v1"], "http://[fd00:ec2::23]/v1"),
    ]

    @Test("The endpoint that the environment names is asked", arguments: asked)
    func asks(_ variables: [String: String], _ url: String) async throws {
        let world = try Self.world(variables)
        let resolved = try await world.resolve(.container)
        #expect("\(resolved)" == "ASIATASK from container")
        #expect(resolved.credentials.hasSessionToken)
        #expect(resolved.credentials.expiration == CredentialsWorld.now.advanced(bySeconds: 6 * 3_600))
        #expect(world.transport.requests.map(\.url) == [url])
        #expect(world.transport.requests.first?.header("Authorization") == nil)
    }

    @Test(
        "Nothing is sent in clear to a host that is not on this machine or link",
        arguments: [
            "http://example.com/", "http://127.0.0.1.example.com/", "http://128.0.0.1/",
            "http://127.0.0.1@example.com/",
            "http://127.1/", "http://127.0.0.256/", "http://127.0.0.01/", "http://2130706433/", "http://[::2]/",
            "http://[::ffff:127.0.0.1]/", "http://169.254.170.24/", "http://169.254.169.254/", "http://localhost.evil/",
            "ftp://localhost/", "localhost/x", "//localhost/x", "http:///x", "http://localhost/x#y",
            "http://localhost:0/",
            "http://localhost:99999/", "http://localhost:99999999999999999999/", "http://local host/",
            "http://localhost/\n",
            "http://user:\(CredentialsWorld.secret)@localhost/",
        ]
    )
    func refusedAddress(_ address: String) async throws {
        let world = try Self.world(["AWS_CONTAINER_CREDENTIALS_FULL_URI": address])
        #expect(await world.error(.container)?.code == .invalidSetting)
        #expect(world.transport.requests.isEmpty)
    }

    @Test("A relative address is a path", arguments: ["x", "@evil.com/", ".evil.com/", ":80/", "/a b", "/\u{7}"])
    func refusedPath(_ path: String) async throws {
        let world = try Self.world(["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": path])
        #expect(await world.error(.container)?.code == .invalidSetting)
        #expect(world.transport.requests.isEmpty)
    }

    @Test("The token of the file goes before that of the environment, and is read at each fetch")
    func authorization() async throws {
        var world = try Self.world([
            "AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://localhost/", "AWS_CONTAINER_AUTHORIZATION_TOKEN": "Basic abc",
        ])
        _ = try await world.resolve(.container)
        world.variables["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = try world.home.write("token", "first")
        _ = try await world.resolve(.container)
        try world.home.write("token", "second")
        _ = try await world.resolve(.container)
        #expect(world.transport.requests.map { $0.header("Authorization") } == ["Basic abc", "first", "second"])
    }

    @Test(
        "A token that could begin a header field of its own is refused, and so is a file that has none",
        arguments: [
            "\(secret)\r\nX: y", "\(secret)\n", "\(secret)\r", "\(secret)\0", "é", "",
            String(repeating: "x", count: 20_000), nil,
        ]
    )
    func refusedToken(_ token: String?) async throws {
        var world = try Self.world(["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/x"])
        world.variables["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = "\(world.home.path)/token"
        if let token { try world.home.write("token", token) }
        let code = await world.error(.container)?.code
        #expect(code == .invalidSetting || code == .unreadableFile)
        #expect(world.transport.requests.isEmpty)
    }

    private static let failing: [(StubTransport.Answer, CredentialsError.Code, requests: Int)] = [
        (.init(404, #"{"code":"x","message":"\#(secret)"}"#), .refused, 1),
        (.init(403, ""), .refused, 1),
        (.init(302, ""), .refused, 1),
        (.init(500, ""), .refused, 3),
        (.init(429, ""), .refused, 3),
        (.init(200, ""), .malformedAnswer, 1),
        (.init(200, "[]"), .malformedAnswer, 1),
        (.init(200, String(answer().dropLast())), .malformedAnswer, 1),
        (.init(200, answer() + "x"), .malformedAnswer, 1),
        (.init(200, answer(id: "")), .malformedAnswer, 1),
        (.init(200, answer(id: "a b")), .malformedAnswer, 1),
        (.init(200, answer(end: "1795608000")), .malformedAnswer, 1),
        (.init(200, answer(end: #""\#(secret)""#)), .malformedAnswer, 1),
        (.init(200, answer(end: #""2026-11-25T12:00:00Z""#)), .expired, 1),
        (.init(200, answer(more: #","Token":{"a":1}"#)), .malformedAnswer, 1),
        (.init(200, answer(more: #","x":"\#(String(repeating: "x", count: 70_000))""#)), .requestFailed, 1),
        (.init(200, String(repeating: "[", count: 1_000)), .malformedAnswer, 1),
    ]

    @Test("An answer without credentials is an error, tried again where that may help", arguments: failing)
    func failures(_ answer: StubTransport.Answer, _ code: CredentialsError.Code, _ requests: Int) async throws {
        let world = try Self.world(["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/x"], answer)
        #expect(await world.error(.container)?.code == code)
        #expect(world.transport.requests.count == requests)
        // The default chain ends here, too.
        #expect(await world.error()?.code == code)
    }

    @Test("An agent that is not there yet is asked again")
    func retried() async throws {
        let world = try CredentialsWorld(
            ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/x"],
            transport: StubTransport { _, number in
                guard number == 2 else { throw HTTPTransportError(.connectionRefused, mayHaveReachedServer: false) }
                return .init(200, Self.answer())
            }
        )
        #expect(try await world.resolve().provider == "container")
    }
}
