#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Sends no faster than the service takes it: slows down when it throttles, and speeds up again along a cubic curve.
///
/// The rules are those of the adaptive mode that AWS's SDKs share. As long as nothing is throttled it lets everything
/// through. The caller says what time it is, by any clock that only goes forward.
package struct AdaptiveRateLimiter: Sendable {
    /// The share of the rate that is left after throttling.
    private static let reduction = 0.7
    /// The steepness of the curve.
    private static let scale = 0.4
    /// The weight of the newest measurement.
    private static let smoothing = 0.8
    /// The duration of a measurement, in seconds.
    private static let measuringTime = 0.5
    /// The slowest rate, in calls a second.
    private static let slowestRate = 0.5

    /// A Boolean value that indicates whether the service has throttled at all.
    package private(set) var isLimiting = false

    // The bucket of tokens, one a call.
    private var tokens = 0.0
    private var capacity = 1.0
    private var rate = 1.0
    private var refilled: Double

    // The curve.
    private var rateBeforeThrottling = 0.0
    private var timeToRecover = 0.0
    private var throttled: Double

    // The measured rate.
    private var measuredRate = 0.0
    private var measuringSince: Double
    private var measuredCalls = 0

    /// A limiter that limits nothing yet.
    package init(at now: Duration) {
        refilled = now.inSeconds
        throttled = now.inSeconds
        measuringSince = now.inSeconds.rounded(.down)
    }

    /// The rate in calls a second that is kept to now; nil as long as nothing was throttled.
    package var callsPerSecond: Double? { isLimiting ? rate : nil }

    /// Takes a token for one call.
    ///
    /// - Returns: Nil when the call may be sent; otherwise how long to wait before asking again.
    package mutating func take(at now: Duration) -> Duration? {
        guard isLimiting else { return nil }
        refill(now.inSeconds)
        guard tokens < 1 else {
            tokens -= 1
            return nil
        }
        return .seconds((1 - tokens) / rate)
    }

    /// Notes what came back.
    ///
    /// - Parameters:
    ///   - isThrottled: Whether the service asked for fewer calls.
    ///   - now: What time it is.
    package mutating func received(isThrottled: Bool, at now: Duration) {
        let now = now.inSeconds
        measure(now)
        let newRate: Double
        if isThrottled {
            rateBeforeThrottling = isLimiting ? min(measuredRate, rate) : measuredRate
            timeToRecover = cbrt(rateBeforeThrottling * (1 - Self.reduction) / Self.scale)
            throttled = now
            isLimiting = true
            newRate = rateBeforeThrottling * Self.reduction
        } else {
            let distance = now - throttled - timeToRecover
            newRate = Self.scale * distance * distance * distance + rateBeforeThrottling
        }
        setRate(min(newRate, 2 * measuredRate), now)
    }

    private mutating func measure(_ now: Double) {
        measuredCalls += 1
        let begin = (now / Self.measuringTime).rounded(.down) * Self.measuringTime
        guard begin > measuringSince else { return }
        let rate = Double(measuredCalls) / (begin - measuringSince)
        measuredRate = rate * Self.smoothing + measuredRate * (1 - Self.smoothing)
        measuredCalls = 0
        measuringSince = begin
    }

    private mutating func setRate(_ newRate: Double, _ now: Double) {
        // What has gathered until now did so at the old rate.
        refill(now)
        rate = max(newRate, Self.slowestRate)
        capacity = max(newRate, 1)
        tokens = min(tokens, capacity)
    }

    private mutating func refill(_ now: Double) {
        tokens = min(capacity, tokens + (now - refilled) * rate)
        refilled = now
    }
}

extension Duration {
    fileprivate var inSeconds: Double { self / .seconds(1) }
}
