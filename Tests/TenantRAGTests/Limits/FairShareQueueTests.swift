import Testing

@testable import TenantRAG

@Suite("The next call to go")
struct FairShareQueueTests {
    private static let ms = FairShareRun.millisecond

    @Test("After a pause a burst goes at once, then the rate holds")
    func rate() throws {
        var run = try FairShareRun(20, burst: 3)
        for call in 0..<6 { try run.call(call, of: "a") }
        run.run()
        #expect(run.starts.map { $0.time / Self.ms } == [0, 0, 0, 50, 100, 150])
    }

    /// Weights of two tenants, each with calls enough, and who goes.
    @Test(
        "Competing tenants get calls by weight, evenly spread",
        arguments: [(1, 1, "ababababab"), (1, 3, "babbbabbba"), (2, 1, "abaabaabaa"), (4, 1, "abaaaabaaa")]
    )
    func weights(first: Int, second: Int, order: String) throws {
        var run = try FairShareRun()
        let (one, two) = (try TenantTier(weight: first), try TenantTier(weight: second))
        // Another tenant has the first call, so that both have to wait.
        try run.call(0, of: "x")
        for call in 1..<20 {
            try run.call(call, of: "a", one)
            try run.call(100 + call, of: "b", two)
        }
        run.advance(to: 500 * Self.ms)
        #expect(run.order.dropFirst() == order)
    }

    @Test("A tenant with one call does not wait for all of those of another")
    func greedy() throws {
        var run = try FairShareRun()
        for call in 0..<50 { try run.call(call, of: "a") }
        run.advance(to: 500 * Self.ms)
        try run.call(100, of: "b")
        run.run()
        #expect(try #require(run.start(of: 100)) <= 600 * Self.ms)
    }

    @Test("A tenant that was away has not saved anything")
    func noSavings() throws {
        var run = try FairShareRun()
        try run.call(0, of: "b")
        for call in 1..<40 { try run.call(call, of: "a") }
        run.advance(to: 1_000 * Self.ms)
        let before = run.starts.count
        for call in 100..<120 { try run.call(call, of: "b") }
        run.advance(to: 1_500 * Self.ms)
        let order = run.starts[before...].map(\.tenant).joined()
        #expect(order == "ababababab" || order == "bababababa")
    }

    @Test("No call is overtaken by a later one of its own tenant, nor by one that need not wait")
    func noBarging() throws {
        var run = try FairShareRun()
        for call in 0..<5 { try run.call(call, of: "a") }
        run.advance(to: 100 * Self.ms)
        // Just now a call is available, and a tenant waits for it.
        try run.call(9, of: "a")
        run.run()
        #expect(run.starts.map(\.call) == [0, 1, 2, 3, 4, 9])
    }

