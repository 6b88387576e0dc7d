public import TenantRAGSigV4

/// A source of the credentials of calls: named once, asked when a call needs them.
///
/// ```swift
/// let provider = CredentialsProvider(name: "vault") {
///     try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: SecretBytes("example"))
/// }
/// print(provider)  // vault
/// ```
public struct CredentialsProvider: Sendable, CustomStringConvertible {
    /// The name in errors and logs.
    public let name: String

    private let fetch: @Sendable (CredentialsContext) async throws -> ResolvedCredentials
    private var forget: @Sendable (ResolvedCredentials) -> Void = { _ in }

    /// A provider of one's own.
    ///
    /// It is asked when credentials are needed, once for all who wait, and again ahead of their end.
    ///
    /// - Parameters:
    ///   - name: What errors and logs call it.
    ///   - credentials: Gives credentials, with their end where they have one.
    public init(name: String, _ credentials: @escaping @Sendable () async throws -> Credentials) {
        self = .reading(name: name) { _ in try await credentials() }
    }

    private init(
        name: String,
        fetch: @escaping @Sendable (CredentialsContext) async throws -> ResolvedCredentials
    ) {
        self.name = name
        self.fetch = fetch
    }

    /// A provider that reads its credentials from the context and goes by its own name.
    static func reading(
        name: String,
        _ credentials: @escaping @Sendable (CredentialsContext) async throws -> Credentials
    ) -> CredentialsProvider {
        CredentialsProvider(name: name, fetch: { ResolvedCredentials(try await credentials($0), provider: name) })
    }

    /// A provider that asks others, which say themselves where the credentials come from.
    static func resolving(
        name: String,
        _ fetch: @escaping @Sendable (CredentialsContext) async throws -> ResolvedCredentials
    ) -> CredentialsProvider {
        CredentialsProvider(name: name, fetch: fetch)
    }

    /// Asks for credentials, without any cache.
    ///
    /// - Throws: ``CredentialsError`` with code `notConfigured` where nothing is configured for this provider.
    package func credentials(in context: CredentialsContext) async throws -> ResolvedCredentials {
        try await fetch(context)
    }

    /// The same, with a cache, for providers that share it as their source.
    package func cached(in context: CredentialsContext) -> CredentialsProvider {
        let cache = CredentialsCache(self, in: context)
        var cached = CredentialsProvider.resolving(name: name) { _ in try await cache.credentials() }
        cached.forget = cache.forget
        return cached
    }

    /// Says that a service takes these no more, so that a cache does not give them out again.
    func refused(_ resolved: ResolvedCredentials) { forget(resolved) }

    /// The name.
    public var description: String { name }
}
