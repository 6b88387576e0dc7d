#if Embedded
    import Synchronization

    /// One ingestion at a time, in the order in which they were asked for.
    ///
    /// An ingestion reads a document first and stores it later. If a newer one could end in between, the older would bring
    /// back what the newer has taken away: a document to its former tenant, or a deleted one.
    final class IngestionTurns: Sendable {
        private struct State {
            var isTaken = false
            var waiting: [CheckedContinuation<Void, Never>] = []
        }

        private let state = Mutex(State())

        /// Runs when all earlier ones have ended, well or badly.
        func run<Result>(_ body: () async throws -> Result) async rethrows -> Result {
            await begin()
            defer { end() }
            return try await body()
        }

        private func begin() async {
            await withCheckedContinuation { continuation in
                let isFree = state.withLock { state in
                    if state.isTaken { state.waiting.append(continuation) }
                    defer { state.isTaken = true }
                    return !state.isTaken
                }
                if isFree { continuation.resume() }
            }
        }

        private func end() {
            let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
                if state.waiting.isEmpty {
                    state.isTaken = false
                    return nil
                }
                return state.waiting.removeFirst()
            }
            next?.resume()
        }
    }
#endif
