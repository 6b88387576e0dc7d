import TenantRAGCredentials
import TenantRAGTestSupport
import Testing

@Suite("What is configured for an endpoint")
struct EndpointSettingsTests {
    private static let rules = EndpointRules(prefix: "bedrock-agent-runtime")

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func settings(_ variables: [String: String], config: String = "") throws -> EndpointSettings {
        var variables = variables
        variables["AWS_CONFIG_FILE"] = try folder.write("config", config)
        variables["HOME"] = folder.path
        let environment = ProcessEnvironment(variables)
        let files = try SharedFiles(environment: environment)
        return try EndpointSettings(
            serviceID: "Bedrock Agent Runtime",
            environment: environment,
            profile: files.profile(files.selectedProfile),
            files: files
        )
    }

    private static let config = """
        [default]
        region = eu-west-3
        use_fips_endpoint = true
        [profile local]
        region = eu-west-1
        services = mine
        endpoint_url = http://localhost:1
        [services mine]
        bedrock_agent_runtime =
          endpoint_url = http://localhost:2
        [profile other]
        region = eu-west-1
        endpoint_url = http://localhost:3
        [profile ignoring]
        region = eu-west-1
        endpoint_url = http://localhost:4
        ignore_configured_endpoint_urls = TRUE
        """

    @Test(
        "The first source that has a setting decides",
        arguments: [
            ([:], "https://bedrock-agent-runtime-fips.eu-west-3.amazonaws.com"),
            (["AWS_REGION": "eu-north-1"], "https://bedrock-agent-runtime-fips.eu-north-1.amazonaws.com"),
            (
                ["AWS_DEFAULT_REGION": "eu-south-1", "AWS_REGION": "", "AWS_USE_FIPS_ENDPOINT": "False"],
                "https://bedrock-agent-runtime.eu-south-1.amazonaws.com"
            ),
            (
                ["AWS_DEFAULT_REGION": "a-b-1", "AWS_REGION": "eu-north-1", "AWS_USE_DUALSTACK_ENDPOINT": "true"],
                "https://bedrock-agent-runtime-fips.eu-north-1.api.aws"
            ),
            (["AWS_PROFILE": "local"], "http://localhost:2"),
            (["AWS_PROFILE": "other"], "http://localhost:3"),
            (["AWS_PROFILE": "local", "AWS_ENDPOINT_URL": "http://localhost:5"], "http://localhost:5"),
            (
                [
                    "AWS_PROFILE": "local", "AWS_ENDPOINT_URL": "http://localhost:5",
                    "AWS_ENDPOINT_URL_BEDROCK_AGENT_RUNTIME": "https://[::1]:6/base/",
                ],
                "https://[::1]:6/base"
            ),
            (
                ["AWS_PROFILE": "local", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"],
                "https://bedrock-agent-runtime.eu-west-1.amazonaws.com"
            ),
            (["AWS_PROFILE": "ignoring"], "https://bedrock-agent-runtime.eu-west-1.amazonaws.com"),
            (
                ["AWS_REGION": " ", "AWS_DEFAULT_REGION": "\n", "AWS_ENDPOINT_URL": "\t", "AWS_PROFILE": " \r\n"],
                "https://bedrock-agent-runtime-fips.eu-west-3.amazonaws.com"
            ),
        ] as [([String: String], String)]
    )
    func precedence(_ variables: [String: String], _ expected: String) throws {
        let endpoint = try settings(variables, config: Self.config).endpoint(by: Self.rules)
        #expect("\(endpoint.scheme)://\(endpoint.authority)\(endpoint.basePath)" == expected)
    }

    @Test(
        "Nothing is guessed",
        arguments: [
            ([:], .missingRegion),
            (["AWS_REGION": "not a region"], .invalidRegion),
            (["AWS_REGION": "eu-west-1", "AWS_USE_FIPS_ENDPOINT": "yes"], .invalidSetting),
            (["AWS_REGION": "eu-west-1", "AWS_USE_DUALSTACK_ENDPOINT": "1"], .invalidSetting),
            (["AWS_REGION": "eu-west-1", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "on"], .invalidSetting),
            (
                ["AWS_REGION": "eu-west-1", "AWS_ENDPOINT_URL": "http://a", "AWS_USE_FIPS_ENDPOINT": "true"],
                .conflictingSettings
            ),
            (
                ["AWS_REGION": "eu-west-1", "AWS_ENDPOINT_URL": "http://a", "AWS_USE_DUALSTACK_ENDPOINT": "true"],
                .conflictingSettings
            ),
        ] as [([String: String], EndpointError.Code)]
    )
    func refusals(_ variables: [String: String], _ code: EndpointError.Code) throws {
        let error = #expect(throws: EndpointError.self) { try settings(variables).endpoint(by: Self.rules) }
        #expect(error?.code == code)
    }

    @Test(
        "What is no Region is refused with the setting that says so, and why",
        arguments: [
            (["AWS_REGION": "not a region"], "", "AWS_REGION in the environment is none"),
            (["AWS_REGION": "eu-west-1\n"], "", "AWS_REGION in the environment ends with a line break"),
            (
                ["AWS_DEFAULT_REGION": " eu-west-1"], "",
                "AWS_DEFAULT_REGION in the environment begins or ends with white space"
            ),
            ([:], "[default]\nregion = eu_west_1", "region in the profile default of the shared files is none"),
            (
                ["AWS_PROFILE": "p"], "[profile p]\nregion = eu-west-1\n output = json",
                "region in the profile p of the shared files holds a line break"
            ),
        ] as [([String: String], String, String)]
    )
    func invalidRegion(_ variables: [String: String], _ config: String, _ reason: String) throws {
        let error = #expect(throws: EndpointError.self) { try settings(variables, config: config) }
        #expect(error?.code == .invalidRegion)
        #expect(error?.message.contains(reason) == true, "\(String(describing: error))")
        #expect(error?.message.contains("eu_west_1") == false)
    }

    @Test(
        "An address that is none, or that hides something, is refused, and not repeated",
        arguments: [
            "localhost", "ftp://host", "//host", "http://", "https:///path", "http://secret@host",
            "http://u:secret@host",
            "http://host/?a=secret", "http://host/#secret", "http://ho st", "http://host:99999999",
            "http://host:99999999999999999999", "",
        ]
    )
    func addresses(_ url: String) throws {
        let settings = EndpointSettings(region: try Region(validating: "eu-west-1"), url: url)
        let error = #expect(throws: EndpointError.self) { try settings.endpoint(by: Self.rules) }
        #expect(error?.code == .invalidURL)
        #expect(error.map { "\($0)".contains("secret") } == false)
    }
}
