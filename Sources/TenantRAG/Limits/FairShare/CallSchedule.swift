/// A rate with a burst, kept as the one moment at which all of the burst is there again.
///
/// It admits what a bucket of `burst` tokens admits that is refilled continuously, in whole nanoseconds and so without
/// rounding that adds up: in any stretch of time no more than its length times the rate, and the burst.
struct CallSchedule: Sendable, Equatable {
    /// Nanoseconds between two calls at the rate.
    let interval: Int64
    /// The time that a burst may run ahead of the rate.
    let slack: Int64
    /// The instant at which the whole burst is available again.
    private(set) var whole: Int64 = 0

    init(callsPerSecond: Double, burst: Int) {
        // Rounded up: never more than the rate.
        interval = Int64((1_000_000_000 / callsPerSecond).rounded(.up))
        let (slack, overflows) = interval.multipliedReportingOverflow(by: Int64(burst - 1))
        self.slack = overflows ? Int64.max / 4 : min(slack, Int64.max / 4)
    }

    /// The same debts under another rate.
    func changed(to other: CallSchedule) -> CallSchedule {
        var changed = other
        changed.whole = whole
        return changed
    }

    func hasSameRate(as other: CallSchedule) -> Bool { interval == other.interval && slack == other.slack }

    /// The earliest moment for the call after so many others, `now` at the earliest.
    func next(after calls: Int = 0, at now: Int64) -> Int64 {
        let (debt, overflows) = interval.multipliedReportingOverflow(by: Int64(calls))
        guard !overflows, debt < Int64.max / 4 else { return Int64.max / 2 }
        return max(now, max(whole, now) + debt - slack)
    }

    /// Makes a call.
    mutating func take(at now: Int64) { whole = max(whole, now) + interval }
}
