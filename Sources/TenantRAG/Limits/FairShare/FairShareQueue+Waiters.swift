extension FairShareQueue {
    /// Adds a call to those of its tenant.
    mutating func append(_ payload: Payload, to slot: Int, until deadline: Int64) -> FairShareWaiterID {
        let index: Int
        if let free = freeWaiters.popLast() {
            index = free
        } else {
            index = waiters.count
            waiters.append(Waiter())
        }
        let last = tenants[slot].lastWaiter
        waiters[index].payload = payload
        waiters[index].tenant = slot
        waiters[index].previous = last
        waiters[index].next = FairShareWaiterID.none
        if last == FairShareWaiterID.none {
            tenants[slot].firstWaiter = index
        } else {
            waiters[last].next = index
        }
        tenants[slot].lastWaiter = index
        deadlines.set(index, deadline)
        waiting += 1
        count(slot, 1)
        return FairShareWaiterID(index: index, generation: waiters[index].generation)
    }

    /// Removes a call from those of its tenant, at any position.
    mutating func unlink(_ index: Int) -> Payload? {
        let (slot, previous, next) = (waiters[index].tenant, waiters[index].previous, waiters[index].next)
        if previous == FairShareWaiterID.none {
            tenants[slot].firstWaiter = next
        } else {
            waiters[previous].next = next
        }
        if next == FairShareWaiterID.none {
            tenants[slot].lastWaiter = previous
        } else {
            waiters[next].previous = previous
        }
        let payload = waiters[index].payload
        waiters[index].payload = nil
        waiters[index].generation += 1
        freeWaiters.append(index)
        deadlines.remove(index)
        waiting -= 1
        count(slot, -1)
        return payload
    }

    /// Removes a call, and its tenant from the competition if that was its last.
    mutating func remove(_ index: Int, at now: Int64) -> Payload? {
        let slot = waiters[index].tenant
        if tenants[slot].waiting == 1 { leaveCompetition(slot) }
        let payload = unlink(index)
        if tenants[slot].waiting == 0 { place(slot, at: now) }
        return payload
    }

    private mutating func count(_ slot: Int, _ change: Int) {
        let (before, weight) = (tenants[slot].waiting, tenants[slot].tier.weight)
        tenants[slot].waiting += change
        if tenants[slot].isCompeting {
            demand.remove(calls: before, weight: weight)
            demand.add(calls: before + change, weight: weight)
        }
        if tenants[slot].waiting == 0 {
            longest.remove(slot)
        } else {
            longest.set(slot, length(of: slot))
        }
    }
}

/// The identity of a waiting call, which stays unique after it has left.
struct FairShareWaiterID: Sendable, Equatable {
    /// The index that no call has.
    static let none = -1

    let index: Int
    let generation: UInt64
}

/// A call that waits.
struct FairShareWaiter<Payload: Sendable>: Sendable {
    var payload: Payload?
    var tenant = 0
    var previous = FairShareWaiterID.none
    var next = FairShareWaiterID.none
    /// The number of calls that occupied this slot before: it tells them apart.
    var generation: UInt64 = 0
}
