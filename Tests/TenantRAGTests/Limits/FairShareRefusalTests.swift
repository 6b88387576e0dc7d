import TenantRAGTestSupport
import Testing

@testable import TenantRAG

@Suite("Calls that are refused")
struct FairShareRefusalTests {
    private static let ms = FairShareRun.millisecond

    /// Calls that wait already, how long one more may wait, and why it is refused, if it is.
    @Test(
        "A call that would wait too long is refused at once, and is told how long that would have been",
        arguments: [
            (waiting: 0, wait: 49 as Int64, retryAfter: 50 as Int64?),
            (waiting: 0, wait: 50, retryAfter: nil),
            (waiting: 3, wait: 199, retryAfter: 200),
            (waiting: 3, wait: 200, retryAfter: nil),
            (waiting: 0, wait: 0, retryAfter: 50),
            (waiting: 0, wait: -1_000, retryAfter: 50),
        ]
    )
    func deadline(waiting: Int, wait: Int64, retryAfter: Int64?) throws {
        var run = try FairShareRun()
        for call in 0...waiting { try run.call(call, of: "a") }
        try run.call(99, of: "a", within: wait * Self.ms)
        #expect(
            run.refusals[99]
                == retryAfter.map { FairShareRefusal(code: .deadlineExceeded, retryAfter: $0 * Self.ms) }
        )
        run.run()
        #expect((run.start(of: 99) == nil) == (retryAfter != nil))
    }

    @Test("Where others have many calls, a first one is not taken for the last of all")
    func estimate() throws {
        var run = try FairShareRun()
        for call in 0..<90 { try run.call(call, of: "a") }
        try run.call(99, of: "b", within: 150 * Self.ms)
        #expect(run.refusals.isEmpty)
        run.run()
        #expect(try #require(run.start(of: 99)) <= 150 * Self.ms)
        // The other way round, too: a long queue behind many short ones does not wait for rounds of all of them.
        var other = try FairShareRun()
        for call in 0..<100 { try other.call(call, of: "tenant\(call)") }
        for call in 100..<120 { try other.call(call, of: "a") }
        try other.call(200, of: "a", within: 7_000 * Self.ms)
        #expect(other.refusals.isEmpty)
    }

    @Test("Its own rate is the reason where that is what keeps it waiting")
    func ownRate() throws {
        var run = try FairShareRun()
        let slow = try TenantTier(callsPerSecond: 1, burst: 2)
        for call in 0..<3 { try run.call(call, of: "a", slow, within: 5_000 * Self.ms) }
        try run.call(3, of: "a", slow, within: 1_999 * Self.ms)
        #expect(run.refusals == [3: FairShareRefusal(code: .rateExceeded, retryAfter: 2_000 * Self.ms)])
        try run.call(4, of: "a", slow, within: 2_000 * Self.ms)
        run.run()
        #expect(run.start(of: 4) == 2_000 * Self.ms)
    }

    @Test("A call without an estimate waits until its deadline, and no longer")
    func expires() throws {
        var run = try FairShareRun()
        let narrow = try TenantTier(concurrentCalls: 1)
        try run.call(0, of: "a", narrow)
        try run.call(1, of: "a", narrow, within: 300 * Self.ms)
        try run.call(2, of: "a", narrow, within: 200 * Self.ms)
        run.advance(to: 1_000 * Self.ms)
        #expect(run.refusals[1]?.code == .concurrencyExceeded && run.refusals[2]?.code == .concurrencyExceeded)
        #expect(run.refusalTimes == [1: 300 * Self.ms, 2: 200 * Self.ms])
        try run.call(3, of: "a", narrow, within: 0)
        #expect(run.refusals[3] == FairShareRefusal(code: .concurrencyExceeded, retryAfter: 1_000 * Self.ms))
        run.end(0)
        #expect(run.queue.waitingCalls == 0 && run.queue.rememberedTenants == 0)
    }

    @Test("Newcomers make a call expire that would have had its turn: it goes by its deadline or not at all")
    func overtaken() throws {
        var run = try FairShareRun()
        try run.call(0, of: "x")
        for call in 1..<4 { try run.call(call, of: "a", within: 160 * Self.ms) }
        for call in 10..<20 { try run.call(call, of: "b", try TenantTier(weight: 100)) }
        run.advance(to: 500 * Self.ms)
        for start in run.starts where start.tenant == "a" { #expect(start.time <= 160 * Self.ms) }
        #expect(run.refusals[3]?.code == .deadlineExceeded && run.refusalTimes[3] == 160 * Self.ms)
    }

    @Test("No more calls wait than the tier says")
    func ownQueue() throws {
        var run = try FairShareRun()
        let short = try TenantTier(maximumWaitingCallCount: 2)
        for call in 0..<4 { try run.call(call, of: "a", short) }
        #expect(run.refusals.mapValues(\.code) == [3: .queueFull])
        let none = try TenantTier(maximumWaitingCallCount: 0)
        try run.call(9, of: "b", none)
        #expect(run.refusals[9]?.code == .queueFull)
    }

    @Test("When the queue is full, the newest call of the longest queue gives way, and not the first of a short one")
    func allPlaces() throws {
        var run = try FairShareRun(maximumWaitingCallCount: 6)
        for call in 0..<7 { try run.call(call, of: "a") }
        #expect(run.refusals.isEmpty && run.queue.waitingCalls == 6)
        try run.call(10, of: "b")
        #expect(run.refusals.mapValues(\.code) == [6: .queueFull])
        try run.call(7, of: "a")
        #expect(run.refusals[7]?.code == .queueFull, "the longest queue does not push out others")
        try run.call(11, of: "b")
        try run.call(12, of: "b")
        #expect(Set(run.refusals.keys) == [4, 5, 6, 7])
        try run.call(13, of: "b")
        #expect(run.refusals[13]?.code == .queueFull, "equal queues push out no call")
        #expect(run.queue.waitingCalls == 6)
        run.run()
        #expect(run.starts.count == 7)
    }

    @Test("A tenant that makes one call at a time is not refused, however others flood the queue", arguments: 0..<20)
    func modest(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var run = try FairShareRun(maximumWaitingCallCount: 20)
        var (call, modest) = (0, 0)
        for _ in 0..<300 {
            for _ in 0..<random.below(30) {
                call += 1
                try run.call(call, of: "flood\(random.below(5))")
            }
            if run.waiting[modest] == nil {
                call += 1
                modest = call
                try run.call(modest, of: "modest")
            }
            run.advance(to: run.now + Int64(random.below(100)) * Self.ms)
            #expect(run.refusals[modest] == nil)
        }
        #expect(run.refusals.count > 1_000)
    }

    @Test("The longest queue is the longest for its weight")
    func weightedLength() throws {
        var run = try FairShareRun(maximumWaitingCallCount: 6)
        let heavy = try TenantTier(weight: 4)
        try run.call(0, of: "x")
        for call in 1..<5 { try run.call(call, of: "a", heavy) }
        for call in 10..<12 { try run.call(call, of: "b") }
        try run.call(20, of: "c", heavy)
        #expect(run.refusals.mapValues(\.code) == [11: .queueFull])
    }

    @Test("An error tells how long to wait, in whole seconds for the header, and nothing of other tenants")
    func error() {
        let table: [(Duration, Int)] = [
            (.milliseconds(1), 1), (.seconds(1), 1), (.milliseconds(1_001), 2), (.zero, 1), (.seconds(-5), 1),
            (.seconds(Int64.max), Int(Int64.max)),
        ]
        for (wait, seconds) in table {
            #expect(TenantLimitError(.queueFull, retryAfter: wait).retryAfterSeconds == seconds)
        }
        let error = TenantLimitError(.rateExceeded, retryAfter: .milliseconds(2_500))
        #expect("\(error)" == "rateExceeded: the tenant's own rate does not let the call go in time; try again in 3 s")
    }
}
