/// A call that waits.
struct FairShareWaiter<Payload: Sendable>: Sendable {
    var payload: Payload?
    var tenant = 0
    var previous = FairShareWaiterID.nobody
    var next = FairShareWaiterID.nobody
    /// The number of calls that occupied this slot before: it tells them apart.
    var generation: UInt64 = 0
}
