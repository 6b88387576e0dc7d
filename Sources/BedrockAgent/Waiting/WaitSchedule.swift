/// The pauses of a wait: exponential with jitter.
///
/// The pause after poll `n` is a random part, at least one half, of `initialInterval * 2^(n - 1)`, at most
/// ``maximumInterval``.
public struct WaitSchedule: Sendable, Hashable {
    /// The longest pause after the first poll; 2 seconds by default.
    public var initialInterval: Duration

    /// The longest pause of all; 30 seconds by default.
    public var maximumInterval: Duration

    /// The maximum number of polls in a row that may fail with an error that may pass, such as throttling; 5 by default.
    ///
    /// Each of them has been retried by the client already. Any other error ends the wait at once.
    public var maximumFailureCount: Int

    /// Creates a schedule.
    ///
    /// - Parameters:
    ///   - initialInterval: The longest pause after the first poll; less than a millisecond counts as one.
    ///   - maximumInterval: The longest pause of all.
    ///   - maximumFailureCount: The maximum number of polls in a row that may fail with an error that may pass.
    public init(
        initialInterval: Duration = .seconds(2),
        maximumInterval: Duration = .seconds(30),
        maximumFailureCount: Int = 5
    ) {
        self.initialInterval = max(initialInterval, .milliseconds(1))
        self.maximumInterval = max(maximumInterval, self.initialInterval)
        self.maximumFailureCount = maximumFailureCount
    }
}
