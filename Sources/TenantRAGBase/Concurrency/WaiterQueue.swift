internal import Synchronization

/// The number of one call of ``WaiterQueue/wait(_:cancelled:)``, by which its task is found while it waits.
package struct WaiterTicket: Sendable, Hashable {
    fileprivate let number: UInt64
}

/// State behind a lock, and the tasks that wait for it to change, in the order in which they came.
///
/// A step decides under the lock whether a task gets its result or waits, with a tag that says for what; a change of the
/// state resumes the tasks that it concerns. Each task is resumed once, after the lock is released: with a result, or
/// with `CancellationError` as soon as it is cancelled.
///
/// ```swift
/// let lamp = WaiterQueue<Bool, Void, Void>(false)
/// try await lamp.wait { isLit, _, _ in isLit ? .finish(.success(())) : .wait(()) }
/// lamp.withLock { isLit, waiters in
///     isLit = true
///     waiters.resume { _ in .success(()) }
/// }
/// ```
package final class WaiterQueue<State: Sendable, Tag: Sendable, Value: Sendable>: Sendable {
    /// The decision on a task that has called.
    package enum Step: Sendable {
        /// Return or throw this.
        case finish(Result<Value, any Error>)
        /// Wait until resumed.
        case wait(Tag)
    }

    private struct Content {
        var state: State
        var waiters = Waiters()
        var lastTicket: UInt64 = 0
    }

    private let content: Mutex<Content>

    /// Creates a queue in which no task waits.
    ///
    /// - Parameter state: The state at the beginning.
    package init(_ state: State) {
        content = Mutex(Content(state: state))
    }

    /// Reads or changes the state, and resumes tasks.
    ///
    /// - Parameter body: The change, made under the lock.
    /// - Returns: The result of the change.
    @discardableResult
    package func withLock<Result: Sendable>(_ body: (inout State, inout Waiters) -> Result) -> Result {
        let (result, resumptions) = content.withLock { content in
            let result = body(&content.state, &content.waiters)
            return (result, content.waiters.takeResumptions())
        }
        for (continuation, result) in resumptions { continuation.resume(with: result) }
        return result
    }

    /// Returns the result of a step, or waits for one.
    ///
    /// - Parameters:
    ///   - step: The decision, made under the lock unless the task has been cancelled. It may resume other tasks.
    ///   - cancelled: The change to the state when the task is cancelled while it waits, made under the lock.
    /// - Returns: The value that the step or ``Waiters`` gives.
    /// - Throws: The error that the step or ``Waiters`` gives, or `CancellationError`.
    package func wait(
        _ step: (inout State, inout Waiters, WaiterTicket) -> Step,
        cancelled: @Sendable (inout State, inout Waiters, Tag) -> Void = { _, _, _ in }
    ) async throws -> Value {
        let ticket = content.withLock { content in
            content.lastTicket += 1
            return WaiterTicket(number: content.lastTicket)
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                withLock { state, waiters in
                    // Under the lock: from now on a cancellation finds the task in the queue. An earlier one did not.
                    let next: Step =
                        Task.isCancelled ? .finish(.failure(CancellationError())) : step(&state, &waiters, ticket)
                    switch next {
                    case .finish(let result): waiters.resume(continuation, with: result)
                    case .wait(let tag): waiters.insert(continuation, tag, ticket)
                    }
                }
            }
        } onCancel: {
            withLock { state, waiters in
                guard let tag = waiters.cancel(ticket) else { return }
                cancelled(&state, &waiters, tag)
            }
        }
    }
}

extension WaiterQueue {
    /// The tasks that wait, as they are seen under the lock.
    package struct Waiters: Sendable {
        fileprivate typealias Continuation = CheckedContinuation<Value, any Error>

        private struct Waiter {
            let ticket: WaiterTicket
            let tag: Tag
            let continuation: Continuation
        }

        /// Sorted by ticket.
        private var waiting: [Waiter] = []
        private var resumptions: [(Continuation, Result<Value, any Error>)] = []

        /// The number of tasks that wait.
        package var count: Int { waiting.count }

        fileprivate init() {}

        /// Resumes the task of a ticket; without effect where it does not wait any more.
        package mutating func resume(_ ticket: WaiterTicket, with result: Result<Value, any Error>) {
            guard let index = index(of: ticket) else { return }
            resume(waiting.remove(at: index).continuation, with: result)
        }

        /// Resumes the task that has waited longest.
        ///
        /// - Returns: False where no task waits.
        package mutating func resumeFirst(with result: Result<Value, any Error>) -> Bool {
            guard !waiting.isEmpty else { return false }
            resume(waiting.removeFirst().continuation, with: result)
            return true
        }

        /// Resumes the tasks that have a result; the others go on waiting.
        ///
        /// - Parameter decide: Returns the result for a task's tag, or nil.
        package mutating func resume(by decide: (Tag) -> Result<Value, any Error>?) {
            var left: [Waiter] = []
            for waiter in waiting {
                if let result = decide(waiter.tag) {
                    resume(waiter.continuation, with: result)
                } else {
                    left.append(waiter)
                }
            }
            waiting = left
        }

        fileprivate mutating func resume(_ continuation: Continuation, with result: Result<Value, any Error>) {
            resumptions.append((continuation, result))
        }

        fileprivate mutating func insert(_ continuation: Continuation, _ tag: Tag, _ ticket: WaiterTicket) {
            // Almost always the end: tickets are given out a moment before.
            let index = waiting.lastIndex { $0.ticket.number < ticket.number }.map { $0 + 1 } ?? 0
            waiting.insert(Waiter(ticket: ticket, tag: tag, continuation: continuation), at: index)
        }

        /// Resumes the task of a ticket with `CancellationError`.
        ///
        /// - Returns: The tag it waited with; nil where it does not wait.
        fileprivate mutating func cancel(_ ticket: WaiterTicket) -> Tag? {
            guard let index = index(of: ticket) else { return nil }
            let waiter = waiting.remove(at: index)
            resume(waiter.continuation, with: .failure(CancellationError()))
            return waiter.tag
        }

        fileprivate mutating func takeResumptions() -> [(Continuation, Result<Value, any Error>)] {
            guard !resumptions.isEmpty else { return [] }
            defer { resumptions = [] }
            return resumptions
        }

        private func index(of ticket: WaiterTicket) -> Int? {
            var (low, high) = (0, waiting.count)
            while low < high {
                let middle = (low + high) / 2
                if waiting[middle].ticket.number < ticket.number { low = middle + 1 } else { high = middle }
            }
            return low < waiting.count && waiting[low].ticket == ticket ? low : nil
        }
    }
}
