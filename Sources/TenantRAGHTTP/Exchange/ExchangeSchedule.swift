/// The time limit of each phase of an exchange, in nanoseconds, and the deadline of the whole.
struct ExchangeSchedule {
    let connect: UInt64
    let firstByte: UInt64
    let idle: UInt64
    private let call: UInt64
    /// The deadline of the whole call.
    private(set) var callEnds = MonotonicClock.never
    /// The caller's own deadline.
    private(set) var deadline = MonotonicClock.never

    init(_ timeouts: HTTPTimeouts) {
        connect = MonotonicClock.nanoseconds(timeouts.connect)
        firstByte = MonotonicClock.nanoseconds(timeouts.firstByte)
        idle = MonotonicClock.nanoseconds(timeouts.idle)
        call = MonotonicClock.nanoseconds(timeouts.call)
    }

    /// The same for one exchange that begins now.
    func beginning(at now: UInt64, deadline: ContinuousClock.Instant?) -> Self {
        var schedule = self
        schedule.callEnds = MonotonicClock.time(call, after: now)
        if let deadline {
            let left = MonotonicClock.nanoseconds(ContinuousClock.now.duration(to: deadline))
            schedule.deadline = MonotonicClock.time(left, after: now)
        }
        return schedule
    }

    /// The time at which the exchange fails, whatever it does.
    var ends: UInt64 { min(callEnds, deadline) }
}
