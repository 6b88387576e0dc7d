import Synchronization
package import TenantRAG

/// Both clocks of a verifier, which stand still until they are told otherwise.
package final class ManualTime: Sendable {
    /// The calendar's time at the beginning, in seconds since 1970.
    package static let start: Int64 = 1_900_000_000

    private let elapsed = Mutex(Duration.zero)
    private let pauses = Mutex(Duration.zero)
    private let begin = ContinuousClock.now

    package var instant: ContinuousClock.Instant { begin + elapsed.withLock { $0 } }

    package var date: Timestamp {
        let seconds = Self.start + elapsed.withLock { $0 }.components.seconds
        return (try? Timestamp(secondsSince1970: seconds)) ?? .now
    }

    /// The time that the verifier has held itself back.
    package var slept: Duration { pauses.withLock { $0 } }

    package func sleep(_ duration: Duration) {
        pauses.withLock { $0 += duration }
        advance(duration)
    }

    package func advance(_ duration: Duration) { elapsed.withLock { $0 += duration } }
}
