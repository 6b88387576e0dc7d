/// A rate with a burst, kept as the one instant at which the whole burst is available again.
///
/// It admits what a token bucket of size `burst` admits (as GCRA, the virtual-scheduling form), in whole nanoseconds and
/// so without accumulated rounding: in any interval at most its length times the rate, plus the burst.
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

    /// Returns the same debt under another rate.
    func changed(to other: CallSchedule) -> CallSchedule {
        var changed = other
        changed.whole = whole
        return changed
    }

    func hasSameRate(as other: CallSchedule) -> Bool { interval == other.interval && slack == other.slack }

    /// Returns the earliest instant for the call after so many others, `now` at the earliest.
    func next(after calls: Int = 0, at now: Int64) -> Int64 {
        let (debt, overflows) = interval.multipliedReportingOverflow(by: Int64(calls))
        guard !overflows, debt < Int64.max / 4 else { return Int64.max / 2 }
        return max(now, max(whole, now) + debt - slack)
    }

    /// Counts a call.
    mutating func take(at now: Int64) { whole = max(whole, now) + interval }
}