    @Test("A rate of its own holds a tenant back, and what it leaves others may have")
    func ownRate() throws {
        var run = try FairShareRun()
        let slow = try TenantTier(callsPerSecond: 5, burst: 2)
        for call in 0..<6 { try run.call(call, of: "a", slow) }
        for call in 10..<40 { try run.call(call, of: "b") }
        run.advance(to: 1_000 * Self.ms)
        let own = run.starts.filter { $0.tenant == "a" }.map { $0.time / Self.ms }
        #expect(own.count == 6)
        for (call, time) in own.enumerated() { #expect(time >= Int64(call - 1) * 200, "call \(call) at \(time)") }
        #expect(run.starts.count == 21, "nothing of the quota is left unused")
    }

    @Test("So many calls at once, and the next one goes when one has ended")
    func concurrency() throws {
        var run = try FairShareRun()
        let narrow = try TenantTier(concurrentCalls: 2)
        for call in 0..<4 { try run.call(call, of: "a", narrow) }
        run.advance(to: 1_000 * Self.ms)
        #expect(run.order == "aa")
        run.end(0)
        #expect(run.order == "aaa")
        run.end(1)
        run.advance(to: 1_050 * Self.ms)
        #expect(run.order == "aaaa")
    }

    @Test("The quota may have calls at once as well, and shares them out")
    func totalConcurrency() throws {
        var run = try FairShareRun(1_000, burst: 100, concurrentCalls: 2)
        for call in 0..<6 { try run.call(call, of: "a") }
        for call in 10..<13 { try run.call(call, of: "b") }
        run.advance(to: 10 * Self.ms)
        #expect(run.order == "aa")
        for call in [0, 1] { run.end(call) }
        #expect(run.order == "aaab" || run.order == "aaba")
    }

    @Test(
        "One tenant may have half of the calls at once, or 16 where their number is open, unless the quota says otherwise",
        arguments: [(nil, nil, 16), (1, nil, 1), (2, nil, 1), (3, nil, 2), (64, nil, 32), (8, 3, 3), (nil, 40, 40)]
            as [(Int?, Int?, Int)]
    )
    func tenantConcurrency(concurrentCalls: Int?, perTenant: Int?, expected: Int) throws {
        let quota = try OperationQuota(
            callsPerSecond: 1_000,
            burst: 1_000,
            concurrentCalls: concurrentCalls,
            concurrentCallsPerTenant: perTenant
        )
        #expect(quota.concurrentCallsPerTenant == expected)
        var run = try FairShareRun(
            1_000,
            burst: 1_000,
            concurrentCalls: concurrentCalls,
            concurrentCallsPerTenant: perTenant
        )
        for call in 0..<70 { try run.call(call, of: "a") }
        #expect(run.starts.count == expected)
        // What it holds is no reason for another to wait, where there is more than one call to be had.
        try run.call(100, of: "b")
        #expect(run.start(of: 100) == (concurrentCalls == 1 ? nil : 0))
        run.end(0)
        #expect(run.starts.count == expected + (concurrentCalls == 1 ? 1 : 2))
        // A tier that names a number decides for itself.
        try run.call(200, of: "c", TenantTier(concurrentCalls: 1))
        try run.call(201, of: "c", TenantTier(concurrentCalls: 1))
        #expect(run.start(of: 201) == nil)
    }

    @Test("No fewer than one call at once can be one tenant's", arguments: [0, -1])
    func noTenantConcurrency(perTenant: Int) {
        #expect(throws: TenantRAGError.self) {
            try OperationQuota(callsPerSecond: 1, concurrentCallsPerTenant: perTenant)
        }
    }

    @Test("By default each operation of Bedrock lets one tenant have 16 calls at once")
    func bedrockConcurrency() {
        #expect(FairShareLimits.bedrockQuotas.values.allSatisfy { $0.concurrentCallsPerTenant == 16 })
    }

    @Test("A call that gives up uses nothing, and those behind it move up")
    func cancelled() throws {
        var run = try FairShareRun()
        for call in 0..<6 { try run.call(call, of: call == 3 ? "b" : "a") }
        run.cancel(2)
        run.cancel(3)
        run.run()
        #expect(run.starts.map(\.call) == [0, 1, 4, 5])
        #expect(run.starts.map { $0.time / Self.ms } == [0, 50, 100, 150])
        run.cancel(4)
        #expect(run.cancelled == [2, 3])
    }

    @Test("A call that has gone cannot be mistaken for the one that waits in its slot now")
    func cancelledLate() throws {
        var run = try FairShareRun()
        for call in 0..<2 { try run.call(call, of: "a") }
        let gone = try #require(run.waiting[1])
        run.advance(to: 50 * Self.ms)
        try run.call(2, of: "b")
        #expect(run.waiting[2]?.index == gone.index)
        var queue = run.queue
        #expect(queue.cancel(gone, at: run.now) == nil && queue.waitingCalls == 1)
    }

    @Test("A tier that changes holds from the next call on, and no debt is forgotten")
    func tierChanges() throws {
        var run = try FairShareRun(1_000, burst: 100)
        let slow = try TenantTier(callsPerSecond: 1, burst: 3)
        for call in 0..<3 { try run.call(call, of: "a", slow) }
        try run.call(3, of: "a", try TenantTier(callsPerSecond: 2, burst: 3))
        #expect(run.starts.count == 3)
        run.run()
        // Three seconds are owed; at most one second of that may be left when a call goes: the slack of the new rate.
        #expect(run.start(of: 3) == 2_000 * Self.ms)
        try run.call(4, of: "a", try TenantTier(weight: 7))
        #expect(run.starts.count == 5)
    }
}
