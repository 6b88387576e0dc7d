import TenantRAGTestSupport
import Testing

@testable import TenantRAG

@Suite("A limiter with tasks that wait")
struct FairShareLimiterTests {
    private let clock = ManualTime()

    private func limiter(
        _ quota: OperationQuota? = nil,
        tier: TenantTier = .standard
    ) throws -> FairShareLimiter {
        let quota = try quota ?? OperationQuota(callsPerSecond: 20, burst: 1)
        return FairShareLimiter(FairShareLimits(quotas: [.retrieve: quota]) { _ in tier }, clock: clock.source)
    }

    private func acquire(
        _ limiter: FairShareLimiter,
        _ tenant: String = "acme",
        within wait: Duration = .seconds(60)
    ) async throws -> TenantPermit {
        try await limiter.acquire(.retrieve, for: .test(tenant), until: clock.now + wait)
    }

    private func waits(_ count: Int, in limiter: FairShareLimiter) async {
        while limiter.waitingCalls(of: .retrieve) != count { await Task.yield() }
    }

    @Test("A call goes when its turn has come, and not before")
    func turn() async throws {
        let limiter = try limiter()
        _ = try await acquire(limiter)
        let second = Task { try await acquire(limiter) }
        await waits(1, in: limiter)
        clock.advance(.milliseconds(49))
        for _ in 0..<100 { await Task.yield() }
        #expect(limiter.waitingCalls(of: .retrieve) == 1)
        clock.advance(.milliseconds(1))
        _ = try await second.value
        #expect(limiter.waitingCalls(of: .retrieve) == 0)
    }

    @Test("Calls of one tenant go in order; one that is cancelled leaves at once and takes nothing along")
    func cancelled() async throws {
        let limiter = try limiter()
        _ = try await acquire(limiter)
        let first = Task { try await acquire(limiter) }
        await waits(1, in: limiter)
        let second = Task { try await acquire(limiter) }
        await waits(2, in: limiter)
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        #expect(limiter.waitingCalls(of: .retrieve) == 1)
        clock.advance(.milliseconds(50))
        _ = try await second.value
    }

    @Test("A task that is cancelled already gets nothing, and uses nothing")
    func cancelledBefore() async throws {
        let limiter = try limiter()
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await acquire(limiter)
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        _ = try await acquire(limiter, within: .zero)
    }

    @Test("A call whose deadline passes is rejected by the clock alone")
    func expired() async throws {
        let limiter = try limiter(tier: TenantTier(concurrentCalls: 1))
        let permit = try await acquire(limiter)
        let second = Task { try await acquire(limiter, within: .seconds(2)) }
        await waits(1, in: limiter)
        clock.advance(.seconds(2))
        let error = await #expect(throws: TenantLimitError.self) { try await second.value }
        #expect(error?.code == .concurrencyExceeded && error?.retryAfter == .seconds(1))
        permit.release()
    }

    @Test("An earlier deadline of a later call is not slept through")
    func earlierAlarm() async throws {
        let limiter = try limiter(tier: TenantTier(concurrentCalls: 1))
        let permit = try await acquire(limiter)
        let late = Task { try await acquire(limiter, within: .seconds(30)) }
        await waits(1, in: limiter)
        let early = Task { try await acquire(limiter, within: .seconds(1)) }
        await waits(2, in: limiter)
        clock.advance(.seconds(1))
        await #expect(throws: TenantLimitError.self) { try await early.value }
        permit.release()
        _ = try await late.value
    }

    @Test("A permit counts until it is released or dropped, and is released once")
    func permits() async throws {
        let limiter = try limiter(
            OperationQuota(callsPerSecond: 1_000_000, burst: 1_000),
            tier: TenantTier(concurrentCalls: 2)
        )
        var first: TenantPermit? = try await acquire(limiter)
        let second = try await acquire(limiter)
        await #expect(throws: TenantLimitError.self) { try await acquire(limiter, within: .zero) }
        #expect(first != nil)
        first = nil
        let third = try await acquire(limiter, within: .zero)
        third.release()
        third.release()
        let fourth = try await acquire(limiter, within: .zero)
        await #expect(throws: TenantLimitError.self) { try await acquire(limiter, within: .zero) }
        second.release()
        fourth.release()
        #expect(limiter.rememberedTenants(of: .retrieve) == 0)
    }

    @Test("What has no quota is not limited")
    func noQuota() async throws {
        let limiter = try limiter()
        let other = KnowledgeBaseOperation(rawValue: "Other")
        for _ in 0..<1_000 { _ = try await limiter.acquire(other, for: .test("acme"), until: clock.now) }
        let unlimited: any TenantLimiter = .unlimited
        for _ in 0..<1_000 { _ = try await unlimited.acquire(.retrieve, for: .test("acme"), until: clock.now) }
    }

    @Test("A deadline in the far future or past is one")
    func farDeadlines() async throws {
        let limiter = try limiter()
        _ = try await limiter.acquire(.retrieve, for: .test("acme"), until: clock.now + .seconds(1 << 60))
        await #expect(throws: TenantLimitError.self) {
            try await limiter.acquire(.retrieve, for: .test("acme"), until: clock.now - .seconds(1 << 60))
        }
    }

    @Test("A limiter does not print who waits")
    func reflection() async throws {
        let limiter = try limiter()
        _ = try await acquire(limiter, "acme")
        let waiting = Task { try await acquire(limiter, "globex") }
        await waits(1, in: limiter)
        var dumped = ""
        dump(limiter, to: &dumped)
        for print in [dumped, "\(limiter)", String(reflecting: limiter)] {
            #expect(!print.contains("acme") && !print.contains("globex"))
        }
        #expect("\(limiter)" == "FairShareLimiter(1 calls waiting)")
        waiting.cancel()
        _ = await waiting.result
    }

    @Test("Many tasks on many threads: all get their turn, none twice, and no more at once than allowed")
    func concurrent() async throws {
        // Real time and a real clock: calls that end, end by themselves.
        let limits = FairShareLimits(
            quotas: [.retrieve: try OperationQuota(callsPerSecond: 1_000_000, burst: 50, concurrentCalls: 8)]
        )
        let limiter = FairShareLimiter(limits)
        let gauge = CallGauge()
        let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
            for task in 0..<2_000 {
                group.addTask {
                    let context = try TenantContext.test("tenant\(task % 37)")
                    let call = Task { try await limiter.acquire(.retrieve, for: context, until: .now + .seconds(60)) }
                    if task % 5 == 0 { call.cancel() }
                    guard let permit = try? await call.value else { return false }
                    gauge.begin()
                    await Task.yield()
                    gauge.end()
                    permit.release()
                    return true
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes >= 1_600 && gauge.most <= 8)
        #expect(limiter.waitingCalls(of: .retrieve) == 0)
    }
}
