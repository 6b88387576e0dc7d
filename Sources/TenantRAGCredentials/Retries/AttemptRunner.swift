internal import Synchronization

/// Makes the attempts of calls that share a quota of retries: the calls of one tenant, or of a client without tenants.
///
/// ``RetryState`` and ``AdaptiveRateLimiter`` decide what follows a failure; this type waits and sends.
package final class AttemptRunner: Sendable {
    private struct Shared {
        var quota = RetryQuota()
        var limiter: AdaptiveRateLimiter
    }

    /// An event between the attempts of a call, for its observers.
    package enum Event: Sendable {
        /// An attempt failed, and another follows after a wait.
        case retries(AttemptFailure, attempt: Int, after: Duration)
        /// The rate limiter holds an attempt back.
        case held(Duration)
    }

    private let configuration: RetryConfiguration
    private let clock: TimeSource
    private let started: ContinuousClock.Instant
    private let shared: Mutex<Shared>

    /// A runner with a full quota.
    ///
    /// - Parameters:
    ///   - configuration: The maximum number of attempts and the mode, for calls that do not set their own.
    ///   - clock: The source of time and randomness.
    package init(_ configuration: RetryConfiguration, clock: TimeSource = .system) {
        self.configuration = configuration
        self.clock = clock
        started = clock.now()
        shared = Mutex(Shared(limiter: AdaptiveRateLimiter(at: .zero)))
    }

    /// The rest of the quota for retries: 500 when nothing fails.
    package var availableQuota: Int { shared.withLock { $0.quota.available } }

    /// Makes attempts until one succeeds or another one would be of no use.
    ///
    /// - Parameters:
    ///   - override: The maximum number of attempts and the mode, for this call alone.
    ///   - deadline: The instant at which the caller stops waiting. No wait goes beyond it.
    ///   - watch: Receives each retry before its wait.
    ///   - attempt: Makes the attempt of a number, counted from 1, of a maximum number.
    /// - Returns: The result of the last attempt, and the number of attempts.
    /// - Throws: `CancellationError` when the task is cancelled during a wait.
    package func run<Output>(
        _ override: RetryConfiguration? = nil,
        deadline: ContinuousClock.Instant? = nil,
        watch: (Event) -> Void = { _ in },
        _ attempt: (_ number: Int, _ maximum: Int) async throws -> AttemptOutcome<Output>
    ) async throws -> (result: Result<Output, any Error>, attempts: Int) {
        let configuration = override ?? configuration
        let isAdaptive = configuration.mode == .adaptive
        var state = RetryState(configuration)
        while true {
            if isAdaptive { try await waitForTurn(until: deadline, watch) }
            switch try await attempt(state.attempt, configuration.maximumAttempts) {
            case .success(let output):
                shared.withLock { shared in
                    if isAdaptive { shared.limiter.received(isThrottled: false, at: elapsed) }
                    state.succeeded(quota: &shared.quota)
                }
                return (.success(output), state.attempt)
            case .failure(let failure):
                let number = state.attempt
                let remaining = deadline.map { clock.now().duration(to: $0) }
                var random = clock.randomNumbers
                let decision = shared.withLock { shared in
                    if isAdaptive {
                        shared.limiter.received(isThrottled: failure.reason == .throttling, at: elapsed)
                    }
                    return state.failed(
                        failure.reason,
                        retryAfter: failure.retryAfter,
                        remaining: remaining,
                        quota: &shared.quota,
                        using: &random
                    )
                }
                guard case .retry(let wait) = decision else { return (.failure(failure.error), number) }
                watch(.retries(failure, attempt: number, after: wait))
                try await clock.sleep(wait)
            }
        }
    }

    private var elapsed: Duration { started.duration(to: clock.now()) }

    private func waitForTurn(until deadline: ContinuousClock.Instant?, _ watch: (Event) -> Void) async throws {
        while let wait = shared.withLock({ $0.limiter.take(at: elapsed) }) {
            watch(.held(wait))
            if let deadline, clock.now().advanced(by: wait) >= deadline {
                // Its turn comes too late. At the deadline the attempt itself says so; sent before, it would jump the queue.
                try await clock.sleep(max(.zero, clock.now().duration(to: deadline)))
                return
            }
            try await clock.sleep(wait)
        }
    }
}

/// The outcome of one attempt of a call.
package enum AttemptOutcome<Output> {
    /// With an answer.
    case success(Output)
    /// With an error.
    case failure(AttemptFailure)
}

/// The reason why an attempt failed, and what that says about another one.
package struct AttemptFailure: Sendable {
    /// The error that the caller gets when there is no other attempt.
    package var error: any Error
    /// The reason why another attempt may succeed; nil when it would not.
    package var reason: RetryReason?
    /// The wait that the service asks for in `x-amz-retry-after` or `Retry-After`; nil when it does not.
    package var retryAfter: Duration?

    /// A failure.
    package init(_ error: any Error, reason: RetryReason? = nil, retryAfter: Duration? = nil) {
        self.error = error
        self.reason = reason
        self.retryAfter = retryAfter
    }
}
