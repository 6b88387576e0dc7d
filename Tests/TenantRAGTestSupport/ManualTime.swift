package import TenantRAGBase

/// Time that passes when a test advances it or a task sleeps for a duration, and at no other time.
///
/// A task that sleeps for a duration lets that much time pass at once. A task that sleeps until an instant resumes when
/// time has reached it.
package final class ManualTime: Sendable {
    /// The date at the beginning by default, in seconds since 1970.
    package static let start: Int64 = 1_900_000_000

    private struct State {
        var elapsed = Duration.zero
        var sleeps: [Duration] = []
    }

    private let queue = WaiterQueue<State, ContinuousClock.Instant, Void>(State())
    private let begin = ContinuousClock.now
    private let beginDate: Timestamp
    private let random: UInt64

    /// Creates a source whose time stands still.
    ///
    /// - Parameters:
    ///   - date: The date at the beginning; ``start`` by default.
    ///   - random: The value of every random number; by default the maximum.
    package init(date: Timestamp? = nil, random: UInt64 = .max) {
        beginDate = date ?? (try? Timestamp(secondsSince1970: Self.start)) ?? .now
        self.random = random
    }

    /// All sleeps for a duration so far, in seconds.
    package var waits: [Double] { queue.withLock { state, _ in state.sleeps.map { $0 / .seconds(1) } } }

    /// The sum of all sleeps for a duration so far.
    package var slept: Duration { queue.withLock { state, _ in state.sleeps.reduce(.zero, +) } }

    /// The current instant.
    package var now: ContinuousClock.Instant { begin + elapsed }

    /// The current date, in whole seconds.
    package var date: Timestamp { beginDate.advanced(bySeconds: elapsed.components.seconds) }

    private var elapsed: Duration { queue.withLock { state, _ in state.elapsed } }

    /// Lets time pass.
    package func advance(_ duration: Duration) {
        queue.withLock { state, waiters in pass(duration, &state, &waiters) }
    }

    /// The source of this time.
    package var source: TimeSource {
        TimeSource(
            now: { self.now },
            date: { self.date },
            sleep: { duration in
                try Task.checkCancellation()
                self.queue.withLock { state, waiters in
                    state.sleeps.append(duration)
                    self.pass(duration, &state, &waiters)
                }
            },
            sleepUntil: { instant in
                try await self.queue.wait { state, _, _ in
                    instant <= self.begin + state.elapsed ? .finish(.success(())) : .wait(instant)
                }
            },
            random: { self.random }
        )
    }

    private func pass(
        _ duration: Duration,
        _ state: inout State,
        _ waiters: inout WaiterQueue<State, ContinuousClock.Instant, Void>.Waiters
    ) {
        state.elapsed += duration
        let now = begin + state.elapsed
        waiters.resume { $0 <= now ? .success(()) : nil }
    }
}
