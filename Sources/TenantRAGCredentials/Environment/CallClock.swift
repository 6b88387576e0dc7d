package import TenantRAGBase

/// The source of time and randomness for calls, so that a test decides both.
package struct CallClock: Sendable {
    /// For deadlines and waits.
    package var now: @Sendable () -> ContinuousClock.Instant
    /// For signatures and for the end of credentials.
    package var date: @Sendable () -> Timestamp
    /// Waits between attempts.
    package var sleep: @Sendable (Duration) async throws -> Void
    /// Waits for a deadline, beside what must not go beyond it.
    package var deadline: @Sendable (ContinuousClock.Instant) async throws -> Void = { deadline in
        // What is too far away for the system's timers ends the process.
        while ContinuousClock.now < deadline {
            try await Task.sleep(until: min(deadline, .now + .seconds(86_400)), clock: .continuous)
        }
    }
    /// Random bits, which spread the attempts of many clients.
    package var random: @Sendable () -> UInt64

    /// A clock of one's own.
    package init(
        now: @escaping @Sendable () -> ContinuousClock.Instant,
        date: @escaping @Sendable () -> Timestamp,
        sleep: @escaping @Sendable (Duration) async throws -> Void,
        random: @escaping @Sendable () -> UInt64
    ) {
        self.now = now
        self.date = date
        self.sleep = sleep
        self.random = random
    }

    /// The system's.
    package static let system = CallClock(
        now: { .now },
        date: { .now },
        sleep: { try await Task.sleep(for: $0) },
        random: { .random(in: .min ... .max) }
    )
}
