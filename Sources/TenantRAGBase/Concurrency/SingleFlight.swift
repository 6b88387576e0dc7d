/// The next step of a caller that needs a value.
package enum SingleFlightStep<Value: Sendable>: Sendable {
    /// Return the value.
    case use(Value)
    /// Return the value, and fetch another one unless a fetch is under way.
    case useAndFetch(Value)
    /// Wait for the fetch that is under way, or begin one.
    case wait
}

/// The decisions of a ``SingleFlight``: what is kept and when it is fetched, as a value without I/O.
package protocol SingleFlightState: Sendable {
    /// An instant of the clock that decides.
    associatedtype Instant: Sendable
    /// The purpose of a call.
    associatedtype Need: Sendable
    /// The kind of value that is fetched and returned.
    associatedtype Value: Sendable

    /// Returns the next step of a caller.
    func step(_ need: Need, isFetching: Bool, at now: Instant) -> SingleFlightStep<Value>

    /// Records that a fetch begins, for the caller with this need.
    mutating func begin(_ need: Need, at now: Instant)

    /// Records the result of the fetch.
    mutating func end(_ result: Result<Value, any Error>, at now: Instant)

    /// Returns the result for a task that waited for the fetch; the fetch's own by default.
    func result(_ need: Need, of fetched: Result<Value, any Error>, at now: Instant) -> Result<Value, any Error>
}

extension SingleFlightState {
    package func result(
        _: Need,
        of fetched: Result<Value, any Error>,
        at _: Instant
    ) -> Result<Value, any Error> { fetched }
}

/// One fetch at a time, shared by all tasks that wait for its result.
///
/// - A fetch runs in a task of its own: a caller that is cancelled stops waiting, and neither the fetch nor another
///   caller is affected.
/// - A failure is thrown to the callers that waited for it, and is forgotten: the next call fetches again, unless the
///   state decides otherwise.
package final class SingleFlight<State: SingleFlightState>: Sendable {
    private struct Flight {
        var state: State
        var isFetching = false

        func step(_ need: State.Need, at now: State.Instant) -> SingleFlightStep<State.Value> {
            state.step(need, isFetching: isFetching, at: now)
        }

        /// Returns whether the caller has to begin a fetch.
        mutating func beginsFetch(_ need: State.Need, at now: State.Instant) -> Bool {
            guard !isFetching else { return false }
            isFetching = true
            state.begin(need, at: now)
            return true
        }
    }

    private let now: @Sendable () -> State.Instant
    private let queue: WaiterQueue<Flight, State.Need, State.Value>

    /// Creates a flight that has not begun.
    ///
    /// - Parameters:
    ///   - state: The state at the beginning.
    ///   - now: The clock that decides.
    package init(_ state: State, now: @escaping @Sendable () -> State.Instant) {
        self.now = now
        queue = WaiterQueue(Flight(state: state))
    }

    /// Returns a value that need not be waited for, and fetches another where the state wants one ahead of time.
    ///
    /// - Parameters:
    ///   - need: The purpose of the call.
    ///   - fetch: Fetches a value.
    /// - Returns: The value; nil where the caller would have to wait.
    package func current(
        _ need: State.Need,
        fetch: @escaping @Sendable () async throws -> State.Value
    ) -> State.Value? {
        let time = now()
        let (value, begins) = queue.withLock { flight, _ -> (State.Value?, Bool) in
            switch flight.step(need, at: time) {
            case .use(let value): (value, false)
            case .useAndFetch(let value): (value, flight.beginsFetch(need, at: time))
            case .wait: (nil, false)
            }
        }
        if begins { begin(fetch) }
        return value
    }

    /// Returns a value, and waits for a fetch where there is none to use.
    ///
    /// - Parameters:
    ///   - need: The purpose of the call.
    ///   - fetch: Fetches a value.
    /// - Returns: The value.
    /// - Throws: The error of the fetch that the caller waited for, or `CancellationError`.
    package func value(
        _ need: State.Need,
        fetch: @escaping @Sendable () async throws -> State.Value
    ) async throws -> State.Value {
        // Most calls find a value, and need no continuation.
        if let value = current(need, fetch: fetch) { return value }
        return try await queue.wait { flight, _, _ in
            let time = now()
            // A fetch may have ended since.
            let step = flight.step(need, at: time)
            if case .use(let value) = step { return .finish(.success(value)) }
            if flight.beginsFetch(need, at: time) { begin(fetch) }
            if case .useAndFetch(let value) = step { return .finish(.success(value)) }
            return .wait(need)
        }
    }

    /// Reads or changes the state.
    package func withState<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
        queue.withLock { flight, _ in body(&flight.state) }
    }

    private func begin(_ fetch: @escaping @Sendable () async throws -> State.Value) {
        // Detached: neither the caller's cancellation nor its actor is the fetch's.
        Task.detached { [self] in
            let result: Result<State.Value, any Error>
            do {
                result = .success(try await fetch())
            } catch {
                result = .failure(error)
            }
            let time = now()
            queue.withLock { flight, waiters in
                flight.isFetching = false
                flight.state.end(result, at: time)
                waiters.resume { flight.state.result($0, of: result, at: time) }
            }
        }
    }
}
