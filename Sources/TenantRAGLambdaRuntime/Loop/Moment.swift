#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// One moment by both clocks.
struct Moment: Sendable {
    /// Milliseconds since 1970.
    let wallMilliseconds: Int64
    let instant: ContinuousClock.Instant

    static var now: Moment {
        Moment(wallMilliseconds: wallClockMilliseconds(), instant: .now)
    }

    static func wallClockMilliseconds() -> Int64 {
        var time = timespec()
        // Safe: the structure lives through the call, which cannot fail for this clock.
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
