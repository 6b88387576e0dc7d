import Synchronization
package import TenantRAGBase
package import TenantRAGCredentials

/// A clock that advances when a task waits on it, and at no other time.
package final class ManualCallClock: Sendable {
    private struct State {
        var elapsed = Duration.zero
        var waits: [Duration] = []
    }

    private let state = Mutex(State())
    private let start = ContinuousClock.now
    private let date: Timestamp
    private let random: UInt64

    /// A clock that begins at a date.
    ///
    /// - Parameters:
    ///   - date: The calendar's date at the beginning.
    ///   - random: The value of every random number; by default the maximum.
    package init(date: Timestamp, random: UInt64 = .max) {
        self.date = date
        self.random = random
    }

    /// All waits so far, in seconds.
    package var waits: [Double] { state.withLock { $0.waits.map { $0 / .seconds(1) } } }

    /// The current time of the clock.
    package var now: ContinuousClock.Instant { start.advanced(by: state.withLock { $0.elapsed }) }

    /// Lets time pass.
    package func advance(_ duration: Duration) { state.withLock { $0.elapsed += duration } }

    /// The clock as calls take it.
    package var callClock: CallClock {
        var clock = CallClock(
            now: { self.now },
            date: { self.date.advanced(bySeconds: self.state.withLock { $0.elapsed.components.seconds }) },
            sleep: { duration in
                try Task.checkCancellation()
                self.state.withLock { state in
                    state.waits.append(duration)
                    state.elapsed += duration
                }
            },
            random: { self.random }
        )
        // It goes forward for those who wait, not for those who watch.
        clock.deadline = { _ in try await Task.sleep(for: .seconds(3_600)) }
        return clock
    }
}
