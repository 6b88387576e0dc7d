import Synchronization
import TenantRAGBase
import TenantRAGTestSupport
import Testing

@Suite("One fetch for all tasks that wait", .timeLimit(.minutes(30)))
struct SingleFlightTests {
    private struct Failure: Error {}

    /// A number that is fresh for a minute, and is then fetched ahead of time for another minute.
    private struct Counter: SingleFlightState {
        enum Need: Sendable {
            /// Any number that is not too old, and the last one where none can be fetched.
            case any
            /// A number that has just been fetched.
            case new
        }

        /// The number of steps that were to wait.
        let waits = Count()
        var kept: (number: Int, instant: ContinuousClock.Instant)?
        var begun = 0

        func step(_ need: Need, isFetching: Bool, at now: ContinuousClock.Instant) -> SingleFlightStep<Int> {
            if let kept, case .any = need {
                let age = kept.instant.duration(to: now)
                if age < .seconds(60) { return .use(kept.number) }
                if age < .seconds(120) { return .useAndFetch(kept.number) }
            }
            waits.value.add(1, ordering: .relaxed)
            return .wait
        }

        mutating func begin(_ need: Need, at now: ContinuousClock.Instant) { begun += 1 }

        mutating func end(_ result: Result<Int, any Error>, at now: ContinuousClock.Instant) {
            if case .success(let number) = result { kept = (number, now) }
        }

        func result(
            _ need: Need,
            of fetched: Result<Int, any Error>,
            at now: ContinuousClock.Instant
        ) -> Result<Int, any Error> {
            if case .failure = fetched, case .any = need, let kept { return .success(kept.number) }
            return fetched
        }
    }

    private final class Count: Sendable {
        let value = Atomic(0)
    }

    /// A source of numbers, held back until the test lets one go.
    private final class Source: Sendable {
        private let queue = WaiterQueue<Int, Int, Int>(0)

        /// The number of fetches that have begun.
        var count: Int { queue.withLock { count, _ in count } }

        func fetch() async throws -> Int {
            try await queue.wait { count, _, _ in
                count += 1
                return .wait(count)
            }
        }

        /// Ends the fetch of a number, once it has begun.
        func end(_ number: Int, with error: (any Error)? = nil) async {
            while count < number || queue.withLock({ _, waiters in waiters.count }) == 0 { await Task.yield() }
            let result: Result<Int, any Error> = if let error { .failure(error) } else { .success(number) }
            queue.withLock { _, waiters in waiters.resume { $0 == number ? result : nil } }
        }
    }

    private let time = ManualTime()
    private let source = Source()
    private let flight: SingleFlight<Counter>

    init() { flight = SingleFlight(Counter(), now: time.source.now) }

    private func value(_ need: Counter.Need = .any) async throws -> Int {
        try await flight.value(need) { [source] in try await source.fetch() }
    }

    /// Waits until so many callers have been told to wait since the beginning: each of them twice, as it is first asked
    /// without a continuation.
    private func waitingCallers(_ count: Int) async {
        while flight.withState({ $0.waits.value.load(ordering: .relaxed) }) < 2 * count { await Task.yield() }
    }

    private var current: Int? { flight.current(.any) { [source] in try await source.fetch() } }

    @Test("A thousand callers share one fetch")
    func shared() async throws {
        try await withThrowingTaskGroup { group in
            for _ in 0..<1_000 { group.addTask { try await value() } }
            await source.end(1)
            for try await number in group { #expect(number == 1) }
        }
        #expect(source.count == 1)
        #expect(flight.withState { $0.begun } == 1)
    }

    @Test("A value that need not be waited for is there at once; without one no fetch begins")
    func withoutWaiting() async throws {
        #expect(current == nil)
        #expect(source.count == 0)
        async let first = value()
        await source.end(1)
        #expect(try await first == 1)
        #expect(current == 1)
        #expect(source.count == 1)
    }

    @Test("Ahead of time one caller begins a fetch, and none waits for it")
    func ahead() async throws {
        async let first = value()
        await source.end(1)
        _ = try await first
        time.advance(.seconds(60))
        for _ in 0..<10 { #expect(try await value() == 1) }
        await source.end(2)
        while try await value() != 2 { await Task.yield() }
        #expect(source.count == 2)
    }

    @Test("A failure is thrown to those who waited, and is forgotten")
    func failure() async throws {
        let tasks = (0..<10).map { _ in Task { try await value() } }
        await waitingCallers(10)
        await source.end(1, with: Failure())
        for task in tasks { await #expect(throws: Failure.self) { try await task.value } }
        async let second = value()
        await source.end(2)
        #expect(try await second == 2)
    }

    @Test("The state decides by the need of each waiting caller")
    func needs() async throws {
        async let first = value()
        await source.end(1)
        _ = try await first
        time.advance(.seconds(120))
        let new = Task { try await value(.new) }
        let any = Task { try await value(.any) }
        await waitingCallers(3)
        await source.end(2, with: Failure())
        await #expect(throws: Failure.self) { try await new.value }
        #expect(try await any.value == 1)
        #expect(source.count == 2)
    }

    @Test("A cancelled caller stops waiting, and neither the fetch nor another caller is affected")
    func cancellation() async throws {
        let first = Task { try await value() }
        while source.count < 1 { await Task.yield() }
        let second = Task { try await value() }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        await source.end(1)
        #expect(try await second.value == 1)
        #expect(source.count == 1)
    }
}
