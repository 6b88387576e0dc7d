import Testing

@testable import TenantRAG

@Suite("What is remembered of tenants")
struct FairShareMemoryTests {
    private static let ms = FairShareRun.millisecond

    @Test("Nothing is remembered of a tenant whose calls have ended, once it has paid for them")
    func forgotten() throws {
        var run = try FairShareRun(20, burst: 5)
        for call in 0..<30 { try run.call(call, of: "tenant\(call % 10)") }
        run.run()
        run.endAll()
        run.advance(to: run.now + 10_000 * Self.ms)
        try run.call(99, of: "last")
        #expect(run.queue.rememberedTenants == 1)
        run.end(99)
        #expect(run.queue.rememberedTenants == 0 && run.queue.weight == 0)
    }

    @Test("What was used of a burst is remembered until it is whole again, and not longer")
    func burst() throws {
        var run = try FairShareRun(1_000, burst: 100)
        let slow = try TenantTier(callsPerSecond: 1, burst: 3)
        for call in 0..<3 { try run.call(call, of: "a", slow) }
        run.endAll()
        #expect(run.queue.rememberedTenants == 1)
        try run.call(3, of: "a", slow, within: 0)
        #expect(run.refusals[3] == FairShareRefusal(code: .rateExceeded, retryAfter: 1_000 * Self.ms))
        run.advance(to: 2_999 * Self.ms)
        try run.call(4, of: "b")
        run.end(4)
        #expect(run.queue.rememberedTenants == 1)
        run.advance(to: 3_000 * Self.ms)
        try run.call(5, of: "b")
        run.end(5)
        #expect(run.queue.rememberedTenants == 0)
    }

    @Test(
        "However many tenants come, no more are remembered than are to be; the one whose burst is whole next goes first"
    )
    func bounded() throws {
        var run = try FairShareRun(1_000_000, burst: 1_000_000, maximumTenantCount: 50)
        let slow = try TenantTier(callsPerSecond: 0.001, burst: 10)
        try run.call(1_000_000, of: "first", slow)
        try run.call(1_000_001, of: "first", slow)
        run.endAll()
        for call in 0..<5_000 {
            run.advance(to: run.now + 1)
            try run.call(call, of: "tenant\(call)", slow)
            run.end(call)
            #expect(run.queue.rememberedTenants <= 50)
        }
        #expect(run.queue.slots[try TenantID(validating: "first")] != nil, "it has used twice as much as the others")
    }

    @Test("A flood of refused calls of ever new tenants leaves nothing behind")
    func flood() throws {
        var run = try FairShareRun(maximumWaitingCallCount: 10)
        for call in 0..<11 { try run.call(call, of: "a\(call)") }
        for call in 100..<2_000 { try run.call(call, of: "b\(call)") }
        #expect(run.queue.rememberedTenants == 11 && run.queue.waiters.count <= 11)
        #expect(run.refusals.count == 1_900)
    }

    @Test("Calls that come and give up again leave nothing behind")
    func givingUp() throws {
        var run = try FairShareRun()
        try run.call(0, of: "x")
        for call in 1..<2_000 {
            try run.call(call, of: "a")
            run.cancel(call)
        }
        #expect(run.queue.waitingCalls == 0 && run.queue.waiters.count == 1 && run.queue.rememberedTenants == 1)
        #expect(run.queue.nextEvent(at: run.now) == nil)
    }
}
