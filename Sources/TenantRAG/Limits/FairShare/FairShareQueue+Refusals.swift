extension FairShareQueue {
    /// The wait to report when none can be computed: no estimate exists of when a call in flight ends.
    private static var unknownWait: Int64 { 1_000_000_000 }

    /// Returns the reason why a call may not even wait; nil for one that may.
    ///
    /// If the queue is full, a call that may wait displaces another one.
    mutating func refusal(_ slot: Int, until deadline: Int64, at now: Int64) -> FairShareRefusal? {
        if let late = late(slot, after: tenants[slot].waiting, until: deadline, at: now) { return late }
        guard tenants[slot].waiting < tenants[slot].tier.maximumWaitingCallCount else {
            return queueFull(slot, at: now)
        }
        guard waiting >= maximumWaitingCallCount, let first = longest.first else { return nil }
        // The longest queue gives way, and only its newest call: a tenant with few calls is not kept out by one with
        // many.
        let length = Double(tenants[slot].waiting + 1) / Double(tenants[slot].tier.weight)
        guard first.slot != slot, -first.key.time > length else { return queueFull(slot, at: now) }
        let refusal = queueFull(first.slot, at: now)
        if let payload = remove(tenants[first.slot].lastWaiter, at: now) { refuse(payload, refusal) }
        return nil
    }

    /// Returns the reason why a call would miss its deadline behind so many others of its tenant; nil when it would
    /// not, by what is known now.
    private func late(_ slot: Int, after calls: Int, until deadline: Int64, at now: Int64) -> FairShareRefusal? {
        if tenants[slot].isAtItsCallLimit {
            guard deadline <= now else { return nil }
            return FairShareRefusal(code: .concurrencyExceeded, retryAfter: Self.unknownWait)
        }
        if let own = tenants[slot].schedule?.next(after: calls, at: now), own > now, own > deadline {
            return FairShareRefusal(code: .rateExceeded, retryAfter: own - now)
        }
        let turn = turn(slot, after: calls, at: now)
        guard turn > deadline || deadline <= now else { return nil }
        return FairShareRefusal(code: .deadlineExceeded, retryAfter: max(turn - now, schedule.interval))
    }

    /// Estimates the turn of a call behind so many others of its tenant, if all calls that wait now go on waiting.
    private func turn(_ slot: Int, after calls: Int, at now: Int64) -> Int64 {
        let tenant = tenants[slot]
        let start = tenant.isCompeting ? tenant.start : max(virtualTime, tenant.finish)
        let rounds = max(0, start - virtualTime) + Double(calls + 1) * tenant.callLength
        let others = demand.calls(
            within: rounds,
            besides: tenant.isCompeting ? tenant.waiting : 0,
            weight: tenant.tier.weight
        )
        let before = min(others.rounded(.up), Double(waiting)) + Double(calls)
        return schedule.next(after: Int(before), at: now)
    }

    private func queueFull(_ slot: Int, at now: Int64) -> FairShareRefusal {
        let turn = turn(slot, after: max(0, tenants[slot].waiting - 1), at: now)
        return FairShareRefusal(code: .queueFull, retryAfter: max(turn - now, schedule.interval))
    }

    /// Rejects every call whose deadline is before an instant.
    mutating func expire(before moment: Int64) {
        while let first = deadlines.first, first.key < moment {
            let slot = waiters[first.slot].tenant
            let refusal = expiry(slot, at: first.key)
            if let payload = remove(first.slot, at: moment) { refuse(payload, refusal) }
        }
    }

    private func expiry(_ slot: Int, at now: Int64) -> FairShareRefusal {
        switch tenants[slot].place {
        case .aside: FairShareRefusal(code: .concurrencyExceeded, retryAfter: Self.unknownWait)
        case .parked:
            FairShareRefusal(
                code: .rateExceeded,
                retryAfter: max((tenants[slot].schedule?.next(at: now) ?? now) - now, schedule.interval)
            )
        case .ahead, .due:
            FairShareRefusal(
                code: .deadlineExceeded,
                retryAfter: max(turn(slot, after: 0, at: now) - now, schedule.interval)
            )
        }
    }
}

/// The reason why a call does not go, and the number of nanoseconds after which it might.
struct FairShareRefusal: Sendable, Equatable {
    let code: TenantLimitError.Code
    let retryAfter: Int64
}
