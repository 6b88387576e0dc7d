internal import TenantRAGIsolation

/// The state of a tenant that waits, is served, or was served a moment ago.
struct FairShareTenant: Sendable {
    /// The state of a tenant that has waiting calls.
    enum Place: Sendable {
        /// No call waits, or the tenant has all the calls at once that it may have.
        case aside
        /// Its rate lets the next call go at a known moment.
        case parked
        /// It has had its share for now.
        case ahead
        /// It is due.
        case due
    }

    let id: TenantID
    var tier: TenantTier
    var schedule: CallSchedule?
    var place = Place.aside
    /// Calls that were admitted and have not ended.
    var inFlight = 0
    /// The quota's limit on calls in flight, for a tier that states none.
    let maximumInFlight: Int

    /// The calls that wait, first come, first served: a list through the waiters.
    var firstWaiter = FairShareWaiterID.none
    var lastWaiter = FairShareWaiterID.none
    var waiting = 0

    /// Virtual times: when the next call starts, and when the last one is done, at the tenant's share.
    var start = 0.0
    var finish = 0.0
    /// A Boolean value that indicates whether the sum includes the tenant's weight: it competes, or has had more than
    /// its share by now.
    var isWeighed = false

    init(_ id: TenantID, _ tier: TenantTier, maximumInFlight: Int) {
        self.id = id
        self.maximumInFlight = maximumInFlight
        self.tier = tier
        schedule = tier.schedule
    }

    var isCompeting: Bool { place == .ahead || place == .due }

    var isAtItsCallLimit: Bool { inFlight >= tier.concurrentCalls ?? maximumInFlight }

    /// Virtual time that one call takes.
    var callLength: Double { 1 / Double(tier.weight) }

    /// Adopts another tier; what was used under the old one stays used.
    mutating func change(to other: TenantTier) {
        tier = other
        schedule = other.schedule.map { new in schedule?.changed(to: new) ?? new }
    }
}

/// A virtual instant with an order, so that ties go to the first to arrive.
struct FairShareTag: Comparable, Sendable {
    let time: Double
    let order: UInt64

    static func < (left: FairShareTag, right: FairShareTag) -> Bool {
        left.time != right.time ? left.time < right.time : left.order < right.order
    }
}
