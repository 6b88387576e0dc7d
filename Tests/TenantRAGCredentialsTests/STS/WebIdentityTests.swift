import TenantRAGCredentials
import TenantRAGTestSupport
import Testing

@Suite("A role for the token in a file", .timeLimit(.minutes(30)))
struct WebIdentityTests {
    private static let action = "AssumeRoleWithWebIdentity"
    private static let token = "token.\(CredentialsWorld.secret)"

    private static func world(_ token: String?, _ answers: StubTransport.Answer...) throws -> CredentialsWorld {
        var world = try CredentialsWorld(
            ["AWS_REGION": "eu-west-1", "AWS_ROLE_ARN": STSAnswers.role],
            transport: StubTransport { _, number in answers[min(number, answers.count - 1)] }
        )
        world.variables["AWS_WEB_IDENTITY_TOKEN_FILE"] = "\(world.home.path)/token"
        if let token { try world.home.write("token", token) }
        return world
    }

    @Test("The token goes to the service unsigned, without the line break of the file's end")
    func request() async throws {
        var world = try Self.world(Self.token + "\n", .init(200, STSAnswers.credentials(of: Self.action)))
        world.variables["AWS_ROLE_SESSION_NAME"] = "pod"
        let resolved = try await world.resolve(.webIdentity)
        #expect("\(resolved)" == "ASIAROLE from web identity")
        let request = try #require(world.transport.requests.first)
        #expect(request.url == "https://sts.eu-west-1.amazonaws.com/")
        #expect(request.header("Authorization") == nil)
        #expect(request.text.hasPrefix("Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=arn"))
        #expect(request.text.hasSuffix("&RoleSessionName=pod&WebIdentityToken=\(Self.token)"))
    }

    @Test("The file is read at each fetch")
    func rereads() async throws {
        let world = try Self.world("first", .init(200, STSAnswers.credentials(of: Self.action)))
        let provider = CredentialsProvider.webIdentity(
            roleARN: STSAnswers.role,
            tokenFile: "~/token",
            sessionName: "s",
            duration: .seconds(900),
            policy: "{}"
        )
        _ = try await world.resolve(provider)
        try world.home.write("token", "second")
        _ = try await world.resolve(provider)
        #expect(world.transport.requests.map { $0.text.hasSuffix("=second") } == [false, true])
        #expect(world.transport.requests.allSatisfy { $0.text.contains("&DurationSeconds=900&Policy=%7B%7D&") })
    }

    @Test(
        "A file without a token is refused",
        arguments: [nil, "", " \n", "abc", "two words", "tökén", String(repeating: "x", count: 20_001)]
    )
    func noToken(_ token: String?) async throws {
        let world = try Self.world(token, .init(200, ""))
        #expect(await world.error(.webIdentity)?.code == .unreadableFile)
        #expect(world.transport.requests.isEmpty)
    }

    @Test("The service is asked again where the identity provider did not answer it, and not for a bad token")
    func attempts() async throws {
        let ok = StubTransport.Answer(200, STSAnswers.credentials(of: Self.action))
        let flaky = try Self.world(Self.token, .init(400, STSAnswers.error("IDPCommunicationError")), ok)
        _ = try await flaky.resolve(.webIdentity)
        #expect(flaky.transport.requests.count == 2)
        let bad = try Self.world(Self.token, .init(400, STSAnswers.error("InvalidIdentityToken")), ok)
        let error = await bad.error(.webIdentity)
        #expect(error?.message.contains("InvalidIdentityToken") == true)
        #expect(bad.transport.requests.count == 1)
    }
}
