internal import TenantRAGBase
internal import TenantRAGSigV4

/// A cache of credentials, which are fetched once for all callers and renewed before they expire.
///
/// - Five minutes before the expiration one call begins a fetch; until it succeeds, all calls get the old credentials.
/// - Without valid credentials, all callers wait for the same fetch.
/// - A fetch runs in a task of its own: a caller that is cancelled stops waiting, and no other is affected.
/// - A failure is thrown to the callers that waited for it and is not remembered: the next call fetches again.
///
/// Each client of a service has its own cache. By itself it serves programs that sign requests themselves:
///
/// ```swift
/// let cache = CredentialsCache(.chain(.environment, .container))
/// let resolved = try await cache.credentials()
/// print(resolved.provider, resolved.credentials.accessKeyID)
/// ```
public final class CredentialsCache: Sendable {
    private let fetch: @Sendable () async throws -> ResolvedCredentials
    private let flight: SingleFlight<State>

    /// Creates an empty cache; no provider is called before the first call of ``credentials()``.
    ///
    /// - Parameters:
    ///   - provider: The source of the credentials; by default the chain that AWS's SDKs share.
    ///   - context: The environment, profile, Region and transport that the provider uses.
    public convenience init(
        _ provider: CredentialsProvider = .default,
        in context: CredentialsContext = CredentialsContext()
    ) {
        self.init(clock: context.clock) { try await provider.credentials(in: context) }
    }

    /// Creates an empty cache.
    ///
    /// - Parameters:
    ///   - clock: The clock by which credentials expire.
    ///   - fetch: Fetches credentials.
    package init(clock: TimeSource = .system, fetch: @escaping @Sendable () async throws -> ResolvedCredentials) {
        self.fetch = fetch
        flight = SingleFlight(State(), now: clock.date)
    }

    /// Returns credentials that have not expired.
    ///
    /// - Returns: The credentials and the provider they came from.
    /// - Throws: The provider's error, which is a ``CredentialsError`` for those of this library, or `CancellationError`.
    public func credentials() async throws -> ResolvedCredentials { try await flight.value((), fetch: fetch) }

    /// Returns credentials that have not expired; nil where the caller would have to wait for them.
    package func kept() -> ResolvedCredentials? { flight.current((), fetch: fetch) }

    /// Forgets credentials that the service has refused; the next call fetches others.
    ///
    /// - Parameter resolved: The credentials that were refused. Others, fetched in the meantime, stay.
    package func forget(_ resolved: ResolvedCredentials) {
        flight.withState { state in
            guard state.resolved === resolved else { return }
            state.resolved = nil
        }
    }
}

extension CredentialsCache {
    private struct State: SingleFlightState {
        /// The seconds before their expiration from which credentials are not returned: a request takes its time.
        private static let margin: Int64 = 10
        /// The seconds before their expiration from which new credentials are fetched.
        private static let refreshAhead: Int64 = 300
        /// The minimum number of seconds between fetches as long as the old credentials are valid.
        private static let pause: Int64 = 30

        var resolved: ResolvedCredentials?
        private var lastFetch: Timestamp?

        func step(_: Void, isFetching _: Bool, at now: Timestamp) -> SingleFlightStep<ResolvedCredentials> {
            guard let resolved else { return .wait }
            guard let end = resolved.credentials.expiration else { return .use(resolved) }
            guard now.advanced(bySeconds: Self.margin) < end else { return .wait }
            guard now.advanced(bySeconds: Self.refreshAhead) >= end else { return .use(resolved) }
            if let lastFetch, now < lastFetch.advanced(bySeconds: Self.pause) { return .use(resolved) }
            return .useAndFetch(resolved)
        }

        mutating func begin(_: Void, at _: Timestamp) {}

        mutating func end(_ result: Result<ResolvedCredentials, any Error>, at now: Timestamp) {
            lastFetch = now
            if case .success(let resolved) = result { self.resolved = resolved }
        }
    }
}
