import HTTPTypes
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGSigV4
import Testing

@Suite("A role assumed with other credentials", .timeLimit(.minutes(30)))
struct AssumeRoleTests {
    private static let role = STSAnswers.role
    private static let environment = [
        "AWS_ACCESS_KEY_ID": "SOURCEKEY", "AWS_SECRET_ACCESS_KEY": CredentialsWorld.secret,
        "AWS_SESSION_TOKEN": "token\(CredentialsWorld.secret)", "AWS_REGION": "eu-central-1",
    ]

    private static func world(
        _ variables: [String: String] = [:],
        _ answers: StubTransport.Answer...
    ) throws -> CredentialsWorld {
        try CredentialsWorld(
            environment.merging(variables) { $1 },
            transport: StubTransport { _, number in answers[min(number, answers.count - 1)] }
        )
    }

    @Test("The request is signed by the source, for its Region, with all that was asked for")
    func request() async throws {
        let world = try Self.world([:], .init(200, STSAnswers.credentials()))
        let resolved = try await world.resolve(
            .assumeRole(
                arn: Self.role,
                from: .environment,
                sessionName: "acme corp",
                externalID: "x:1/2",
                duration: .seconds(900.9),
                policy: #"{"Version":"2012-10-17"}"#,
                tags: ["tenant": "acme & sons".replacing("&", with: "+"), "a": ""],
                transitiveTagKeys: ["tenant"]
            )
        )
        #expect(resolved.credentials.accessKeyID == "ASIAROLE")
        #expect(resolved.credentials.hasSessionToken)
        #expect(resolved.credentials.expiration == CredentialsWorld.now.advanced(bySeconds: 3_600))
        #expect(resolved.provider == "role \(Self.role)")
        let request = try #require(world.transport.requests.first)
        #expect(request.head.method == .post)
        #expect(request.url == "https://sts.eu-central-1.amazonaws.com/")
        #expect(request.header("Content-Type") == "application/x-www-form-urlencoded; charset=utf-8")
        #expect(request.header("X-Amz-Date") == "20261125T120000Z")
        #expect(
            request.header("Authorization")?.hasPrefix(
                "AWS4-HMAC-SHA256 Credential=SOURCEKEY/20261125/eu-central-1/sts/aws4_request"
            ) == true
        )
        #expect(request.timeouts?.call != nil)
        let name = try RoleSessionName(from: "acme corp").rawValue
        #expect(
            request.text
                == "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Freader"
                + "&RoleSessionName=\(name)&ExternalId=x%3A1%2F2&DurationSeconds=900"
                + "&Policy=%7B%22Version%22%3A%222012-10-17%22%7D&Tags.member.1.Key=a&Tags.member.1.Value="
                + "&Tags.member.2.Key=tenant&Tags.member.2.Value=acme%20%2B%20sons&TransitiveTagKeys.member.1=tenant"
        )
    }

    @Test("A session without a name is called by the time")
    func sessionName() async throws {
        let world = try Self.world([:], .init(200, STSAnswers.credentials()))
        _ = try await world.resolve(.assumeRole(arn: Self.role))
        #expect(world.transport.requests.first?.text.hasSuffix("&RoleSessionName=TenantRAG-1795608000") == true)
    }

    private static let endpoints: [([String: String], Region?, String)] = [
        (["AWS_REGION": "", "AWS_DEFAULT_REGION": "cn-north-1"], nil, "https://sts.cn-north-1.amazonaws.com.cn/"),
        ([:], try? Region(validating: "us-gov-west-1"), "https://sts.us-gov-west-1.amazonaws.com/"),
        (["AWS_USE_FIPS_ENDPOINT": "true"], nil, "https://sts-fips.eu-central-1.amazonaws.com/"),
        (["AWS_USE_DUALSTACK_ENDPOINT": "true"], nil, "https://sts.eu-central-1.api.aws/"),
        (["AWS_ENDPOINT_URL": "http://127.0.0.1:9/base/"], nil, "http://127.0.0.1:9/base/"),
        (["AWS_ENDPOINT_URL": "http://a", "AWS_ENDPOINT_URL_STS": "http://b:1"], nil, "http://b:1/"),
    ]

    @Test("The endpoint is that of the Region, or the configured one", arguments: endpoints)
    func endpoint(_ variables: [String: String], _ region: Region?, _ url: String) async throws {
        var world = try Self.world(variables, .init(200, STSAnswers.credentials()))
        world.region = region
        _ = try await world.resolve(.assumeRole(arn: Self.role, from: .environment))
        #expect(world.transport.requests.map(\.url) == [url])
    }

    private static let refused: [(String, CredentialsProvider, CredentialsError.Code)] = [
        ("ARN", .assumeRole(arn: "reader"), .invalidSetting),
        ("ARN with a control character", .assumeRole(arn: role + "\u{7}"), .invalidSetting),
        ("external id", .assumeRole(arn: role, externalID: "a"), .invalidSetting),
        ("external id with a space", .assumeRole(arn: role, externalID: "a b"), .invalidSetting),
        ("short", .assumeRole(arn: role, duration: .seconds(899)), .invalidSetting),
        ("long", .assumeRole(arn: role, duration: .seconds(43_201)), .invalidSetting),
        ("empty policy", .assumeRole(arn: role, policy: ""), .invalidSetting),
        ("long policy", .assumeRole(arn: role, policy: String(repeating: "x", count: 2_049)), .invalidSetting),
        ("policy beyond Latin-1", .assumeRole(arn: role, policy: "漢"), .invalidSetting),
        ("tags", .assumeRole(arn: role, tags: ["aws:x": "y"]), .invalidSetting),
        ("no source", .assumeRole(arn: role, from: .chain(.container)), .sourceNotFound),
        ("no single source", .assumeRole(arn: role, from: .container), .sourceNotFound),
    ]

    @Test("What the service would refuse is refused before anything is sent", arguments: refused)
    func refusals(_ what: String, _ provider: CredentialsProvider, _ code: CredentialsError.Code) async throws {
        let world = try Self.world([:], .init(200, STSAnswers.credentials()))
        #expect(await world.error(provider)?.code == code)
        #expect(world.transport.requests.isEmpty)
        // A role is configured: a chain does not fall back to another identity.
        #expect(await world.error(.chain(provider, .environment))?.code == code)
    }

    @Test("Without a Region, or with FIPS at an address of one's own, there is no endpoint, and the error says so")
    func noEndpoint() async throws {
        let missing = try Self.world(["AWS_REGION": ""], .init(200, ""))
        let error = await missing.error(.assumeRole(arn: Self.role))
        #expect(error?.code == .missingSetting)
        #expect(error?.message.contains("AWS_REGION") == true)
        let conflict = try Self.world(
            ["AWS_USE_FIPS_ENDPOINT": "true", "AWS_ENDPOINT_URL": "http://x"],
            .init(200, "")
        )
        #expect(await conflict.error(.assumeRole(arn: Self.role))?.code == .invalidSetting)
    }

    private static let failing: [(StubTransport.Answer, attempts: Int, isRetryable: Bool, naming: String)] = [
        (
            .init(403, STSAnswers.error("AccessDenied")), 1, false,
            "AccessDenied (HTTP 403, request id r-2); the role's trust"
        ),
        (.init(403, STSAnswers.error("ExpiredTokenException")), 1, false, "has ended"),
        (.init(400, STSAnswers.error("Throttling")), 3, true, "Throttling"),
        (.init(500, STSAnswers.error("InternalFailure")), 3, true, "InternalFailure"),
        (.init(503, "<html>proxy \(CredentialsWorld.secret)</html>"), 3, true, "no code (HTTP 503)"),
        (.init(302, ""), 1, false, "HTTP 302"),
        (.init(403, STSAnswers.error("A \(CredentialsWorld.secret)\n")), 1, false, "no code"),
    ]

    @Test(
        "What the service answers becomes an error with code and request id, tried again where that helps",
        arguments: failing
    )
    func failures(_ answer: StubTransport.Answer, _ attempts: Int, _ isRetryable: Bool, _ naming: String) async throws {
        let world = try Self.world([:], answer)
        let error = try #require(await world.error(.assumeRole(arn: Self.role)))
        #expect(error.code == .refused)
        #expect(error.isRetryable == isRetryable)
        #expect(error.message.contains(naming), "\(error)")
        let underlying = try #require(error.underlying as? AWSError)
        #expect(underlying.httpStatusCode == answer.status)
        #expect(underlying.attempts == attempts)
        #expect(world.transport.requests.count == attempts)
    }

    @Test("Each attempt is signed anew, and a later one may succeed")
    func retried() async throws {
        let world = try Self.world([:], .init(500, ""), .init(200, STSAnswers.credentials()))
        #expect(try await world.resolve(.assumeRole(arn: Self.role)).credentials.accessKeyID == "ASIAROLE")
        #expect(world.transport.requests.count == 2)
    }

    private static let hostile: [(String, CredentialsError.Code)] = [
        ("", .malformedAnswer), ("{}", .malformedAnswer),
        (String(STSAnswers.credentials().dropLast(3)), .malformedAnswer),
        (STSAnswers.credentials() + "<x/>", .malformedAnswer),
        (STSAnswers.credentials(of: "GetSessionToken"), .malformedAnswer),
        (STSAnswers.credentials(id: ""), .malformedAnswer), (STSAnswers.credentials(id: "a b"), .malformedAnswer),
        (STSAnswers.credentials(id: "<b>x</b>"), .malformedAnswer),
        ("<!DOCTYPE x [<!ENTITY e \"x\">]>" + STSAnswers.credentials(id: "&e;"), .malformedAnswer),
        (STSAnswers.credentials(id: "&e;"), .malformedAnswer), (STSAnswers.credentials(id: "&#0;"), .malformedAnswer),
        (STSAnswers.credentials(until: "tomorrow"), .malformedAnswer),
        (STSAnswers.credentials(until: "2026-11-25T12:00:00Z"), .expired),
        (STSAnswers.error("AccessDenied"), .malformedAnswer),
        (String(repeating: "<a>", count: 10_000), .malformedAnswer),
        (STSAnswers.credentials(id: String(repeating: "x", count: 70_000)), .requestFailed),
    ]

    @Test("An answer of success that is none is refused", arguments: hostile)
    func hostileAnswers(_ text: String, _ code: CredentialsError.Code) async throws {
        let world = try Self.world([:], .init(200, text))
        #expect(await world.error(.assumeRole(arn: Self.role))?.code == code)
    }

    @Test("Without an answer the error has the transport's")
    func noAnswer() async throws {
        let world = try CredentialsWorld(
            Self.environment,
            transport: StubTransport { _, _ in throw HTTPTransportError(.connectTimeout, mayHaveReachedServer: false) }
        )
        let error = try #require(await world.error(.assumeRole(arn: Self.role)))
        #expect(error.code == .requestFailed)
        #expect(error.isRetryable)
        #expect((error.underlying as? HTTPTransportError)?.code == .connectTimeout)
        #expect(world.transport.requests.count == 3)
    }

    @Test("A cancelled task gets a CancellationError, whatever the transport calls it")
    func cancelled() async throws {
        let world = try CredentialsWorld(
            Self.environment,
            transport: StubTransport { _, _ in
                while !Task.isCancelled { await Task.yield() }
                throw HTTPTransportError(.cancelled, mayHaveReachedServer: true)
            }
        )
        let task = Task { try await world.resolve(.assumeRole(arn: Self.role)) }
        while world.transport.requests.isEmpty { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(world.transport.requests.count == 1)
    }
}
