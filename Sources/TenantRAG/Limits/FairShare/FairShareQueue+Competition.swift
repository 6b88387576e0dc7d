extension FairShareQueue {
    /// Puts a tenant into the heap of its state; it must be in none.
    ///
    /// - Parameters:
    ///   - slot: The tenant.
    ///   - now: The current time.
    ///   - continuing: Pass true if a call of it has just gone: then its next one starts where that one ends, so that a
    ///     tenant who was served late is not served late for ever.
    mutating func place(_ slot: Int, at now: Int64, continuing: Bool = false) {
        guard tenants[slot].waiting > 0, !tenants[slot].isAtItsCallLimit else {
            linger(slot)
            rest(slot, at: now)
            return
        }
        resting.remove(slot)
        if let next = tenants[slot].schedule?.next(at: now), next > now {
            tenants[slot].place = .parked
            parked.set(slot, next)
            linger(slot)
            return
        }
        let start = continuing ? tenants[slot].finish : max(virtualTime, tenants[slot].finish)
        tenants[slot].start = start
        lingering.remove(slot)
        weigh(slot)
        demand.add(calls: tenants[slot].waiting, weight: tenants[slot].tier.weight)
        order += 1
        if hasStarted(start) {
            tenants[slot].place = .due
            due.set(slot, FairShareTag(time: start + tenants[slot].callLength, order: order))
        } else {
            tenants[slot].place = .ahead
            ahead.set(slot, FairShareTag(time: start, order: order))
        }
    }

    /// Removes a tenant from its heap, and leaves its weight as it is.
    mutating func leaveCompetition(_ slot: Int) {
        switch tenants[slot].place {
        case .aside: return
        case .parked: parked.remove(slot)
        case .ahead: ahead.remove(slot)
        case .due: due.remove(slot)
        }
        if tenants[slot].isCompeting {
            demand.remove(calls: tenants[slot].waiting, weight: tenants[slot].tier.weight)
        }
        tenants[slot].place = .aside
    }

    /// Returns whether a virtual instant has come; rounding errors, far below the length of a call, delay no call.
    private func hasStarted(_ start: Double) -> Bool { start <= virtualTime + 1e-6 }

    /// Returns the slot of the tenant whose call goes next.
    mutating func nextDue(at now: Int64) -> Int? {
        if due.isEmpty, let first = ahead.first { virtualTime = max(virtualTime, first.key.time) }
        while let first = ahead.first, hasStarted(first.key.time) {
            ahead.remove(first.slot)
            tenants[first.slot].place = .due
            let finish = tenants[first.slot].start + tenants[first.slot].callLength
            due.set(first.slot, FairShareTag(time: finish, order: first.key.order))
        }
        return due.first?.slot
    }

    /// Counts a call of a tenant.
    mutating func serve(_ slot: Int, from start: Double, at now: Int64) {
        schedule.take(at: now)
        inFlight += 1
        resting.remove(slot)
        weigh(slot)
        tenants[slot].finish = start + tenants[slot].callLength
        tenants[slot].schedule?.take(at: now)
        tenants[slot].inFlight += 1
    }

    /// Keeps the weight of a tenant that no longer competes for as long as it has had more than its share.
    ///
    /// Virtual time would pass too fast for the tenants that stay if its weight were removed at once.
    mutating func linger(_ slot: Int) {
        if tenants[slot].finish > virtualTime {
            weigh(slot)
            lingering.set(slot, tenants[slot].finish)
        } else {
            unweigh(slot)
        }
    }

    /// Advances virtual time by one call.
    mutating func passVirtualTime(at now: Int64) {
        var rest = 1.0
        while let first = lingering.first {
            let needed = max(0, first.key - virtualTime) * Double(weight)
            guard needed <= rest else { break }
            rest -= needed
            virtualTime = max(virtualTime, first.key)
            endLingering(first.slot, at: now)
        }
        if weight > 0 { virtualTime += rest / Double(weight) }
    }

    /// Once the quota is whole again and no call waits for it, every tenant that had more than its share has paid for it.
    mutating func endBusyPeriod(at now: Int64) {
        guard !lingering.isEmpty, due.isEmpty, ahead.isEmpty, schedule.whole <= now else { return }
        while let first = lingering.first {
            virtualTime = max(virtualTime, first.key)
            endLingering(first.slot, at: now)
        }
    }

    private mutating func endLingering(_ slot: Int, at now: Int64) {
        lingering.remove(slot)
        unweigh(slot)
        rest(slot, at: now)
    }

    private mutating func weigh(_ slot: Int) {
        guard !tenants[slot].isWeighed else { return }
        tenants[slot].isWeighed = true
        weight += tenants[slot].tier.weight
    }

    private mutating func unweigh(_ slot: Int) {
        guard tenants[slot].isWeighed else { return }
        tenants[slot].isWeighed = false
        weight -= tenants[slot].tier.weight
    }
}
