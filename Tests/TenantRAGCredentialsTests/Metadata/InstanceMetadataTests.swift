import HTTPTypes
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("The metadata service of an instance", .timeLimit(.minutes(30)))
struct InstanceMetadataTests {
    private static let secret = CredentialsWorld.secret
    private static let folder = "/latest/meta-data/iam/security-credentials/"

    /// A service of version 2, with answers of its own for some paths.
    private static func service(_ special: [String: StubTransport.Answer] = [:]) -> StubTransport {
        StubTransport { request, _ in
            let path = request.head.path ?? ""
            if let answer = special[path] { return answer }
            if path == "/latest/api/token" {
                #expect(request.head.method == .put)
                #expect(request.header("x-aws-ec2-metadata-token-ttl-seconds") == "21600")
                return .init(200, "TOKEN==")
            }
            guard request.header("x-aws-ec2-metadata-token") == "TOKEN==" else { return .init(401, "") }
            switch path {
            case folder: return .init(200, "web-role\nother")
            case folder + "web-role": return .init(200, credentials())
            case "/latest/meta-data/placement/region": return .init(200, "ap-south-1")
            default: return .init(404, "")
            }
        }
    }

    private static func credentials(code: String = "Success", end: String = "2026-11-25T18:00:00Z") -> String {
        #"{"Code":"\#(code)","Type":"AWS-HMAC","AccessKeyId":"ASIAINSTANCE","SecretAccessKey":"\#(secret)","#
            + #""Token":"\#(secret)","Expiration":"\#(end)"}"#
    }

