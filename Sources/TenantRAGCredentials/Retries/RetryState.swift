/// The state of a call between its attempts: counts them, and decides after each failure.
///
/// The rules are those of the standard mode that AWS's SDKs share, in its revision of 2026. Before attempt `n + 1` the
/// call waits a random part of `base * 2^(n - 1)`, at most 20 seconds; `base` is 50 milliseconds, and one second after
/// throttling and where a resource is busy. `x-amz-retry-after` makes that longer, by 5 seconds at most. Time and
/// randomness are the caller's.
package struct RetryState: Sendable {
    /// A decision after a failure.
    package enum Decision: Sendable, Hashable {
        /// Wait, sign anew, send.
        case retry(after: Duration)
        /// Give the failure to the caller.
        case stop(StopReason)
    }

    /// The reason why there is no further attempt.
    package enum StopReason: Sendable, Hashable {
        /// Another attempt would fail as well.
        case notRetryable
        /// The maximum number of attempts has been made.
        case attemptsExhausted
        /// Too many calls of this client fail.
        case quotaExhausted
        /// The caller's deadline would pass first.
        case deadlineTooClose
    }

    private static let maximumWait = 20.0
    private static let maximumExtraWait = Duration.seconds(5)

    /// The number of the attempt that is under way, from 1.
    package private(set) var attempt = 1

    private let maximumAttempts: Int
    private var lastCost: Int?

    /// The state of a call whose first attempt begins.
    package init(_ configuration: RetryConfiguration) {
        maximumAttempts = configuration.maximumAttempts
    }

    /// Decides what follows on a failed attempt, and counts the next one when there is to be one.
    ///
    /// - Parameters:
    ///   - reason: The reason why another attempt may succeed; nil when it would not.
    ///   - retryAfter: The wait that the service asks for in `x-amz-retry-after`; nil when it does not.
    ///   - remaining: The time for which the caller still waits; nil without a limit.
    ///   - quota: The client's quota.
    ///   - randomness: The generator of the jitter, which spreads the attempts of many clients.
    /// - Returns: The wait before the next attempt, or the reason why there is none.
    package mutating func failed(
        _ reason: RetryReason?,
        retryAfter: Duration? = nil,
        remaining: Duration? = nil,
        quota: inout RetryQuota,
        using randomness: inout some RandomNumberGenerator
    ) -> Decision {
        guard let reason else { return .stop(.notRetryable) }
        guard attempt < maximumAttempts else { return .stop(.attemptsExhausted) }
        var wait = wait(after: reason, part: Double.random(in: 0...1, using: &randomness))
        if let retryAfter { wait = max(wait, min(retryAfter, wait + Self.maximumExtraWait)) }
        if let remaining, wait >= remaining { return .stop(.deadlineTooClose) }
        let cost = RetryQuota.cost(of: reason)
        guard quota.take(cost) else { return .stop(.quotaExhausted) }
        lastCost = cost
        attempt += 1
        return .retry(after: wait)
    }

    /// Gives back to the quota what the call took, for it has succeeded.
    package func succeeded(quota: inout RetryQuota) {
        quota.giveBack(lastCost)
    }

    private func wait(after reason: RetryReason, part: Double) -> Duration {
        let base =
            switch reason {
            case .transient: 0.05
            case .throttling, .busy: 1.0
            }
        // Doubled 40 times it is far above the maximum wait, and still a number.
        let doubled = base * Double(UInt64(1) << min(attempt - 1, 40))
        return .seconds(part * min(doubled, Self.maximumWait))
    }
}
