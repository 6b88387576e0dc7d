internal import Synchronization
internal import TenantRAGCredentials
internal import TenantRAGIsolation

/// The calls of one operation, as tasks that wait: a ``FairShareQueue`` with a lock and a clock.
final class FairShareGate: Sendable {
    typealias Continuation = CheckedContinuation<TenantPermit, any Error>
    typealias Queue = FairShareQueue<Continuation>

    private struct State {
        var queue: Queue
        /// The task that wakes the queue when its next event is due.
        var alarm: Task<Void, Never>?
        var alarmTime = Int64.max
        var alarms: UInt64 = 0
    }

    /// The position of a waiting call, for the handler that cancels it.
    private final class Place: Sendable {
        let id = Mutex<FairShareWaiterID?>(nil)
    }

    private let clock: CallClock
    private let start: ContinuousClock.Instant
    private let state: Mutex<State>

    init(_ queue: Queue, _ clock: CallClock) {
        self.clock = clock
        start = clock.now()
        state = Mutex(State(queue: queue))
    }

    func acquire(
        _ tenant: TenantID,
        _ tier: TenantTier,
        until deadline: ContinuousClock.Instant
    ) async throws -> TenantPermit {
        if let slot = change({ queue, now in queue.admitAtOnce(tenant, tier, at: now) }) { return permit(slot) }
        let place = Place()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let arrival = change { queue, now -> Queue.Arrival? in
                    // The handler below finds the position only once it is set: until then the task checks for
                    // cancellation itself.
                    if Task.isCancelled { return nil }
                    let arrival = queue.enqueue(tenant, tier, until: time(deadline), at: now, continuation)
                    if case .waits(let id) = arrival { place.id.withLock { $0 = id } }
                    return arrival
                }
                switch arrival {
                case .waits: break
                case .admitted(let slot): continuation.resume(returning: permit(slot))
                case .refused(let refusal): continuation.resume(throwing: TenantLimitError(refusal))
                case nil: continuation.resume(throwing: CancellationError())
                }
            }
        } onCancel: {
            let waiting = change { queue, now in
                place.id.withLock { $0 }.flatMap { queue.cancel($0, at: now) }
            }
            waiting?.resume(throwing: CancellationError())
        }
    }

    func read(_ count: (Queue) -> Int) -> Int { state.withLock { count($0.queue) } }

    private func permit(_ slot: Int) -> TenantPermit {
        TenantPermit { self.change { queue, now in queue.release(slot, at: now) } }
    }

    /// Changes the queue, sets the alarm for its next event, and resumes the calls whose outcome is known.
    private func change<Result>(
        ringing alarm: UInt64? = nil,
        _ body: (inout Queue, _ now: Int64) -> Result
    ) -> Result {
        let (result, outcomes) = state.withLock { state in
            let now = time(clock.now())
            if alarm == state.alarms {
                state.alarm = nil
                state.alarmTime = .max
            }
            let result = body(&state.queue, now)
            setAlarm(&state, now)
            return (result, state.queue.takeOutcomes())
        }
        for outcome in outcomes {
            switch outcome {
            case .admitted(let continuation, let slot): continuation.resume(returning: permit(slot))
            case .refused(let continuation, let refusal): continuation.resume(throwing: TenantLimitError(refusal))
            }
        }
        return result
    }

    private func setAlarm(_ state: inout State, _ now: Int64) {
        guard let next = state.queue.nextEvent(at: now) else {
            state.alarm?.cancel()
            state.alarm = nil
            state.alarmTime = .max
            return
        }
        // One that rings too early finds nothing to do and is set anew.
        guard next < state.alarmTime else { return }
        state.alarm?.cancel()
        state.alarms += 1
        state.alarmTime = next
        // Detached: it wakes all waiting calls, and inherits nothing from the task that happened to set it.
        state.alarm = Task.detached { [clock, start, number = state.alarms] in
            try? await clock.deadline(start.advanced(by: .nanoseconds(next)))
            self.ring(number)
        }
    }

    private func ring(_ number: UInt64) {
        change(ringing: number) { queue, now in queue.settle(at: now) }
    }

    /// Nanoseconds since the gate was created.
    private func time(_ instant: ContinuousClock.Instant) -> Int64 {
        let (seconds, attoseconds) = start.duration(to: instant).components
        // Anything further away than a century counts as a century.
        guard seconds < 3_200_000_000 else { return Int64.max / 2 }
        guard seconds > -3_200_000_000 else { return -Int64.max / 2 }
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}

extension TenantLimitError {
    fileprivate init(_ refusal: FairShareRefusal) {
        self.init(refusal.code, retryAfter: .nanoseconds(refusal.retryAfter))
    }
}
