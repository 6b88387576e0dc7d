import CTenantRAGCurl

/// The time as the loop counts it.
///
/// Nanoseconds that never jump. `never` stands for no limit.
enum MonotonicClock {
    static let never = UInt64.max

    static func now() -> UInt64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }

    /// A duration in nanoseconds; nil and what is past all counting is never, and what is negative is none.
    static func nanoseconds(_ duration: Duration?) -> UInt64 {
        guard let duration else { return never }
        let (seconds, attoseconds) = duration.components
        if seconds < 0 || attoseconds < 0 { return 0 }
        if seconds > 1_000_000_000 { return never }
        return UInt64(seconds) * 1_000_000_000 + UInt64(attoseconds / 1_000_000_000)
    }

    /// The time so many nanoseconds after a start.
    static func time(_ nanoseconds: UInt64, after start: UInt64) -> UInt64 {
        let (time, overflow) = start.addingReportingOverflow(nanoseconds)
        return overflow ? never : time
    }
}
