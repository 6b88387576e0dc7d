import Synchronization

/// A clock that stands still until it is advanced, for what is generic over clocks.
package final class ManualClock: Clock, Sendable {
    package struct Instant: InstantProtocol {
        package var offset: Duration

        package func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        package func duration(to other: Instant) -> Duration { other.offset - offset }
        package static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private let time = Mutex(Duration.zero)
    private let advancesWhenSlept: Bool

    package var now: Instant { Instant(offset: time.withLock { $0 }) }
    package var minimumResolution: Duration { .zero }

    /// Creates a clock at its beginning.
    ///
    /// - Parameter advancesWhenSlept: Pass true to let a task that sleeps advance the clock; by default it resumes at
    ///   once, and no time has passed.
    package init(advancesWhenSlept: Bool = false) { self.advancesWhenSlept = advancesWhenSlept }

    package func advance(by duration: Duration) { time.withLock { $0 += duration } }

    package func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        if advancesWhenSlept { time.withLock { $0 = max($0, deadline.offset) } }
    }
}
