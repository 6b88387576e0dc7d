import TenantRAGAWS
import TenantRAGHTTP
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("A cache of a configuration", .timeLimit(.minutes(30)))
struct CredentialsCacheConfigurationTests {
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

    @Test("A transport of its own is real: an endpoint is asked over loopback, and a closed port is an error")
    func ownTransport() async throws {
        let server = try LoopbackServer(
            #"{"AccessKeyId":"LOOPKEY","SecretAccessKey":"s","Token":"t","Expiration":"2099-01-01T00:00:00Z"}"#
        )
        let uri = "AWS_CONTAINER_CREDENTIALS_FULL_URI"
        let cache = CredentialsCache(configuration: configuration([uri: "http://127.0.0.1:\(server.port)/creds?x=1"]))
        let resolved = try await cache.credentials()
        #expect("\(resolved)" == "LOOPKEY from container")
        #expect(try await cache.credentials() === resolved)
        #expect(server.requests.count == 1)
        #expect(server.requests.first?.hasPrefix("GET /creds?x=1 HTTP/1.1\r\n") == true)

        let closed = CredentialsCache(configuration: configuration([uri: "http://127.0.0.1:1/"]))
        let error = await #expect(throws: CredentialsError.self) { try await closed.credentials() }
        #expect(error?.code == .requestFailed)
        #expect((error?.underlying as? HTTPTransportError)?.code == .connectionRefused)
    }

    @Test("On a machine that is no instance the metadata service is not there, and that is said at once")
    func noInstance() async throws {
        let variables = ["AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://127.0.0.1:1"]
        let error = await #expect(throws: CredentialsError.self) {
            try await CredentialsCache(configuration: configuration(variables)).credentials()
        }
        #expect(error?.code == .notFound)
        #expect(
            error?.message.contains("instance: the instance metadata service at 127.0.0.1:1 does not answer") == true
        )
    }
}
