import Synchronization

/// Waits for work that may go on when it is told to stop.
///
/// A task group would wait for all of its children, whatever they do; a deadline must not.
enum CancelledWork {
    enum Outcome<Value: Sendable>: Sendable {
        case inTime(Value)
        /// The time has come, and the work has been cancelled.
        case late
        /// The caller's task was cancelled, and the work with it.
        case cancelled
    }

    /// The work's value, or what came before it.
    static func value<Value: Sendable>(
        of work: Task<Value, Never>,
        by cutoff: ContinuousClock.Instant
    ) async -> Outcome<Value> {
        let first = First<Outcome<Value>>()
        let alarm = Task {
            // Cancelled when it is not needed any more.
            guard (try? await Task.sleep(until: cutoff, clock: .continuous)) != nil else { return }
            if first.resolve(.late) { work.cancel() }
        }
        Task { first.resolve(.inTime(await work.value)) }
        defer { alarm.cancel() }
        return await withTaskCancellationHandler {
            await first.value
        } onCancel: {
            if first.resolve(.cancelled) { work.cancel() }
        }
    }

    /// Returns whether work ends by a time; not to be interrupted.
    static func ends(_ work: Task<some Sendable, Never>, by time: ContinuousClock.Instant) async -> Bool {
        let first = First<Bool>()
        let alarm = Task {
            guard (try? await Task.sleep(until: time, clock: .continuous)) != nil else { return }
            first.resolve(false)
        }
        Task {
            _ = await work.value
            first.resolve(true)
        }
        defer { alarm.cancel() }
        return await first.value
    }

    /// The first of several values.
    private final class First<Value: Sendable>: Sendable {
        private enum State {
            case nothing
            case waiting(CheckedContinuation<Value, Never>)
            case value(Value)
        }

        private let state = Mutex(State.nothing)

        /// Returns whether this was the first.
        @discardableResult
        func resolve(_ value: Value) -> Bool {
            let (isFirst, waiter) = state.withLock { state -> (Bool, CheckedContinuation<Value, Never>?) in
                switch state {
                case .nothing:
                    state = .value(value)
                    return (true, nil)
                case .waiting(let continuation):
                    state = .value(value)
                    return (true, continuation)
                case .value: return (false, nil)
                }
            }
            waiter?.resume(returning: value)
            return isFirst
        }

        /// Waited for by one task, once.
        var value: Value {
            get async {
                await withCheckedContinuation { continuation in
                    let value = state.withLock { state -> Value? in
                        if case .value(let value) = state { return value }
                        state = .waiting(continuation)
                        return nil
                    }
                    if let value { continuation.resume(returning: value) }
                }
            }
        }
    }
}
