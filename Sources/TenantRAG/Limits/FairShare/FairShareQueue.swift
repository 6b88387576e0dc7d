internal import TenantRAGIsolation

/// A fair queue of calls that share one quota, as a value without a clock: it decides which tenant's call goes next,
/// and when.
///
/// Worst-case fair weighted fair queueing (WF2Q, by Bennett and Zhang): each call advances virtual time by the inverse of
/// the competing tenants' total weight. A tenant's next call starts, virtually, when its last one finished, or now if
/// that is past; it finishes after the inverse of the tenant's weight. Of the calls that have started, the one that
/// finishes first goes. So a tenant is never further than about one call from its share in an ideal, fluid division,
/// and a tenant that comes after a pause has neither saved anything nor lost its position.
///
/// Time comes from outside, in nanoseconds since any instant, and only goes forward. Every change takes amortised time
/// logarithmic in the number of tenants and calls.
struct FairShareQueue<Payload: Sendable>: Sendable {
    typealias Waiter = FairShareWaiter<Payload>

    /// The outcome of a call that waited.
    enum Outcome: Sendable {
        case admitted(Payload, slot: Int)
        case refused(Payload, FairShareRefusal)
    }

    /// The outcome of a call's arrival.
    enum Arrival: Sendable {
        case admitted(slot: Int)
        case refused(FairShareRefusal)
        case waits(FairShareWaiterID)
    }

    let concurrentCalls: Int
    let concurrentCallsPerTenant: Int
    let maximumWaitingCallCount: Int
    let maximumTenantCount: Int

    // The quota.
    var schedule: CallSchedule
    var inFlight = 0

    // Tenants, by slot; a slot stands for the same tenant as long as a call of it waits or is in flight.
    var slots: [TenantID: Int] = [:]
    var tenants: [FairShareTenant] = []
    var freeSlots: [Int] = []

    // Calls that wait.
    var waiters: [Waiter] = []
    var freeWaiters: [Int] = []
    var waiting = 0
    var deadlines = SlotHeap<Int64>()

    // Virtual time, and the competing tenants.
    var virtualTime = 0.0
    var weight = 0
    var order: UInt64 = 0
    /// Tenants that are due, by the virtual finish of their next call.
    var due = SlotHeap<FairShareTag>()
    /// Tenants that have had their share for now, by the virtual start of their next call.
    var ahead = SlotHeap<FairShareTag>()
    /// Tenants that do not compete and have had more than their share, by the time at which that is paid.
    var lingering = SlotHeap<Double>()
    /// Tenants whose rate lets the next call go at a known moment.
    var parked = SlotHeap<Int64>()
    /// Tenants that are remembered for their use of the burst, by the time at which it is whole again.
    var resting = SlotHeap<Int64>()
    /// Tenants with calls that wait, the longest queue for its weight first.
    var longest = SlotHeap<FairShareTag>()
    var demand = Demand()

    private var outcomes: [Outcome] = []

    init(_ quota: OperationQuota, maximumWaitingCallCount: Int, maximumTenantCount: Int) {
        schedule = quota.schedule
        concurrentCalls = quota.concurrentCalls ?? .max
        concurrentCallsPerTenant = quota.concurrentCallsPerTenant
        self.maximumWaitingCallCount = maximumWaitingCallCount
        self.maximumTenantCount = maximumTenantCount
    }

    /// The number of tenants that are remembered.
    var rememberedTenants: Int { slots.count }

    /// The number of calls that wait.
    var waitingCalls: Int { waiting }

    /// Returns the instant of the next event that the queue itself causes, if nothing else happens before.
    func nextEvent(at now: Int64) -> Int64? {
        guard waiting > 0 else { return nil }
        var next = deadlines.first?.key ?? .max
        if let first = parked.first { next = min(next, first.key) }
        if inFlight < concurrentCalls, !(due.isEmpty && ahead.isEmpty) { next = min(next, schedule.next(at: now)) }
        return next
    }

    /// Removes and returns the outcomes of calls that waited, since this was last called.
    mutating func takeOutcomes() -> [Outcome] {
        guard !outcomes.isEmpty else { return [] }
        defer { outcomes = [] }
        return outcomes
    }

    /// Admits a call at once if no other has to wait for that.
    ///
    /// - Returns: The slot to release; nil for a call that must wait or be refused.
    mutating func admitAtOnce(_ tenant: TenantID, _ tier: TenantTier, at now: Int64) -> Int? {
        settle(at: now)
        // As long as a tenant competes no call is available.
        guard due.isEmpty, ahead.isEmpty, inFlight < concurrentCalls, schedule.next(at: now) <= now else { return nil }
        let slot = slot(for: tenant, tier, at: now)
        guard tenants[slot].waiting == 0, !tenants[slot].isAtItsCallLimit,
            tenants[slot].schedule.map({ $0.next(at: now) <= now }) ?? true
        else {
            rest(slot, at: now)
            return nil
        }
        // A tenant without competitors is served at once, whatever its virtual time.
        serve(slot, from: max(virtualTime, tenants[slot].finish), at: now)
        linger(slot)
        passVirtualTime(at: now)
        return slot
    }

    /// Admits, queues or rejects a call.
    mutating func enqueue(
        _ tenant: TenantID,
        _ tier: TenantTier,
        until deadline: Int64,
        at now: Int64,
        _ payload: Payload
    ) -> Arrival {
        if let slot = admitAtOnce(tenant, tier, at: now) { return .admitted(slot: slot) }
        let slot = slot(for: tenant, tier, at: now)
        if let refusal = refusal(slot, until: deadline, at: now) {
            rest(slot, at: now)
            return .refused(refusal)
        }
        let id = append(payload, to: slot, until: deadline)
        if tenants[slot].place == .aside { place(slot, at: now) }
        return .waits(id)
    }

    /// Removes a call that was cancelled.
    ///
    /// - Returns: The call; nil if it does not wait any more.
    mutating func cancel(_ id: FairShareWaiterID, at now: Int64) -> Payload? {
        guard waiters.indices.contains(id.index), waiters[id.index].generation == id.generation else { return nil }
        return remove(id.index, at: now)
    }

    /// Records that a call has ended.
    mutating func release(_ slot: Int, at now: Int64) {
        inFlight -= 1
        tenants[slot].inFlight -= 1
        if tenants[slot].waiting > 0 {
            if tenants[slot].place == .aside { place(slot, at: now) }
        } else {
            rest(slot, at: now)
        }
        settle(at: now)
    }

    /// Admits the calls that are due and rejects those past their deadline.
    mutating func settle(at now: Int64) {
        expire(before: now)
        endBusyPeriod(at: now)
        while let first = parked.first, first.key <= now {
            parked.remove(first.slot)
            tenants[first.slot].place = .aside
            place(first.slot, at: now)
        }
        while inFlight < concurrentCalls, schedule.next(at: now) <= now, let slot = nextDue(at: now) {
            let waiter = tenants[slot].firstWaiter
            leaveCompetition(slot)
            serve(slot, from: tenants[slot].start, at: now)
            if let payload = unlink(waiter) { outcomes.append(.admitted(payload, slot: slot)) }
            place(slot, at: now, continuing: true)
            passVirtualTime(at: now)
        }
        if waiting > 0 { expire(before: now + 1) }
        while let first = resting.first, first.key <= now {
            resting.remove(first.slot)
            rest(first.slot, at: now)
        }
    }

    mutating func refuse(_ payload: Payload, _ refusal: FairShareRefusal) {
        outcomes.append(.refused(payload, refusal))
    }
}
