#if Local
internal import TenantRAGBase

/// One ingestion at a time, in the order in which they were asked for.
///
/// An ingestion reads a document first and stores it later. If a newer one could end in between, the older would bring
/// back what the newer has taken away: a document to its former tenant, or a deleted one.
package final class IngestionTurns: Sendable {
    private struct State {
        var isTaken = false
    }

    private let queue = WaiterQueue<State, Void, Void>(State())

    package init() {}

    /// Runs when all earlier ones have ended, well or badly.
    ///
    /// - Throws: `CancellationError` when the task is cancelled before its turn; what the body throws.
    package func run<Result>(_ body: () async throws -> Result) async throws -> Result {
        try await begin()
        defer { end() }
        return try await body()
    }

    private func begin() async throws {
        try await queue.wait { state, _, _ in
            guard state.isTaken else {
                state.isTaken = true
                return .finish(.success(()))
            }
            return .wait(())
        }
    }

    private func end() {
        queue.withLock { state, waiters in
            // Otherwise the turn is handed on, still taken.
            if !waiters.resumeFirst(with: .success(())) { state.isTaken = false }
        }
    }
}
#endif
