/// The state of a wait between its polls: counts them, and decides after each.
///
/// Time and randomness are the caller's.
struct WaitMachine: Sendable {
    /// The result of a poll.
    enum Event: Sendable, Hashable {
        case snapshot(isFinal: Bool)
        case failure(isRetryable: Bool)
    }

    /// A decision after a poll.
    enum Decision: Sendable, Hashable {
        /// Poll again after a pause.
        case pause(Duration)
        /// The wait has its outcome.
        case finish
        /// Hand the poll's error to the caller.
        case fail
        /// There is no time left for another poll.
        case deadlineExceeded
    }

    private let schedule: WaitSchedule
    private var interval: Duration
    private var failureCount = 0

    init(_ schedule: WaitSchedule) {
        self.schedule = schedule
        interval = schedule.initialInterval
    }

    /// Decides what follows on a poll.
    ///
    /// - Parameters:
    ///   - event: The result of the poll.
    ///   - remaining: The time until the deadline; nil without one. Pauses become shorter towards it, so that a state that
    ///     is reached in time is seen.
    ///   - random: Random bits, which spread the polls of many clients.
    /// - Returns: The decision.
    mutating func handle(_ event: Event, remaining: Duration?, random: UInt64) -> Decision {
        switch event {
        case .snapshot(isFinal: true): return .finish
        case .snapshot: failureCount = 0
        case .failure(let isRetryable):
            failureCount += 1
            guard isRetryable, failureCount <= schedule.maximumFailureCount else { return .fail }
        }
        // 53 bits are a double from 0 to 1.
        let part = 0.5 + 0.5 * Double(random >> 11) / Double(UInt64(1) << 53)
        var pause = interval * part
        interval = min(interval * 2, schedule.maximumInterval)
        if let remaining {
            pause = min(pause, max(remaining / 2, schedule.initialInterval / 2))
            guard pause < remaining else { return .deadlineExceeded }
        }
        return .pause(pause)
    }
}
