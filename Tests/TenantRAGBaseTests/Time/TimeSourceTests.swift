import Synchronization
import TenantRAGBase
import TenantRAGTestSupport
import Testing

@Suite("Time and randomness as parameters", .timeLimit(.minutes(30)))
struct TimeSourceTests {
    private struct Failure: Error {}

    private final class Progress: Sendable {
        let hasBegun = Atomic(false)
        let hasEnded = Atomic(false)
    }

    private let time = ManualTime()

    /// Work that goes on until it is cancelled.
    private func endless(_ ended: @escaping @Sendable () -> Void = {}) async throws -> Int {
        defer { ended() }
        try await WaiterQueue<Void, Void, Void>(()).wait { _, _, _ in .wait(()) }
        return 0
    }

    @Test("Work that ends before the deadline has its value")
    func inTime() async throws {
        #expect(try await time.source.run(before: time.now + .seconds(1)) { 7 } == 7)
    }

    @Test("Work that fails before the deadline throws its error")
    func failing() async throws {
        await #expect(throws: Failure.self) {
            try await time.source.run(before: time.now + .seconds(1)) { throw Failure() }
        }
    }

    @Test("Work is cancelled at the deadline, and has ended when that is known")
    func late() async throws {
        let progress = Progress()
        let source = time.source
        let deadline = time.now + .seconds(1)
        let task = Task {
            try await source.run(before: deadline) {
                progress.hasBegun.store(true, ordering: .relaxed)
                return try await endless { progress.hasEnded.store(true, ordering: .relaxed) }
            }
        }
        while !progress.hasBegun.load(ordering: .relaxed) { await Task.yield() }
        time.advance(.seconds(1))
        #expect(try await task.value == nil)
        let hasEnded = progress.hasEnded.load(ordering: .relaxed)
        #expect(hasEnded)
    }

    @Test("No work begins at the deadline or later", arguments: [Duration.zero, .seconds(-1)])
    func past(_ distance: Duration) async throws {
        let value = try await time.source.run(before: time.now + distance) {
            Issue.record("work began")
            return 1
        }
        #expect(value == nil)
    }

    @Test("A cancelled caller gets a CancellationError")
    func cancelled() async throws {
        let source = time.source
        let deadline = time.now + .seconds(1)
        let task = Task { try await source.run(before: deadline) { try await endless() } }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("The system's source does not wait for an instant that has passed, and draws different numbers")
    func system() async throws {
        try await TimeSource.system.sleepUntil(.now)
        try await TimeSource.system.sleep(.zero)
        var numbers = TimeSource.system.randomNumbers
        #expect(numbers.next() != numbers.next())
        let task = Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            // Too far away for the system's timers.
            try await TimeSource.system.sleepUntil(.now + .seconds(1 << 60))
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("Time that a test decides on wakes the tasks whose instant has come")
    func manual() async throws {
        let source = time.source
        let begin = time.now
        let first = Task { try await source.sleepUntil(begin + .seconds(1)) }
        let second = Task { try await source.sleepUntil(begin + .seconds(2)) }
        time.advance(.seconds(1))
        try await first.value
        try await source.sleep(.seconds(1))
        try await second.value
        #expect(time.now == begin + .seconds(2))
        #expect(time.waits == [1])
        #expect(time.date.secondsSince1970 == ManualTime.start + 2)
    }
}
