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
