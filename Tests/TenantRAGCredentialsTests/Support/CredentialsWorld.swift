import Synchronization
import TenantRAGCredentials
import TenantRAGHTTP
import TenantRAGSigV4
import TenantRAGTestSupport

/// All that a provider sees: a home directory of its own, an environment, a network and a clock.
struct CredentialsWorld {
    /// The secret that stands everywhere where one can stand, and must never be seen in an error.
    static let secret = "wJalrMARKERsecret"

    /// Noon of 25 November 2026.
    static let now = (try? Timestamp(secondsSince1970: 1_795_608_000)) ?? .now

    let home: TemporaryFolder
    var variables: [String: String]
    var transport: StubTransport
    var profile: String?
    var region: Region?
    var clock: TimeSource

    init(
        _ variables: [String: String] = [:],
        config: String? = nil,
        transport: StubTransport = .unused
    ) throws {
        home = try TemporaryFolder()
        self.variables = variables.merging(["HOME": home.path]) { given, _ in given }
        self.transport = transport
        clock = .system
        clock.date = { Self.now }
        clock.sleep = { _ in try Task.checkCancellation() }
        // Not 0: the standard library draws again for ever where that is all there is.
        clock.random = { 1 << 63 }
        if let config { try home.write(".aws/config", config) }
    }

    var context: CredentialsContext {
        CredentialsContext(
            environment: ProcessEnvironment(variables),
            profile: profile,
            region: region,
            transport: transport,
            clock: clock
        )
    }

    func resolve(_ provider: CredentialsProvider = .default) async throws -> ResolvedCredentials {
        try await provider.credentials(in: context)
    }

    /// The error of a provider that has none, once it has been seen that nothing secret is in it.
    func error(_ provider: CredentialsProvider = .default) async -> CredentialsError? {
        do {
            _ = try await resolve(provider)
            return nil
        } catch {
            var dumped = "\(error)"
            dump(error, to: &dumped)
            if dumped.contains(Self.secret) {
                return CredentialsError(.init(rawValue: "leak"), "a secret is in the error")
            }
            return error as? CredentialsError
        }
    }
}
