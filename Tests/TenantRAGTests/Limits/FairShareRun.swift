@testable import TenantRAG

/// A queue in simulated time: every call has a number, and it is noted when it went or why it did not.
struct FairShareRun {
    /// A call that went.
    struct Start: Equatable {
        let call: Int
        let tenant: String
        let time: Int64
    }

    static let millisecond: Int64 = 1_000_000
    static let never = Int64.max / 2

    private(set) var queue: FairShareQueue<Int>
    private(set) var now: Int64 = 0
    private(set) var starts: [Start] = []
    private(set) var refusals: [Int: FairShareRefusal] = [:]
    private(set) var refusalTimes: [Int: Int64] = [:]
    private(set) var cancelled: Set<Int> = []
    /// Calls that wait, and where.
    private(set) var waiting: [Int: FairShareWaiterID] = [:]
    /// Calls in flight, and their slots.
    private(set) var inFlight: [Int: Int] = [:]
    private(set) var tenants: [Int: String] = [:]
    private var ids: [String: TenantID] = [:]

    init(
        _ callsPerSecond: Double = 20,
        burst: Int = 1,
        concurrentCalls: Int? = nil,
        concurrentCallsPerTenant: Int? = .max,
        maximumWaitingCallCount: Int = 10_000,
        maximumTenantCount: Int = 10_000
    ) throws {
        let quota = try OperationQuota(
            callsPerSecond: callsPerSecond,
            burst: burst,
            concurrentCalls: concurrentCalls,
            concurrentCallsPerTenant: concurrentCallsPerTenant
        )
        queue = FairShareQueue(
            quota,
            maximumWaitingCallCount: maximumWaitingCallCount,
            maximumTenantCount: maximumTenantCount
        )
    }

    /// The tenants whose calls have gone so far, in order.
    var order: String { starts.map(\.tenant).joined() }

    func start(of call: Int) -> Int64? { starts.first { $0.call == call }?.time }

    /// A call comes.
    mutating func call(
        _ call: Int,
        of tenant: String,
        _ tier: TenantTier = .standard,
        within wait: Int64 = Self.never
    ) throws {
        let id = try ids[tenant] ?? TenantID(validating: tenant)
        ids[tenant] = id
        tenants[call] = tenant
        let arrival = queue.enqueue(id, tier, until: now + min(wait, Self.never - now), at: now, call)
        note()
        switch arrival {
        case .admitted(let slot): begin(call, slot)
        case .refused(let refusal): refuse(call, refusal)
        case .waits(let id): waiting[call] = id
        }
    }

    /// Time passes, and what happens by itself happens when it is due.
    mutating func advance(to time: Int64) {
        while let next = queue.nextEvent(at: now), next <= time {
            now = max(now, next)
            queue.settle(at: now)
            note()
        }
        now = time
    }

    /// Time passes until nothing happens by itself any more.
    mutating func run() {
        while let next = queue.nextEvent(at: now), next < Self.never { advance(to: next) }
    }

    /// A call gives up.
    mutating func cancel(_ call: Int) {
        guard let id = waiting[call], queue.cancel(id, at: now) == call else { return }
        waiting[call] = nil
        cancelled.insert(call)
    }

    /// A call ends.
    mutating func end(_ call: Int) {
        guard let slot = inFlight.removeValue(forKey: call) else { return }
        queue.release(slot, at: now)
        note()
    }

    mutating func endAll() { for call in inFlight.keys.sorted() { end(call) } }

    private mutating func note() {
        for outcome in queue.takeOutcomes() {
            switch outcome {
            case .admitted(let call, let slot): begin(call, slot)
            case .refused(let call, let refusal): refuse(call, refusal)
            }
        }
    }

    private mutating func begin(_ call: Int, _ slot: Int) {
        waiting[call] = nil
        inFlight[call] = slot
        starts.append(Start(call: call, tenant: tenants[call] ?? "", time: now))
    }

    private mutating func refuse(_ call: Int, _ refusal: FairShareRefusal) {
        waiting[call] = nil
        refusals[call] = refusal
        refusalTimes[call] = now
    }
}
