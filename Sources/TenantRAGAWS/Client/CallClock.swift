package import TenantRAGSigV4

/// What calls take time and chance from, so that a test decides both.
package struct CallClock: Sendable {
    /// For deadlines and waits.
    package var now: @Sendable () -> ContinuousClock.Instant
    /// For signatures and for the end of credentials.
    package var date: @Sendable () -> SigningDate
    /// Waits between attempts.
    package var sleep: @Sendable (Duration) async throws -> Void
    /// Waits beside something that should be done by then.
    package var expire: @Sendable (Duration) async throws -> Void
    /// Random bits, which spread the attempts of many clients.
    package var random: @Sendable () -> UInt64

    /// A clock of one's own.
    package init(
        now: @escaping @Sendable () -> ContinuousClock.Instant,
        date: @escaping @Sendable () -> SigningDate,
        sleep: @escaping @Sendable (Duration) async throws -> Void,
        expire: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        random: @escaping @Sendable () -> UInt64
    ) {
        self.now = now
        self.date = date
        self.sleep = sleep
        self.expire = expire
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
