#if Local
/// Looks at a folder and ingests what has changed since the last look.
package struct FolderWatcher: Sendable {
    private let ingestion: FolderIngestion
    /// The time after which no more is read until the folder was scanned again: removals and other tenants' changes
    /// need not wait until a neighbour's million files are read.
    private let readingTime: Duration
    private var watch = FolderWatch()
    /// The last message, if it was an error.
    private var lastError: String?

    package init(_ ingestion: FolderIngestion, readingTime: Duration = .seconds(30)) {
        self.ingestion = ingestion
        self.readingTime = readingTime
    }

    /// Looks once.
    ///
    /// - Parameters:
    ///   - target: Where the documents go.
    ///   - turns: Who else ingests into it; the look waits for its turn, since what it saw must not be older than what
    ///     another has stored.
    /// - Returns: What was done, or why it could not be; nil when nothing has changed, and for an error that was
    ///   returned before and has lasted since.
    /// - Throws: `CancellationError`.
    @concurrent
    package mutating func look(
        into target: some IngestionTarget,
        inTurn turns: IngestionTurns
    ) async throws -> Result<IngestionReport, any Error>? {
        do {
            let (next, outcome) = try await turns.run {
                [ingestion, watch, readingTime] () async throws -> (
                    FolderWatch, Result<IngestionReport, any Error>?
                ) in
                var watch = watch
                let root = try ingestion.root()
                let listing = try ingestion.listing(of: root, knownTo: target)
                guard let plan = watch.plan(for: listing) else { return (watch, nil) }
                do {
                    let report = try await ingestion.run(plan, of: root, into: target, for: readingTime)
                    watch.finish(plan, unread: report.unread)
                    return (watch, .success(report))
                } catch {
                    // What the look has seen counts, whatever became of it.
                    return (watch, .failure(error))
                }
            }
            watch = next
            switch outcome {
            case nil: return nil
            case .success(let report):
                lastError = nil
                return .success(report)
            case .failure(let error): throw error
            }
        } catch {
            if Task.isCancelled || error is CancellationError { throw CancellationError() }
            watch.fail()
            let text = String(describing: error)
            guard text != lastError else { return nil }
            lastError = text
            return .failure(error)
        }
    }
}
#endif
