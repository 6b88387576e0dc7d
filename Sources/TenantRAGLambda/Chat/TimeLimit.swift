internal import TenantRAG

/// Until when something has to be over.
struct TimeLimit: Sendable {
    let deadline: ContinuousClock.Instant
    let clock: CallClock

    /// Does something, and cancels it when its time is over.
    ///
    /// - Parameter work: What is done; it has to end when it is cancelled, as every call of this package does.
    /// - Returns: What it returns.
    /// - Throws: ``ChatRefusal/outOfTime``, what the work throws, and `CancellationError` for a task that is cancelled.
    func run<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
        guard clock.now() < deadline else { throw ChatRefusal.outOfTime }
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await work() }
            group.addTask {
                try await clock.deadline(deadline)
                return nil
            }
            guard let first = try await group.next(), let result = first else { throw ChatRefusal.outOfTime }
            return result
        }
    }
}
