internal import TenantRAGBase
internal import TenantRAGIsolation

/// The calls of one operation, as tasks that wait: a ``FairShareQueue`` with a lock and a clock.
final class FairShareGate: Sendable {
    typealias Queue = FairShareQueue<WaiterTicket>

    private typealias Waiting = WaiterQueue<State, FairShareWaiterID, TenantPermit>

    private struct State {
        var queue: Queue
        /// The task that wakes the queue when its next event is due.
        var alarm: Task<Void, Never>?
        var alarmTime = Int64.max
        var alarms: UInt64 = 0
    }

    private let clock: TimeSource
    private let start: ContinuousClock.Instant
    private let waiting: Waiting

    init(_ queue: Queue, _ clock: TimeSource) {
        self.clock = clock
        start = clock.now()
        waiting = Waiting(State(queue: queue))
    }

    func acquire(
        _ tenant: TenantID,
        _ tier: TenantTier,
        until deadline: ContinuousClock.Instant
    ) async throws -> TenantPermit {
        if let slot = change({ queue, now in queue.admitAtOnce(tenant, tier, at: now) }) { return permit(slot) }
        return try await waiting.wait { state, waiters, ticket in
            let arrival = change(&state, &waiters) { queue, now in
                queue.enqueue(tenant, tier, until: time(deadline), at: now, ticket)
            }
            switch arrival {
            case .waits(let id): return .wait(id)
            case .admitted(let slot): return .finish(.success(permit(slot)))
            case .refused(let refusal): return .finish(.failure(TenantLimitError(refusal)))
            }
        } cancelled: { state, waiters, id in
            _ = self.change(&state, &waiters) { queue, now in queue.cancel(id, at: now) }
        }
    }

    func read(_ count: (Queue) -> Int) -> Int { waiting.withLock { state, _ in count(state.queue) } }

    private func permit(_ slot: Int) -> TenantPermit {
        TenantPermit { self.change { queue, now in queue.release(slot, at: now) } }
    }

    private func change<Result: Sendable>(_ body: (inout Queue, _ now: Int64) -> Result) -> Result {
        waiting.withLock { state, waiters in change(&state, &waiters, body) }
    }

    /// Changes the queue, sets the alarm for its next event, and resumes the calls whose outcome is known.
    private func change<Result: Sendable>(
        _ state: inout State,
        _ waiters: inout Waiting.Waiters,
        _ body: (inout Queue, _ now: Int64) -> Result
    ) -> Result {
        let now = time(clock.now())
        let result = body(&state.queue, now)
        setAlarm(&state, now)
        for outcome in state.queue.takeOutcomes() {
            switch outcome {
            case .admitted(let ticket, let slot): waiters.resume(ticket, with: .success(permit(slot)))
            case .refused(let ticket, let refusal): waiters.resume(ticket, with: .failure(TenantLimitError(refusal)))
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
            try? await clock.sleepUntil(start.advanced(by: .nanoseconds(next)))
            self.ring(number)
        }
    }

    private func ring(_ number: UInt64) {
        waiting.withLock { state, waiters in
            if number == state.alarms {
                state.alarm = nil
                state.alarmTime = .max
            }
            change(&state, &waiters) { queue, now in queue.settle(at: now) }
        }
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
