import Synchronization

/// A clock that stands still until it is told otherwise.
package final class ManualClock: Clock, Sendable {
    package struct Instant: InstantProtocol {
        package var offset: Duration

        package func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        package func duration(to other: Instant) -> Duration { other.offset - offset }
        package static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private let time = Mutex(Duration.zero)

    package var now: Instant { Instant(offset: time.withLock { $0 }) }
    package var minimumResolution: Duration { .zero }

    package init() {}

    package func advance(by duration: Duration) { time.withLock { $0 += duration } }

    package func sleep(until deadline: Instant, tolerance: Duration?) async throws { try Task.checkCancellation() }
}
