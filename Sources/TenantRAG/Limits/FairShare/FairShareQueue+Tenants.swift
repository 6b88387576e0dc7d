internal import TenantRAGIsolation

extension FairShareQueue {
    /// Returns the slot of a tenant, which is remembered from now on.
    mutating func slot(for id: TenantID, _ tier: TenantTier, at now: Int64) -> Int {
        if let slot = slots[id] {
            if tenants[slot].tier != tier { change(slot, to: tier, at: now) }
            return slot
        }
        if slots.isEmpty {
            // No tenant refers to virtual time now: start again at zero, since small numbers are exact.
            virtualTime = 0
        } else if slots.count >= maximumTenantCount, let first = resting.first {
            forget(first.slot)
        }
        let tenant = FairShareTenant(id, tier, maximumInFlight: concurrentCallsPerTenant)
        let slot: Int
        if let free = freeSlots.popLast() {
            slot = free
            tenants[slot] = tenant
        } else {
            slot = tenants.count
            tenants.append(tenant)
        }
        slots[id] = slot
        return slot
    }

    /// Forgets a tenant without remaining state, or records when its state expires.
    mutating func rest(_ slot: Int, at now: Int64) {
        guard tenants[slot].waiting == 0, tenants[slot].inFlight == 0, !tenants[slot].isWeighed else { return }
        if let whole = tenants[slot].schedule?.whole, whole > now {
            resting.set(slot, whole)
        } else {
            forget(slot)
        }
    }

    private mutating func forget(_ slot: Int) {
        resting.remove(slot)
        slots[tenants[slot].id] = nil
        freeSlots.append(slot)
    }

    private mutating func change(_ slot: Int, to tier: TenantTier, at now: Int64) {
        // A tenant that competes continues from the start of its next call.
        let isCompeting = tenants[slot].isCompeting
        if isCompeting { tenants[slot].finish = tenants[slot].start }
        leaveCompetition(slot)
        if tenants[slot].isWeighed { weight += tier.weight - tenants[slot].tier.weight }
        tenants[slot].change(to: tier)
        guard tenants[slot].waiting > 0 else { return }
        longest.set(slot, length(of: slot))
        place(slot, at: now, continuing: isCompeting)
    }

    func length(of slot: Int) -> FairShareTag {
        let length = Double(tenants[slot].waiting) / Double(tenants[slot].tier.weight)
        return FairShareTag(time: -length, order: UInt64(slot))
    }
}
