import TenantRAGAWS
import TenantRAGBase
import TenantRAGCredentials
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("A cache of a configuration", .timeLimit(.minutes(30)))
struct AWSConfigurationCredentialsTests {
    private let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func configuration(_ variables: [String: String] = [:]) -> AWSConfiguration {
        AWSConfiguration(environment: ProcessEnvironment(variables.merging(["HOME": home.path]) { $1 }))
    }

    @Test("Environment, profile and provider are the configuration's, unless a provider is named")
    func configured() async throws {
        try home.write(".aws/credentials", "[prod]\naws_access_key_id = PRODKEY\naws_secret_access_key = s\n")
        var configuration = configuration(["AWS_ACCESS_KEY_ID": "ENVKEY", "AWS_SECRET_ACCESS_KEY": "s"])
        #expect(try await CredentialsCache(configuration: configuration).credentials().provider == "environment")
        #expect(
            try await CredentialsCache(.profile("prod"), configuration: configuration).credentials().provider
                == "profile prod"
        )
        configuration.profile = "prod"
        #expect(
            try await CredentialsCache(.default, configuration: configuration).credentials().credentials.accessKeyID
                == "PRODKEY"
        )
        configuration.credentials = .environment
        #expect(
            try await CredentialsCache(configuration: configuration).credentials().credentials.accessKeyID == "ENVKEY"
        )
    }
}
