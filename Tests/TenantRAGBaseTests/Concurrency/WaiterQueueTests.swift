import TenantRAGBase
import Testing

@Suite("A queue of tasks that wait", .timeLimit(.minutes(30)))
struct WaiterQueueTests {
    private struct Failure: Error {}

    private struct State {
        var isOpen = false
        var cancelled: [Int] = []
        var ticket: WaiterTicket?
    }

    private let queue = WaiterQueue<State, Int, Int>(State())

    /// Waits with a tag, which is also the result where the queue is open.
    private func wait(_ tag: Int) -> Task<Int, any Error> {
        Task { [queue] in
            try await queue.wait { state, _, _ in
                state.isOpen ? .finish(.success(tag)) : .wait(tag)
            } cancelled: { state, _, tag in
                state.cancelled.append(tag)
            }
        }
    }

    private func waitingTasks(_ count: Int) async {
        while queue.withLock({ _, waiters in waiters.count }) != count { await Task.yield() }
    }

    private var cancelled: [Int] { queue.withLock { state, _ in state.cancelled } }

    @Test("A step that has a result does not wait")
    func atOnce() async throws {
        queue.withLock { state, _ in state.isOpen = true }
        #expect(try await wait(7).value == 7)
        await #expect(throws: Failure.self) {
            try await queue.wait { _, _, _ in .finish(.failure(Failure())) }
        }
        await waitingTasks(0)
    }

    @Test("Tasks are resumed in the order in which they came")
    func order() async throws {
        var tasks: [Task<Int, any Error>] = []
        for tag in 0..<100 {
            tasks.append(wait(tag))
            await waitingTasks(tag + 1)
        }
        for (tag, task) in tasks.enumerated() {
            #expect(queue.withLock { _, waiters in waiters.resumeFirst(with: .success(1_000 + tag)) })
            #expect(try await task.value == 1_000 + tag)
        }
        #expect(!queue.withLock { _, waiters in waiters.resumeFirst(with: .success(0)) })
    }

    @Test("Those that have a result are resumed with it, and the others go on waiting")
    func some() async throws {
        let tasks = (0..<10).map(wait)
        await waitingTasks(10)
        queue.withLock { _, waiters in waiters.resume { $0 % 2 == 0 ? .success(-$0) : nil } }
        for tag in stride(from: 0, to: 10, by: 2) { #expect(try await tasks[tag].value == -tag) }
        await waitingTasks(5)
        queue.withLock { _, waiters in waiters.resume { _ in .failure(Failure()) } }
        for tag in stride(from: 1, to: 10, by: 2) {
            await #expect(throws: Failure.self) { try await tasks[tag].value }
        }
        await waitingTasks(0)
    }

    @Test("A task is resumed by its ticket, once")
    func ticket() async throws {
        let task = Task { [queue] in
            try await queue.wait { state, _, ticket in
                state.ticket = ticket
                return .wait(1)
            }
        }
        let other = wait(2)
        await waitingTasks(2)
        let ticket = try #require(queue.withLock { state, _ in state.ticket })
        for result in [10, 11] { queue.withLock { _, waiters in waiters.resume(ticket, with: .success(result)) } }
        #expect(try await task.value == 10)
        await waitingTasks(1)
        queue.withLock { _, waiters in waiters.resume { _ in .success(20) } }
        #expect(try await other.value == 20)
    }

    @Test("A step resumes other tasks")
    func stepResumes() async throws {
        let first = wait(1)
        await waitingTasks(1)
        let second = try await queue.wait { _, waiters, _ in
            waiters.resume { .success($0 + 100) }
            return .finish(.success(2))
        }
        #expect(second == 2)
        #expect(try await first.value == 101)
    }

    @Test("A task that was cancelled before does not take the step")
    func cancelledBefore() async throws {
        let task = Task { [queue] in
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            return try await queue.wait { state, _, _ in
                state.isOpen = true
                return .finish(.success(1))
            }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(!queue.withLock { state, _ in state.isOpen })
        #expect(cancelled.isEmpty)
    }

    @Test("A task that is cancelled while it waits leaves, alone, and the state learns of it")
    func cancelledDuring() async throws {
        let tasks = (0..<3).map(wait)
        await waitingTasks(3)
        tasks[1].cancel()
        await #expect(throws: CancellationError.self) { try await tasks[1].value }
        #expect(cancelled == [1])
        await waitingTasks(2)
        queue.withLock { _, waiters in waiters.resume { .success($0) } }
        #expect(try await tasks[0].value == 0)
        #expect(try await tasks[2].value == 2)
    }

    @Test("A task that is cancelled after it was resumed keeps its result")
    func cancelledAfter() async throws {
        let task = wait(1)
        await waitingTasks(1)
        queue.withLock { _, waiters in waiters.resume { .success($0) } }
        task.cancel()
        #expect(try await task.value == 1)
        #expect(cancelled.isEmpty)
    }

    @Test("Of a thousand tasks, cancelled and resumed at the same time, each ends once")
    func race() async throws {
        let tasks = (0..<1_000).map(wait)
        await waitingTasks(1_000)
        await withTaskGroup { group in
            for part in 0..<4 {
                group.addTask { for index in stride(from: part, to: 1_000, by: 8) { tasks[index].cancel() } }
            }
            for _ in 0..<4 {
                group.addTask { [queue] in
                    while queue.withLock({ _, waiters in waiters.resumeFirst(with: .success(1)) }) {
                        await Task.yield()
                    }
                }
            }
        }
        var (resumed, thrown) = (0, 0)
        for task in tasks {
            do {
                resumed += try await task.value
            } catch {
                #expect(error is CancellationError)
                thrown += 1
            }
        }
        #expect(resumed + thrown == 1_000)
        #expect(cancelled.count == thrown)
    }
}
