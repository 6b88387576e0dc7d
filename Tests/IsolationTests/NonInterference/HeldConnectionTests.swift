import HTTPTypes
import Synchronization
import TenantRAG
import TenantRAGTestSupport
import Testing

@testable import TenantRAGHTTP

/// Non-interference in time: what a neighbour holds open keeps a tenant neither from its answer nor, beyond one start of each
/// tenant that waits, waiting.
@Suite("What neighbours hold open")
struct HeldConnectionTests {
    private final class Count: Sendable {
        private let number = Atomic(0)

        var value: Int { number.load(ordering: .relaxed) }

        func increment() { number.add(1, ordering: .relaxed) }
    }

    @Test("80 unread streams of a neighbour leave a tenant its connections, with the transport that services use")
    func unread() async throws {
        let bedrock = try UnendingBedrock()
        let transport = try CurlTransport()
        var unlimited = TenantRAGConfiguration()
        unlimited.limiter = .unlimited
        let neighbour = TenantRAGClient(try bedrock.knowledgeBase(transport), configuration: unlimited)
        // Without its share it would wait for ever; a minute says the same.
        let client = TenantRAGClient(
            try bedrock.knowledgeBase(transport, timeout: .seconds(60)),
            configuration: unlimited
        )
        let alone = try await client.retrieve("radio", as: .test("acme")).results
        try await withThrowingTaskGroup(of: Void.self) { group in
            let asked = Count()
            for _ in 0..<80 {
                group.addTask {
                    asked.increment()
                    let stream = try await neighbour.stream("radio", as: .test("globex"))
                    while !Task.isCancelled { try? await Task.sleep(for: .seconds(1)) }
                    _ = stream.conversation
                }
            }
            while asked.value < 80 || bedrock.begun < 32 { try await Task.sleep(for: .milliseconds(5)) }
            for _ in 0..<5 { #expect(try await client.retrieve("radio", as: .test("acme")).results == alone) }
            #expect(bedrock.begun == 32)
            group.cancelAll()
            while let result = await group.nextResult() { _ = result }
        }
        #expect(alone.count == 1)
    }

    @Test("Every exchange says whose it is, and nothing of that is sent")
    func partitions() async throws {
        let fixture = BedrockFixture(Wire.results("acme"))
        let client = try fixture.client()
        _ = try await client.retrieve("radio", as: .test("acme"))
        _ = try? await client.ask("radio", as: .test("globex"))
        _ = try? await client.stream("radio", as: .test("initech"))
        _ = try? await client.agenticRetrieve("radio", as: .test("umbrella"))
        let sent = fixture.transport.sent
        #expect(sent.map(\.options.partition) == ["acme", "globex", "initech", "umbrella"])
        for sent in sent {
            #expect(!sent.request.headerFields.contains { $0.value.contains(sent.options.partition ?? "") })
        }
    }

    @Test("Whatever one neighbour holds and asks for, a tenant that holds nothing starts at once", arguments: 0..<20)
    func oneNeighbour(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let perHost = 2 + random.below(63)
        var queue = ConnectionQueue<Int, String>(total: perHost * (1 + random.below(4)), perHost: perHost)
        var held: [String] = []
        for number in 0..<500 {
            // What it holds it may give back, and take again; it never reads.
            if random.chance(20), let host = held.popLast() {
                queue.finished(host: host, partition: "globex")
            } else if queue.admit(number, host: "a", partition: "globex") {
                held.append("a")
            }
            while let next = queue.next() { held.append(next.host) }
            guard queue.admit(-1, host: "a", partition: "acme") else {
                Issue.record("acme waits for what globex holds")
                return
            }
            queue.finished(host: "a", partition: "acme")
            while let next = queue.next() { held.append(next.host) }
        }
        #expect(held.count <= (perHost + 1) / 2)
    }

    @Test("However much neighbours ask for, a tenant waits for one start of each of them at most", arguments: 1..<12)
    func turns(neighbours: Int) throws {
        var queue = ConnectionQueue<String, String>(total: 4, perHost: 4)
        let ids = (0..<neighbours).map { "n\($0)" }
        var active: [String] = []
        for _ in 0..<50 {
            for id in ids where queue.admit(id, host: "a", partition: id) { active.append(id) }
        }
        let startsAtOnce = queue.admit("acme", host: "a", partition: "acme")
        #expect(startsAtOnce == (active.count < 4))
        guard !startsAtOnce else { return }
        var starts: [String] = []
        while !starts.contains("acme"), !active.isEmpty {
            let ended = active.removeFirst()
            queue.finished(host: "a", partition: ended)
            while let next = queue.next() {
                starts.append(next.element)
                active.append(next.element)
            }
        }
        #expect(starts.last == "acme" && starts.count <= neighbours + 1)
    }

    @Test("A number of calls at once for all is never one tenant's alone")
    func callsAtOnce() async throws {
        let quota = try OperationQuota(callsPerSecond: 1_000_000, burst: 1_000, concurrentCalls: 4)
        let limiter = FairShareLimiter(FairShareLimits(quotas: [.retrieve: quota]))
        func acquire(_ tenant: String) async throws -> TenantPermit {
            try await limiter.acquire(.retrieve, for: .test(tenant), until: .now)
        }
        var permits: [TenantPermit] = []
        for _ in 0..<2 { permits.append(try await acquire("globex")) }
        for _ in 0..<5 {
            let error = await #expect(throws: TenantLimitError.self) { _ = try await acquire("globex") }
            #expect(error?.code == .concurrencyExceeded)
        }
        permits.append(try await acquire("acme"))
        #expect(permits.count == 3)
    }
}
