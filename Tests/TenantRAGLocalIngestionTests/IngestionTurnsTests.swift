#if Local
import Synchronization
import Testing

@testable import TenantRAGLocalIngestion

@Suite("Ingestions of one knowledge base take turns", .timeLimit(.minutes(30)))
struct IngestionTurnsTests {
    private let turns = IngestionTurns()
    private let gate = AsyncStream<Void>.makeStream()

    /// A turn that is taken until the gate opens.
    private func takeFirstTurn() async -> Task<Void, any Error> {
        let begun = AsyncStream<Void>.makeStream()
        let first = Task { [turns, gate, begun] in
            try await turns.run {
                begun.continuation.finish()
                for await _ in gate.stream {}
            }
        }
        for await _ in begun.stream {}
        return first
    }

    /// The number of turns that run at the moment.
    private final class Running: Sendable {
        private let count = Mutex(0)

        func begin() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }

        func end() { count.withLock { $0 -= 1 } }
    }

    @Test("No two run at once")
    func exclusive() async throws {
        let running = Running()
        try await withThrowingTaskGroup { group in
            for _ in 0..<100 {
                group.addTask { [turns] in
                    try await turns.run {
                        #expect(running.begin() == 1)
                        await Task.yield()
                        running.end()
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("One that is cancelled while it waits leaves at once, and never runs")
    func cancelledWaiter() async throws {
        let first = await takeFirstTurn()
        let waiting = Task { [turns] in try await turns.run { Issue.record("a cancelled ingestion ran") } }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        gate.continuation.finish()
        try await first.value
        #expect(try await turns.run { true }, "the turn was handed on")
    }

    @Test("One that fails hands the turn on")
    func failing() async throws {
        await #expect(throws: MemoryTarget.Failure.self) {
            try await turns.run { throw MemoryTarget.Failure() }
        }
        #expect(try await turns.run { true })
    }
}
#endif
