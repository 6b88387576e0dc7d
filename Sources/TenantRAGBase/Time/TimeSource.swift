/// The source of time and randomness, which a test replaces by its own.
package struct TimeSource: Sendable {
    /// Returns the current instant of the monotonic clock, for deadlines and ages.
    package var now: @Sendable () -> ContinuousClock.Instant

    /// Returns the current date in whole seconds, for signatures and for what expires at a date.
    package var date: @Sendable () -> Timestamp

    /// Suspends the task for a duration, and throws `CancellationError` when it is cancelled.
    package var sleep: @Sendable (Duration) async throws -> Void

    /// Suspends the task until an instant, and throws `CancellationError` when it is cancelled.
    package var sleepUntil: @Sendable (ContinuousClock.Instant) async throws -> Void

    /// Returns 64 random bits, for jitter: not for secrets.
    package var random: @Sendable () -> UInt64

    /// Creates a source of its parts.
    package init(
        now: @escaping @Sendable () -> ContinuousClock.Instant,
        date: @escaping @Sendable () -> Timestamp,
        sleep: @escaping @Sendable (Duration) async throws -> Void,
        sleepUntil: @escaping @Sendable (ContinuousClock.Instant) async throws -> Void,
        random: @escaping @Sendable () -> UInt64
    ) {
        self.now = now
        self.date = date
        self.sleep = sleep
        self.sleepUntil = sleepUntil
        self.random = random
    }

    /// The clocks and the random number generator of the system.
    package static let system = TimeSource(
        now: { .now },
        date: { .now },
        sleep: { try await Task.sleep(for: $0) },
        sleepUntil: { deadline in
            // A day at a time: an instant too far away for the system's timers would end the process.
            while ContinuousClock.now < deadline {
                try await Task.sleep(until: min(deadline, .now + .seconds(86_400)), clock: .continuous)
            }
        },
        random: { .random(in: .min ... .max) }
    )

    /// The source's random bits, as the standard library draws from them.
    package var randomNumbers: RandomNumbers { RandomNumbers(random: random) }

    /// A generator that draws from a time source.
    package struct RandomNumbers: RandomNumberGenerator {
        fileprivate let random: @Sendable () -> UInt64

        package mutating func next() -> UInt64 { random() }
    }
}

extension TimeSource {
    /// Does work, and cancels it at a deadline.
    ///
    /// It waits for the work to end also after it was cancelled, so that nothing of it goes on afterwards.
    ///
    /// - Parameters:
    ///   - deadline: The instant at which the work is cancelled; none is begun from then on.
    ///   - work: The work, which has to end when it is cancelled.
    /// - Returns: The value of the work; nil where the deadline came first.
    /// - Throws: The error of the work, or `CancellationError` when the caller's task is cancelled.
    package func run<Value: Sendable>(
        before deadline: ContinuousClock.Instant,
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value? {
        guard now() < deadline else { return nil }
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await work() }
            group.addTask { [sleepUntil] in
                try await sleepUntil(deadline)
                return nil
            }
            return try await group.next() ?? nil
        }
    }
}
