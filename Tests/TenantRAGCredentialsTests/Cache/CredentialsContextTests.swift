import TenantRAGBase
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGSigV4
import TenantRAGTestSupport
import Testing

@Suite("A cache of a context", .timeLimit(.minutes(30)))
struct CredentialsContextTests {
    private let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func context(_ variables: [String: String] = [:], profile: String? = nil) -> CredentialsContext {
        CredentialsContext(
            environment: ProcessEnvironment(variables.merging(["HOME": home.path]) { $1 }),
            profile: profile
        )
    }

    @Test("The default chain looks in the context's environment, and first in a profile that the context names")
    func environmentAndProfile() async throws {
        try home.write(".aws/credentials", "[prod]\naws_access_key_id = PRODKEY\naws_secret_access_key = s\n")
        let keys = ["AWS_ACCESS_KEY_ID": "ENVKEY", "AWS_SECRET_ACCESS_KEY": "s"]
        let environment = try await CredentialsCache(in: context(keys)).credentials()
        #expect("\(environment)" == "ENVKEY from environment")
        let profile = try await CredentialsCache(in: context(keys, profile: "prod")).credentials()
        #expect("\(profile)" == "PRODKEY from profile prod")
    }

    @Test("A transport of its own is real: an endpoint is asked over loopback, and a closed port is an error")
    func ownTransport() async throws {
        let server = try LoopbackServer(
            #"{"AccessKeyId":"LOOPKEY","SecretAccessKey":"s","Token":"t","Expiration":"2099-01-01T00:00:00Z"}"#
        )
        let uri = "AWS_CONTAINER_CREDENTIALS_FULL_URI"
        let cache = CredentialsCache(in: context([uri: "http://127.0.0.1:\(server.port)/creds?x=1"]))
        let resolved = try await cache.credentials()
        #expect("\(resolved)" == "LOOPKEY from container")
        #expect(try await cache.credentials() === resolved)
        #expect(server.requests.count == 1)
        #expect(server.requests.first?.hasPrefix("GET /creds?x=1 HTTP/1.1\r\n") == true)

        let closed = CredentialsCache(in: context([uri: "http://127.0.0.1:1/"]))
        let error = await #expect(throws: CredentialsError.self) { try await closed.credentials() }
        #expect(error?.code == .requestFailed)
        #expect((error?.underlying as? HTTPTransportError)?.code == .connectionRefused)
    }

    @Test("On a machine that is no instance the metadata service is not there, and that is said at once")
    func noInstance() async throws {
        let variables = ["AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://127.0.0.1:1"]
        let error = await #expect(throws: CredentialsError.self) {
            try await CredentialsCache(in: context(variables)).credentials()
        }
        #expect(error?.code == .notFound)
        #expect(
            error?.message.contains("instance: the instance metadata service at 127.0.0.1:1 does not answer") == true
        )
    }
}
