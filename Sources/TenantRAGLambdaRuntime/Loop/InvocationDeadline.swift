/// The deadline of an invocation, by the clock that the handler's task can sleep by.
///
/// Lambda names a moment of the wall clock. It is turned into one of the continuous clock when the event arrives: the wall clock
/// may be set in between, and the continuous clock goes on while an execution environment is frozen.
struct InvocationDeadline: Sendable {
    /// The time at which Lambda stops waiting.
    let instant: ContinuousClock.Instant
    /// The time at which the handler's task is cancelled.
    let cutoff: ContinuousClock.Instant

    /// The longest time from now that counts: functions end after 15 minutes, and clocks must not overflow.
    private static let longest = Int64(86_400_000)

    init(milliseconds: Int64, received: Moment, margin: Duration) {
        let left = min(max(milliseconds - received.wallMilliseconds, 0), Self.longest)
        instant = received.instant + .milliseconds(left)
        cutoff = instant - max(min(margin, .milliseconds(left) / 10), .zero)
    }
}
