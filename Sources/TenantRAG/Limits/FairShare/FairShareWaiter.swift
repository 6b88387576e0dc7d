/// A call that waits.
struct FairShareWaiter<Payload: Sendable>: Sendable {
    var payload: Payload?
    var tenant = 0
    var previous = FairShareWaiterID.nobody
    var next = FairShareWaiterID.nobody
    /// Which of the calls this is that have had this place.
    var generation: UInt64 = 0
}
