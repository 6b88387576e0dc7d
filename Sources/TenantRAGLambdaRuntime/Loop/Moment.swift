import TenantRAGBase

/// One moment by both clocks.
struct Moment: Sendable {
    /// Milliseconds since 1970.
    let wallMilliseconds: Int64
    let instant: ContinuousClock.Instant

    static var now: Moment {
        Moment(wallMilliseconds: wallClockMilliseconds(), instant: .now)
    }

    static func wallClockMilliseconds() -> Int64 { Timestamp.precise.millisecondsSince1970 }
}
