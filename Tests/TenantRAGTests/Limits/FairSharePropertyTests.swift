import TenantRAGTestSupport
import Testing

@testable import TenantRAG

@Suite("Fair shares, whatever happens")
struct FairSharePropertyTests {
    private static let ms = FairShareRun.millisecond

    /// Random calls, ends, cancellations and pauses.
    private struct Story {
        var random: SeededGenerator
        var run: FairShareRun
        let rate: Double
        let burst: Int
        let tiers: [TenantTier]
        var calls = 0

        init(seed: Int) throws {
            random = SeededGenerator(seed: UInt64(seed))
            rate = Double(1 + random.below(50))
            burst = 1 + random.below(6)
            run = try FairShareRun(
                rate,
                burst: burst,
                concurrentCalls: random.chance(30) ? 1 + random.below(8) : nil,
                maximumWaitingCallCount: random.chance(30) ? 5 + random.below(20) : 10_000
            )
            var tiers: [TenantTier] = []
            for _ in 0..<8 {
                tiers.append(
                    try TenantTier(
                        weight: 1 + random.below(5),
                        callsPerSecond: random.chance(40) ? Double(1 + random.below(20)) : nil,
                        burst: 1 + random.below(4),
                        concurrentCalls: random.chance(40) ? 1 + random.below(4) : nil,
                        maximumWaitingCallCount: random.chance(30) ? random.below(8) : 100
                    )
                )
            }
            self.tiers = tiers
        }

        mutating func step() throws {
            let tenant = random.below(8)
            switch random.below(10) {
            case 0..<5:
                let wait = random.chance(30) ? Int64(random.below(2_000)) * ms : FairShareRun.never
                try run.call(calls, of: "\(tenant)", tiers[tenant], within: wait)
                calls += 1
            case 5: run.cancel(random.below(max(1, calls)))
            case 6, 7: if let call = run.inFlight.keys.sorted().randomElement(using: &random) { run.end(call) }
            default: run.advance(to: run.now + Int64(random.below(400)) * ms)
            }
        }

        mutating func finish() {
            while !run.waiting.isEmpty {
                run.endAll()
                run.advance(to: run.now + 1_000 * ms)
            }
            run.endAll()
        }
    }

    @Test(
        "In no stretch of time do more calls go than the rate and the burst allow, in all and of each tenant",
        arguments: 0..<30
    )
    func conserved(seed: Int) throws {
        var story = try Story(seed: seed)
        for _ in 0..<400 { try story.step() }
        story.finish()
        func check(_ times: [Int64], _ rate: Double, _ burst: Int) {
            for (first, begin) in times.enumerated() {
                for (last, end) in times.enumerated().dropFirst(first) {
                    let most = Double(end - begin) / 1_000_000_000 * rate + Double(burst)
                    guard Double(last - first + 1) > most + 1e-9 else { continue }
                    Issue.record("\(last - first + 1) calls in \(end - begin) ns at \(rate) a second")
                    return
                }
            }
        }
        check(story.run.starts.map(\.time), story.rate, story.burst)
        for (tenant, tier) in story.tiers.enumerated() {
            guard let rate = tier.callsPerSecond else { continue }
            check(story.run.starts.filter { $0.tenant == "\(tenant)" }.map(\.time), rate, tier.burst)
        }
    }

    @Test("Every call goes, is refused or gives up, once, and in the end nothing is left", arguments: 0..<30)
    func complete(seed: Int) throws {
        var story = try Story(seed: seed)
        for _ in 0..<600 { try story.step() }
        story.finish()
        let run = story.run
        let started = run.starts.map(\.call)
        #expect(Set(started).count == started.count)
        #expect(started.count + run.refusals.count + run.cancelled.count == story.calls)
        #expect(Set(started).isDisjoint(with: run.refusals.keys) && run.cancelled.isDisjoint(with: run.refusals.keys))
        story.run.advance(to: run.now + 100_000 * Self.ms)
        try story.run.call(story.calls, of: "last")
        story.run.end(story.calls)
        let queue = story.run.queue
        #expect(queue.rememberedTenants == 0 && queue.weight == 0 && queue.waitingCalls == 0 && queue.inFlight == 0)
        #expect(queue.demand.calls(within: 1_000, besides: 0, weight: 0) == 0)
    }

