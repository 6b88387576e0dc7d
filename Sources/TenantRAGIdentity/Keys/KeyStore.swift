internal import Logging
internal import Synchronization
internal import TenantRAG

/// Keeps an issuer's keys, and fetches them once for all who wait.
///
/// What happens when is ``KeySetState``'s decision. A fetch belongs to nobody's task: one that is cancelled stops waiting,
/// and nobody else notices. A failure goes to those who waited for it and is forgotten.
final class KeyStore: Sendable {
    private typealias Waiter = CheckedContinuation<KeySet?, any Error>

    private struct State {
        var keys: KeySetState
        var waiters: [Int: (waiter: Waiter, need: Need)] = [:]
        var lastTicket = 0
    }

    private let fetch: KeyFetch
    private let now: @Sendable () -> ContinuousClock.Instant
    private let sleep: @Sendable (Duration) async throws -> Void
    private let logger: Logger
    private let state: Mutex<State>

    init(_ fetch: KeyFetch, _ configuration: TokenVerifierConfiguration) {
        self.fetch = fetch
        now = configuration.now
        sleep = configuration.sleep
        var logger = configuration.logger
        logger[metadataKey: "identity.issuer"] = "\(fetch.issuer.identifier)"
        self.logger = logger
        state = Mutex(State(keys: KeySetState(fetch.configuration)))
    }

    /// Returns the verifier of a token with this header; a key that is not known may be new, and the issuer is asked,
    /// within limits.
    func verifier(for header: TokenHeader) async throws -> SignatureVerifier {
        let began = now()
        if let keys = try await keys(.any) {
            if let verifier = keys.verifier(for: header) { return verifier }
            if let newer = try await self.keys(.notIn(keys, callBegan: began)),
                let verifier = newer.verifier(for: header)
            {
                return verifier
            }
        }
        throw IdentityError(
            .unknownKey,
            header.keyID == nil
                ? "the token names no key, and the issuer has not exactly one of the algorithm"
                : "the issuer has no key of the token's key id and algorithm"
        )
    }

    /// Fetches the keys unless they are there.
    func load() async throws { _ = try await keys(.any) }

    /// The purpose for which keys are needed.
    private enum Need: Sendable {
        case any
        case notIn(KeySet, callBegan: ContinuousClock.Instant)

        var isForUnknownKey: Bool { if case .notIn = self { true } else { false } }

        func step(in keys: KeySetState, at now: ContinuousClock.Instant) -> KeySetState.Step? {
            switch self {
            case .any: keys.step(at: now)
            case .notIn(let set, let callBegan): keys.step(notIn: set, callBegan: callBegan, at: now)
            }
        }
    }

    private enum Outcome: Sendable {
        case keys(KeySet?)
        case waits
    }

    private func keys(_ need: Need) async throws -> KeySet? {
        let time = now()
        let (outcome, begins) = state.withLock { state -> (Outcome, Bool) in
            switch need.step(in: state.keys, at: time) {
            case nil: return (.keys(nil), false)
            case .use(let keys): return (.keys(keys), false)
            case .useAndFetch(let keys):
                state.keys.begin(forUnknownKey: false, at: time)
                return (.keys(keys), true)
            case .wait, .fetchAndWait: return (.waits, false)
            }
        }
        if begins { beginFetch() }
        switch outcome {
        case .keys(let keys): return keys
        case .waits: return try await wait(need)
        }
    }

    private func wait(_ need: Need) async throws -> KeySet? {
        let ticket = state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: Waiter) in
                let time = now()
                let (result, begins) = state.withLock { state -> (Result<KeySet?, any Error>?, Bool) in
                    // Under the lock: a cancellation from now on finds this one among those that wait.
                    if Task.isCancelled { return (.failure(CancellationError()), false) }
                    // The fetch may have ended since, so that all is asked again.
                    let step = need.step(in: state.keys, at: time)
                    switch step {
                    case nil: return (.success(nil), false)
                    case .use(let keys): return (.success(keys), false)
                    case .useAndFetch(let keys):
                        state.keys.begin(forUnknownKey: false, at: time)
                        return (.success(keys), true)
                    case .wait:
                        state.waiters[ticket] = (continuation, need)
                        return (nil, false)
                    case .fetchAndWait:
                        state.waiters[ticket] = (continuation, need)
                        state.keys.begin(forUnknownKey: need.isForUnknownKey, at: time)
                        return (nil, true)
                    }
                }
                if begins { beginFetch() }
                if let result { continuation.resume(with: result) }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: ticket) }?.waiter.resume(throwing: CancellationError())
        }
    }

    private func beginFetch() {
        // Detached: neither the caller's cancellation nor its actor is the fetch's.
        Task.detached { [self] in
            let pause = state.withLock { $0.keys.pause(at: now()) }
            if pause > .zero { try? await sleep(pause) }
            let began = now()
            let fetched: Result<KeySet, any Error>
            do {
                fetched = .success(KeySet(try await fetch.keys(), began: began))
            } catch {
                fetched = .failure(error)
            }
            ended(fetched)
        }
    }

    private func ended(_ fetched: Result<KeySet, any Error>) {
        let time = now()
        let (waiters, old, wasFailing) = state.withLock { state in
            let wasFailing = state.keys.isFailing
            state.keys.fetched(try? fetched.get(), at: time)
            defer { state.waiters = [:] }
            return (Array(state.waiters.values), state.keys.usable(at: time), wasFailing)
        }
        switch fetched {
        case .success(let keys):
            logger.debug("keys fetched", metadata: ["identity.keys": "\(keys.count)"])
            for (waiter, _) in waiters { waiter.resume(returning: keys) }
        case .failure(let error):
            logger.log(
                level: wasFailing ? .debug : .warning,
                "keys cannot be fetched",
                metadata: ["identity.error": "\(error)", "identity.oldKeysServe": "\(old != nil)"]
            )
            for (waiter, need) in waiters {
                if let old, !need.isForUnknownKey {
                    waiter.resume(returning: old)
                } else {
                    waiter.resume(throwing: error)
                }
            }
        }
    }
}
