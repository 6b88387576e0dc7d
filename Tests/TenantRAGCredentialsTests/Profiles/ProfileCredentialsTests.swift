import TenantRAGCredentials
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("A profile's plan is done", .timeLimit(.minutes(30)))
struct ProfileCredentialsTests {
    private static let secret = CredentialsWorld.secret
    private static let role = STSAnswers.role
    private static let keys = "aws_access_key_id = FILEKEY\naws_secret_access_key = \(secret)\n"

    /// A service that makes a key for each role of the signer's and the role's name.
    private static let service = StubTransport { request, _ in
        let action =
            request.text.hasPrefix("Action=AssumeRoleWithWebIdentity") ? "AssumeRoleWithWebIdentity" : "AssumeRole"
        let signer = request.header("Authorization")?.split(separator: "=").dropFirst().first?.prefix { $0 != "/" }
        let role = request.text.split(separator: "&").first { $0.hasPrefix("RoleArn=") }?.split(separator: "F").last
        return .init(200, STSAnswers.credentials(of: action, id: "\(signer ?? "NOBODY").\(role ?? "")"))
    }

    private static let followed: [(String, config: String, [String: String], key: String)] = [
        ("keys", keys, [:], "FILEKEY"),
        (
            "a source with keys",
            "role_arn = arn:aws:iam::123456789012:role/a\nsource_profile = s\n[profile s]\n\(keys)", [:], "FILEKEY.a"
        ),
        ("itself", "role_arn = arn:aws:iam::123456789012:role/a\nsource_profile = p\n\(keys)", [:], "FILEKEY.a"),
        (
            "a role of a role",
            "role_arn = arn:aws:iam::123456789012:role/a\nsource_profile = q\n"
                + "[profile q]\nrole_arn = arn:aws:iam::123456789012:role/b\nsource_profile = r\n[profile r]\n\(keys)",
            [:], "FILEKEY.b.a"
        ),
        (
            "the environment", "role_arn = arn:aws:iam::123456789012:role/a\ncredential_source = Environment\n",
            ["AWS_ACCESS_KEY_ID": "ENVKEY", "AWS_SECRET_ACCESS_KEY": secret], "ENVKEY.a"
        ),
        (
            "a token file", "role_arn = arn:aws:iam::123456789012:role/a\nweb_identity_token_file = ~/token\n", [:],
            "NOBODY.a"
        ),
        (
            "a role of a token file",
            "role_arn = arn:aws:iam::123456789012:role/a\nsource_profile = q\n"
                + "[profile q]\nrole_arn = arn:aws:iam::123456789012:role/b\nweb_identity_token_file = ~/token\n",
            [:], "NOBODY.b.a"
        ),
    ]

    @Test("Each step is taken with the credentials of the one before", arguments: followed)
    func steps(_ what: String, _ config: String, _ variables: [String: String], _ key: String) async throws {
        let world = try CredentialsWorld(
            variables,
            config: "[profile p]\nregion = eu-west-1\n\(config)",
            transport: Self.service
        )
        try world.home.write("token", "token.token")
        let resolved = try await world.resolve(.profile("p"))
        #expect("\(resolved)" == "\(key) from profile p")
    }

    private static let settings: [([String: String], config: String, chosen: String?, url: String, name: String)] = [
        ([:], "region = eu-west-1\nrole_session_name = me", nil, "https://sts.eu-west-1.amazonaws.com/", "me"),
        (
            ["AWS_REGION": "eu-west-2"], "region = eu-west-1", nil, "https://sts.eu-west-2.amazonaws.com/",
            "TenantRAG-1795608000"
        ),
        (
            ["AWS_REGION": "eu-west-2"], "region = eu-west-1", "eu-west-3", "https://sts.eu-west-3.amazonaws.com/",
            "TenantRAG-1795608000"
        ),
        (
            [:], "region = eu-west-1\nservices = mine\n[services mine]\nsts =\n  endpoint_url = http://localhost:9\n",
            nil, "http://localhost:9/", "TenantRAG-1795608000"
        ),
    ]

    @Test("Region, endpoint and name are those that the profile says", arguments: settings)
    func settingsOfProfile(
        _ variables: [String: String],
        _ config: String,
        _ chosen: String?,
        _ url: String,
        _ name: String
    ) async throws {
        let transport = StubTransport { _, _ in .init(200, STSAnswers.credentials()) }
        var world = try CredentialsWorld(
            variables,
            config: "[profile s]\n\(Self.keys)[profile p]\nrole_arn = \(Self.role)\nsource_profile = s\n\(config)",
            transport: transport
        )
        world.region = try chosen.map { try Region(validating: $0) }
        _ = try await world.resolve(.profile("p"))
        #expect(transport.requests.map(\.url) == [url])
        #expect(transport.requests.first?.text.contains("RoleSessionName=\(name)") == true)
    }

    private static let sources: [(String, naming: String)] = [
        ("Environment", "AWS_ACCESS_KEY_ID"), ("EcsContainer", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"),
        ("Ec2InstanceMetadata", "AWS_EC2_METADATA_DISABLED"),
    ]

    @Test("A source without credentials ends the chain: the profile is configured", arguments: sources)
    func noSource(_ source: String, _ naming: String) async throws {
        let world = try CredentialsWorld(
            ["AWS_EC2_METADATA_DISABLED": "true", "AWS_REGION": "eu-west-1"],
            config: "[default]\nrole_arn = \(Self.role)\ncredential_source = \(source)\n"
        )
        let error = try #require(await world.error())
        #expect(error.code == .sourceNotFound)
        #expect(error.message.contains(naming), "\(error)")
    }

    private static let ending: [(config: String, CredentialsError.Code)] = [
        ("login_session = arn:aws:iam::1:user/me", .unsupportedSetting),
        ("aws_access_key_id = FILEKEY", .missingSetting),
        (
            "aws_access_key_id = FILEKEY\naws_secret_access_key = \(secret)\naws_session_token = a b \(secret)",
            .invalidSetting
        ),
        ("credential_process = /nowhere/\(secret)", .processFailed),
        ("credential_process = '\(secret)", .invalidSetting),
        ("role_arn = \(role)\nweb_identity_token_file = /nowhere", .unreadableFile),
        ("role_arn = short\nsource_profile = default\n\(keys)", .invalidSetting),
        ("role_arn = \(role)\nsource_profile = default\nexternal_id = \(secret) x\n\(keys)", .invalidSetting),
        ("this line is \(secret)", .unreadableFile),
    ]

    @Test("A profile that cannot be followed ends the chain, and its error repeats no setting", arguments: ending)
    func failures(_ config: String, _ code: CredentialsError.Code) async throws {
        let world = try CredentialsWorld(
            ["AWS_REGION": "eu-west-1", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/x", "PATH": "/usr/bin:/bin"],
            config: "[default]\n\(config)\n"
        )
        #expect(await world.error()?.code == code)
        #expect(world.transport.requests.isEmpty)
    }

    @Test("Instance settings of the profile count for its credential_source")
    func instanceOfProfile() async throws {
        let world = try CredentialsWorld(
            config:
                "[profile p]\nregion = eu-west-1\nrole_arn = \(Self.role)\ncredential_source = Ec2InstanceMetadata\n"
                + "ec2_metadata_service_endpoint = http://127.0.0.1:7\n",
            transport: StubTransport { _, _ in .init(404, "") }
        )
        #expect(await world.error(.profile("p"))?.code == .sourceNotFound)
        #expect(world.transport.requests.map(\.url) == ["http://127.0.0.1:7/latest/api/token"])
    }
}
