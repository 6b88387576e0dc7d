/// The rules by which calls that fail are tried again.
///
/// ```swift
/// let patient = RetryConfiguration(mode: .adaptive, maximumAttempts: 5)
/// let never = RetryConfiguration(maximumAttempts: 1)
/// ```
public struct RetryConfiguration: Sendable, Hashable {
    /// The behaviour of a client between attempts (AWS SDKs and Tools Reference Guide, page "Retry behavior").
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Mode: String, Sendable, Hashable, CaseIterable {
        /// Waits longer after each failure, and stops while too many calls fail.
        case standard
        /// As ``standard``, and sends fewer calls as soon as the service throttles. For clients that all go to one
        /// resource: a throttled operation slows every other call of the client.
        case adaptive
    }

    /// The behaviour of the client between attempts; ``Mode/standard`` by default.
    public var mode: Mode

    /// The maximum number of times a call is sent, the first time included; 3 by default, 1 for no retry.
    public var maximumAttempts: Int

    /// A Boolean value that indicates whether a call in which a model writes is sent again after a failure that
    /// leaves open whether the service has begun; false by default.
    ///
    /// Such failures are a time-out or a broken connection after the request began to go out: the text may have
    /// been written, and has to be paid for, once for each attempt. What the service itself answers, such as throttling and the
    /// statuses 500 to 504, is tried again in any case, and so are failures before anything was sent.
    public var repeatsGenerations: Bool

    /// A way to try again.
    ///
    /// - Parameters:
    ///   - mode: How the client behaves between attempts.
    ///   - maximumAttempts: How often a call is sent at most; less than 1 counts as 1.
    ///   - repeatsGenerations: Whether a call in which a model writes is sent again where the service may have begun.
    public init(mode: Mode = .standard, maximumAttempts: Int = 3, repeatsGenerations: Bool = false) {
        self.mode = mode
        self.maximumAttempts = max(1, maximumAttempts)
        self.repeatsGenerations = repeatsGenerations
    }
}
