internal import Synchronization
internal import TenantRAGBase
internal import TenantRAGSigV4

/// Keeps credentials until they end, and fetches new ones in time, once for all who ask.
///
/// - Five minutes before the end one call fetches new ones, while everybody goes on with the old.
/// - Without any that still hold, all who ask wait for one and the same fetch.
/// - The fetch belongs to nobody's task: one that is cancelled stops waiting, and nobody else notices.
/// - A failure goes to those who waited for it and is forgotten; the next call tries anew.
///
/// Clients of services have one of their own. By itself it is of use to those who sign requests themselves:
///
/// ```swift
/// let cache = CredentialsCache(.chain(.environment, .container))
/// let resolved = try await cache.credentials()
/// print(resolved.provider, resolved.credentials.accessKeyID)
/// ```
public final class CredentialsCache: Sendable {
    private let fetch: @Sendable () async throws -> ResolvedCredentials
    private let now: @Sendable () -> Timestamp
    private let state = Mutex(State())

    /// Creates an empty cache; nothing is asked before the first call of ``credentials()``.
    ///
    /// - Parameters:
    ///   - provider: The source of the credentials; by default the chain that AWS's SDKs share.
    ///   - context: The environment, profile, Region and transport that the provider looks with.
    public convenience init(
        _ provider: CredentialsProvider = .default,
        in context: CredentialsContext = CredentialsContext()
    ) {
        self.init(now: context.clock.date, fetch: { try await provider.credentials(in: context) })
    }

    /// An empty cache.
    ///
    /// - Parameters:
    ///   - now: What time it is.
    ///   - fetch: Where credentials come from.
    package init(
        now: @escaping @Sendable () -> Timestamp = { .now },
        fetch: @escaping @Sendable () async throws -> ResolvedCredentials
    ) {
        self.now = now
        self.fetch = fetch
    }

    /// Credentials that still hold.
    ///
    /// - Throws: What the provider threw, a ``CredentialsError`` for those of this library, or `CancellationError`.
    public func credentials() async throws -> ResolvedCredentials {
        if let kept = kept() { return kept }
        return try await wait()
    }

    /// Credentials that still hold, where nobody has to wait for them.
    package func kept() -> ResolvedCredentials? {
        let time = now()
        let (kept, begins) = state.withLock { state in
            let kept = state.kept(at: time)
            return (kept, kept != nil && state.beginsFetch(at: time))
        }
        if begins { beginFetch() }
        return kept
    }

    /// Forgets credentials that the service has refused; the next call fetches others.
    ///
    /// - Parameter resolved: Those that were refused. Others, fetched in the meantime, stay.
    package func forget(_ resolved: ResolvedCredentials) {
        state.withLock { state in
            guard state.resolved === resolved else { return }
            state.resolved = nil
        }
    }

    private func beginFetch() {
        // Detached: neither the caller's cancellation nor its actor is the fetch's.
        Task.detached { [self] in
            let result: Result<ResolvedCredentials, any Error>
            do {
                result = .success(try await fetch())
            } catch {
                result = .failure(error)
            }
            let time = now()
            for waiter in state.withLock({ $0.fetched(result, at: time) }) { waiter.resume(with: result) }
        }
    }

    private func wait() async throws -> ResolvedCredentials {
        let ticket = state.withLock { $0.newTicket() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let time = now()
                let next: WaitStep = state.withLock { state in
                    // Under the lock: a cancellation from now on finds this one among those that wait.
                    if Task.isCancelled { return .done(.failure(CancellationError())) }
                    // The fetch may have ended since.
                    if let kept = state.kept(at: time) { return .done(.success(kept)) }
                    state.waiters[ticket] = continuation
                    return state.beginsFetch(at: time) ? .fetch : .wait
                }
                switch next {
                case .wait: break
                case .fetch: beginFetch()
                case .done(let result): continuation.resume(with: result)
                }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: ticket) }?.resume(throwing: CancellationError())
        }
    }

    private enum WaitStep {
        case wait
        case fetch
        case done(Result<ResolvedCredentials, any Error>)
    }
}

extension CredentialsCache {
    private struct State {
        /// Less than this before their end, in seconds, credentials are not given out: a request takes its time.
        private static let margin: Int64 = 10
        /// This long before their end, in seconds, new ones are fetched.
        private static let ahead: Int64 = 300
        /// As long as old ones hold, fetches are this far apart at least, in seconds.
        private static let pause: Int64 = 30

        var resolved: ResolvedCredentials?
        var waiters: [Int: CheckedContinuation<ResolvedCredentials, any Error>] = [:]
        private var isFetching = false
        private var lastFetch: Timestamp?
        private var lastTicket = 0

        mutating func newTicket() -> Int {
            lastTicket += 1
            return lastTicket
        }

        func kept(at now: Timestamp) -> ResolvedCredentials? {
            guard let resolved else { return nil }
            guard let end = resolved.credentials.expiration else { return resolved }
            return now.advanced(bySeconds: Self.margin) < end ? resolved : nil
        }

        /// Returns whether the caller is the one who is to fetch.
        mutating func beginsFetch(at now: Timestamp) -> Bool {
            guard !isFetching else { return false }
            if kept(at: now) != nil {
                guard let end = resolved?.credentials.expiration, now.advanced(bySeconds: Self.ahead) >= end else {
                    return false
                }
                if let lastFetch, now < lastFetch.advanced(bySeconds: Self.pause) { return false }
            }
            isFetching = true
            return true
        }

        /// Takes in what a fetch brought.
        ///
        /// - Returns: Those who wait for it.
        mutating func fetched(
            _ result: Result<ResolvedCredentials, any Error>,
            at now: Timestamp
        ) -> [CheckedContinuation<ResolvedCredentials, any Error>] {
            isFetching = false
            lastFetch = now
            if case .success(let resolved) = result { self.resolved = resolved }
            defer { waiters = [:] }
            return Array(waiters.values)
        }
    }
}
