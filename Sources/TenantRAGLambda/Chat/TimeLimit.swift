internal import TenantRAG

/// The deadline of a chat function's work.
struct TimeLimit: Sendable {
    let deadline: ContinuousClock.Instant
    let clock: TimeSource

    /// Does work, and cancels it at the deadline.
    ///
    /// - Parameter work: The work, which has to end when it is cancelled, as every call of this package does.
    /// - Returns: The value of the work.
    /// - Throws: ``ChatRefusal/outOfTime``, the error of the work, or `CancellationError` when the task is cancelled.
    func run<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
        guard let result = try await clock.run(before: deadline, work) else { throw ChatRefusal.outOfTime }
        return result
    }
}
