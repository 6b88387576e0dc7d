/// What an attempt is prepared with did not come in time.
struct DeadlineExceeded: Error {}

extension AWSClient {
    /// Waits for a value, and no longer than the caller does.
    ///
    /// - Parameters:
    ///   - deadline: When the caller stops waiting; nil for as long as it takes.
    ///   - value: Brings the value, and stops when its task is cancelled.
    /// - Returns: The value.
    /// - Throws: ``DeadlineExceeded``, and what `value` throws.
    func within<Value: Sendable>(
        _ deadline: ContinuousClock.Instant?,
        _ value: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        guard let deadline else { return try await value() }
        let clock = configuration.clock
        return try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask { try await value() }
            group.addTask {
                try await clock.expire(clock.now().duration(to: deadline))
                throw DeadlineExceeded()
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw DeadlineExceeded() }
            return first
        }
    }
}