    @Test("No tenant waits while a call is available to it", arguments: 0..<30)
    func workConserving(seed: Int) throws {
        var story = try Story(seed: seed)
        for _ in 0..<400 {
            try story.step()
            let (queue, now) = (story.run.queue, story.run.now)
            guard queue.schedule.next(at: now) <= now, queue.inFlight < queue.concurrentCalls else { continue }
            for tenant in queue.tenants where tenant.waiting > 0 {
                let isHeldByItsRate = tenant.schedule.map { $0.next(at: now) > now } ?? false
                #expect(tenant.isAtItsCallLimit || isHeldByItsRate)
            }
        }
    }

    @Test("A tenant's calls go in the order in which they came", arguments: 0..<30)
    func ordered(seed: Int) throws {
        var story = try Story(seed: seed)
        for _ in 0..<400 { try story.step() }
        story.finish()
        for tenant in 0..<8 {
            let calls = story.run.starts.filter { $0.tenant == "\(tenant)" }.map(\.call)
            #expect(calls == calls.sorted())
        }
    }

    @Test(
        "Of those who always have calls waiting, each is within one call of its share over any time from the start",
        arguments: 0..<15
    )
    func fairFromTheStart(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let weights = (0..<(2 + random.below(8))).map { _ in 1 + random.below(10) }
        let total = weights.reduce(0, +)
        var run = try FairShareRun()
        try run.call(0, of: "x")
        var call = 1
        for (tenant, weight) in weights.enumerated() {
            for _ in 0..<(3 * weight * 10 + 20) {
                try run.call(call, of: "\(tenant)", try TenantTier(weight: weight, maximumWaitingCallCount: 1_000))
                call += 1
            }
        }
        var served = [Int](repeating: 0, count: weights.count)
        run.run()
        for (count, start) in run.starts.dropFirst().prefix(total * 20).enumerated() {
            served[try #require(Int(start.tenant))] += 1
            for (tenant, weight) in weights.enumerated() {
                let share = Double((count + 1) * weight) / Double(total)
                #expect(abs(Double(served[tenant]) - share) <= 1 + 1e-6, "tenant \(tenant) after \(count + 1) calls")
            }
        }
    }

    @Test(
        "Two who both have calls waiting get calls by weight, each within one call at any time, whatever others do meanwhile",
        arguments: 0..<15
    )
    func fairAmongOthers(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var run = try FairShareRun()
        let weights = [1 + random.below(5), 1 + random.below(5)]
        var call = 0
        try run.call(call, of: "x")
        for (tenant, weight) in weights.enumerated() {
            for _ in 0..<1_000 {
                call += 1
                try run.call(call, of: "\(tenant)", try TenantTier(weight: weight, maximumWaitingCallCount: 5_000))
            }
        }
        // Others come with few calls, and go.
        for _ in 0..<300 {
            for _ in 0..<random.below(3) {
                call += 1
                try run.call(call, of: "other\(random.below(12))", try TenantTier(weight: 1 + random.below(5)))
            }
            run.advance(to: run.now + Int64(random.below(120)) * Self.ms)
        }
        // How far one is ahead of the other for its weight.
        var lead = 0.0
        for start in run.starts {
            guard let tenant = Int(start.tenant) else { continue }
            lead += (tenant == 0 ? 1 : -1) / Double(weights[tenant])
            #expect(abs(lead) <= 1 / Double(weights[0]) + 1 / Double(weights[1]) + 1e-6)
        }
    }
}
