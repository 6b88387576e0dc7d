/// So many exchanges, so many of them in flight at a time.
public enum Load {
    /// Runs exchanges.
    ///
    /// - Returns: The time that each took, in microseconds.
    public static func run(
        _ count: Int,
        inFlight: Int,
        _ exchange: @escaping @Sendable () async throws -> Void
    ) async throws -> [Double] {
        try await withThrowingTaskGroup(of: [Double].self) { group in
            for worker in 0..<inFlight {
                let share = count / inFlight + (worker < count % inFlight ? 1 : 0)
                group.addTask {
                    var latencies: [Double] = []
                    latencies.reserveCapacity(share)
                    for _ in 0..<share {
                        let start = Usage.now()
                        try await exchange()
                        latencies.append((Usage.now() - start) * 1e6)
                    }
                    return latencies
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }
}
