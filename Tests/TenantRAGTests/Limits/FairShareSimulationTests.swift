import TenantRAGTestSupport
import Testing

@testable import TenantRAG

@Suite("A thousand tenants, one of them greedy")
struct FairShareSimulationTests {
    private static let ms = FairShareRun.millisecond
    private static let minutes = 10
    private static let tenants = 1_000
    /// The share of the quota's time for one call.
    private static let turn = 50 * ms

    private struct Arrival {
        let time: Int64
        let tenant: Int
    }

    private struct Result {
        /// The wait of each call of the others, in the order of the arrivals.
        var waits: [Int64] = []
        /// For each of them, how many tenants had calls waiting when it came; nil if its own had just had a call.
        var competitors: [Int?] = []
        var greedyServed = 0
        var served = 0
        var refused = 0
    }

    /// Calls at random moments, `perSecond` of them on average.
    private static func arrivals(perSecond: Double, seed: UInt64, tenant: (inout SeededGenerator) -> Int) -> [Arrival] {
        var random = SeededGenerator(seed: seed)
        var arrivals: [Arrival] = []
        // A slot of a tenth of the mean distance, with a call or without: as good as at random.
        let slot = Int64(1_000_000_000 / perSecond / 10)
        var time: Int64 = 0
        while time < Int64(minutes) * 60_000 * ms {
            time += slot
            if random.chance(1, in: 10) { arrivals.append(Arrival(time: time, tenant: tenant(&random))) }
        }
        return arrivals
    }

    private static func simulate(_ others: [Arrival], _ greedy: [Arrival]) throws -> Result {
        var queue = FairShareQueue<Int>(.twentyPerSecond, maximumWaitingCallCount: 10_000, maximumTenantCount: 10_000)
        let ids = try (0..<tenants).map { try TenantID(validating: "tenant-\($0)") }
        let all = (others + greedy).sorted { $0.time < $1.time }
        var now: Int64 = 0
        var result = Result()
        var order: [Int] = []
        var waits: [Int: Int64] = [:]
        var waiting = [Int](repeating: 0, count: tenants)
        var waitingTenants = 0

        func isOver(_ call: Int, _ slot: Int) {
            result.served += 1
            if all[call].tenant == 0 { result.greedyServed += 1 } else { waits[call] = now - all[call].time }
            queue.release(slot, at: now)
        }
        func note() {
            for outcome in queue.takeOutcomes() {
                guard case .admitted(let call, let slot) = outcome else { continue }
                waiting[all[call].tenant] -= 1
                if waiting[all[call].tenant] == 0 { waitingTenants -= 1 }
                isOver(call, slot)
            }
        }
        func advance(to time: Int64) {
            while let next = queue.nextEvent(at: now), next <= time {
                now = max(now, next)
                queue.settle(at: now)
                note()
            }
            now = time
        }
        for (call, arrival) in all.enumerated() {
            advance(to: arrival.time)
            if arrival.tenant != 0 {
                order.append(call)
                result.competitors.append(queue.slots[ids[arrival.tenant]] == nil ? waitingTenants : nil)
            }
            switch queue.enqueue(ids[arrival.tenant], .standard, until: .max / 2, at: now, call) {
            case .admitted(let slot): isOver(call, slot)
            case .refused: result.refused += 1
            case .waits:
                if waiting[arrival.tenant] == 0 { waitingTenants += 1 }
                waiting[arrival.tenant] += 1
            }
            note()
        }
        while let next = queue.nextEvent(at: now) { advance(to: next) }
        result.waits = order.map { waits[$0] ?? -1 }
        return result
    }

    /// The load of all others together in calls a second; the greedy one asks for a hundred times as much as each of them,
    /// and then for five times the whole quota.
    @Test(
        "No other tenant waits longer than its bound, nor notably longer than without the greedy one",
        arguments: [(10.0, 1.0), (10.0, 100.0), (16.0, 1.6), (16.0, 100.0)]
    )
    func greedy(load: Double, greedyLoad: Double) throws {
        let others = Self.arrivals(perSecond: load, seed: 1) { 1 + $0.below(Self.tenants - 1) }
        let flood = Self.arrivals(perSecond: greedyLoad, seed: 2) { _ in 0 }
        let alone = try Self.simulate(others, [])
        let together = try Self.simulate(others, flood)
        #expect(others.count > Int(load) * Self.minutes * 55)
        #expect(alone.refused == 0 && !together.waits.contains(-1), "none of the others is refused")

        // One call of each tenant who waits, and its own.
        var checked = 0
        for (wait, competitors) in zip(together.waits, together.competitors) {
            guard let competitors else { continue }
            checked += 1
            #expect(wait <= Int64(competitors + 1) * Self.turn)
        }
        #expect(checked * 100 > others.count * 95)

        // Half of the quota used: two turns on average. Four fifths: five. That is what equal shares with one who always
        // wants a call come to, and it does not matter how much the greedy one asks for.
        func mean(_ waits: [Int64]) -> Double { Double(waits.reduce(0, +)) / Double(waits.count) }
        let bound = Double(Self.turn) / (1 - load / 20)
        #expect(mean(together.waits) - mean(alone.waits) <= 1.1 * bound)
        if greedyLoad > 20 {
            // And those that wait when time is up.
            let left = 20 * Self.minutes * 60 - others.count
            #expect(
                (left...(left + 110)).contains(together.greedyServed),
                "the greedy one gets what is left, and all of it"
            )
        } else {
            #expect(together.refused == 0)
        }
    }
}