    @Test("A token comes first, then the role, then its credentials")
    func credentials() async throws {
        let world = try CredentialsWorld(transport: Self.service())
        let resolved = try await world.resolve()
        #expect("\(resolved)" == "ASIAINSTANCE from instance")
        #expect(resolved.credentials.expiration == CredentialsWorld.now.advanced(bySeconds: 6 * 3_600))
        let base = "http://169.254.169.254"
        #expect(
            world.transport.requests.map(\.url) == [
                "\(base)/latest/api/token", "\(base)\(Self.folder)", "\(base)\(Self.folder)web-role",
            ]
        )
        #expect(world.transport.requests.allSatisfy { $0.timeouts?.connect == .seconds(1) })
    }

    private static let places: [([String: String], config: String, base: String)] = [
        (["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "IPv6"], "", "http://[fd00:ec2::254]"),
        (
            ["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "ipv4"], "ec2_metadata_service_endpoint_mode = IPv6",
            "http://169.254.169.254"
        ),
        ([:], "ec2_metadata_service_endpoint_mode = IPv6", "http://[fd00:ec2::254]"),
        ([:], "ec2_metadata_service_endpoint = http://127.0.0.1:1338/x/", "http://127.0.0.1:1338/x"),
        (
            ["AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://h:1", "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "IPv6"], "",
            "http://h:1"
        ),
    ]

    @Test("It is where the environment or the profile says", arguments: places)
    func place(_ variables: [String: String], _ config: String, _ base: String) async throws {
        let world = try CredentialsWorld(
            variables,
            config: "[default]\n\(config)\n",
            transport: StubTransport { _, _ in .init(404, "") }
        )
        #expect(await world.error(.instance)?.code == .notConfigured)
        #expect(world.transport.requests.map(\.url) == ["\(base)/latest/api/token"])
    }

    @Test("Time and attempts are as configured")
    func patience() async throws {
        let world = try CredentialsWorld(
            ["AWS_METADATA_SERVICE_TIMEOUT": "3"],
            config: "[default]\nmetadata_service_timeout = 9\nmetadata_service_num_attempts = 4\n",
            transport: StubTransport { _, _ in throw HTTPTransportError(.connectTimeout, mayHaveReachedServer: false) }
        )
        let error = await world.error(.instance)
        #expect(error?.code == .notConfigured)
        #expect(error?.message == "the instance metadata service at 169.254.169.254 does not answer (connectTimeout)")
        #expect(world.transport.requests.count == 4)
        #expect(world.transport.requests.first?.timeouts?.firstByte == .seconds(3))
    }

    @Test(
        "A setting that cannot be is refused",
        arguments: [
            ["AWS_EC2_METADATA_DISABLED": "yes"], ["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "IPv5"],
            ["AWS_EC2_METADATA_SERVICE_ENDPOINT": "169.254.169.254"], ["AWS_METADATA_SERVICE_TIMEOUT": "0"],
            ["AWS_METADATA_SERVICE_NUM_ATTEMPTS": "many"],
        ]
    )
    func refusals(_ variables: [String: String]) async throws {
        let world = try CredentialsWorld(variables, transport: Self.service())
        #expect(await world.error(.instance)?.code == .invalidSetting)
        #expect(world.transport.requests.isEmpty)
    }

    private static let failing: [([String: StubTransport.Answer], CredentialsError.Code, naming: String)] = [
        // Nothing there, or nothing for us: the next provider's turn.
        (["/latest/api/token": .init(403, "")], .notConfigured, "version 1"),
        (["/latest/api/token": .init(405, "")], .notConfigured, "version 1"),
        ([folder: .init(404, "")], .notConfigured, "no role"),
        // Something there that fails.
        (["/latest/api/token": .init(400, "")], .refused, "HTTP 400"),
        (["/latest/api/token": .init(500, "")], .refused, "HTTP 500"),
        (["/latest/api/token": .init(200, "")], .malformedAnswer, "no token"),
        (["/latest/api/token": .init(200, "a\r\nb: \(secret)")], .malformedAnswer, "no token"),
        ([folder: .init(401, "")], .refused, "HTTP 401"),
        ([folder: .init(200, "")], .malformedAnswer, "role"),
        ([folder: .init(200, "../../x?\(secret)")], .malformedAnswer, "role"),
        ([folder + "web-role": .init(404, secret)], .refused, "web-role"),
        (
            [folder + "web-role": .init(200, credentials(code: "AssumeRoleUnauthorizedAccess"))], .refused,
            "Unauthorized"
        ),
        (
            [folder + "web-role": .init(200, credentials(code: "\(secret)\n".replacing("\n", with: #"\n"#)))], .refused,
            "no code"
        ),
        ([folder + "web-role": .init(200, #"{"Code":"Success"}"#)], .malformedAnswer, "AccessKeyId"),
        ([folder + "web-role": .init(200, #"{"Code":1}"#)], .malformedAnswer, "Code"),
        ([folder + "web-role": .init(200, "<html>\(secret)")], .malformedAnswer, "JSON"),
        ([folder + "web-role": .init(200, credentials(end: ""))], .malformedAnswer, "Expiration"),
    ]

    @Test("What is not there is passed over, what fails is an error", arguments: failing)
    func failures(
        _ special: [String: StubTransport.Answer],
        _ code: CredentialsError.Code,
        _ naming: String
    ) async throws {
        let world = try CredentialsWorld(transport: Self.service(special))
        let error = try #require(await world.error(.instance))
        #expect(error.code == code)
        #expect(error.message.contains(naming), "\(error)")
        // Version 1 would be a question without a token.
        #expect(world.transport.requests.dropFirst().allSatisfy { $0.header("x-aws-ec2-metadata-token") != nil })
    }

    @Test("Ended credentials are used on for five to ten minutes: the service could not renew them")
    func ended() async throws {
        let world = try CredentialsWorld(
            transport: Self.service([
                Self.folder + "web-role": .init(200, Self.credentials(end: "2026-11-25T11:00:00Z"))
            ])
        )
        let end = try #require(try await world.resolve(.instance).credentials.expiration)
        #expect(CredentialsWorld.now.advanced(bySeconds: 300) <= end)
        #expect(end < CredentialsWorld.now.advanced(bySeconds: 600))
    }

    @Test("It knows the instance's Region, for those who have configured none")
    func region() async throws {
        let world = try CredentialsWorld(transport: Self.service())
        #expect(try await InstanceMetadata(world.context).region().rawValue == "ap-south-1")
    }

    @Test(
        "A Region that cannot be had is an error with the reason",
        arguments: [
            (StubTransport.Answer(404, ""), CredentialsError.Code.refused), (.init(200, ""), .malformedAnswer),
            (.init(200, "evil.example.com/"), .malformedAnswer),
        ]
    )
    func noRegion(_ answer: StubTransport.Answer, _ code: CredentialsError.Code) async throws {
        let world = try CredentialsWorld(transport: Self.service(["/latest/meta-data/placement/region": answer]))
        let error = await #expect(throws: CredentialsError.self) { try await InstanceMetadata(world.context).region() }
        #expect(error?.code == code)
        let disabled = try CredentialsWorld(["AWS_EC2_METADATA_DISABLED": "TRUE"], transport: Self.service())
        let absent = #expect(throws: CredentialsError.self) { try InstanceMetadata(disabled.context) }
        #expect(absent?.code == .notConfigured)
    }
}
