#if Local
import TenantRAGLocalIngestion

extension LocalKnowledgeBase {
    /// The shortest time between two looks at the folder.
    public static let minimumWatchInterval = Duration.milliseconds(10)

    /// Keeps the knowledge base in line with its folder until the task is cancelled.
    ///
    /// The folder's listing is looked at again and again; only what has changed is read. A new or changed document
    /// is served after the second look that finds it and its sidecar unchanged, so within three intervals
    /// after both are complete; until then what was served before stays. A document that changes at six looks in a
    /// row is read while it changes. A document that is gone, or whose sidecar is, is no longer served
    /// after the next look.
    ///
    /// Where there is very much to read, a look follows after 30 seconds at the latest, once each top-level folder had its
    /// turn and what was begun is done; the rest is read after it, and the report has one problem for each folder with the code
    /// `deferred` until then.
    ///
    /// Two files cannot be changed at once. A document whose text was changed and whose sidecar was not counts as complete:
    /// most changes are such. So hand a document over to another tenant by removing its sidecar first, then changing
    /// the text, then writing the new sidecar; in that order no tenant sees the new text with the old tenant, however long
    /// the steps take.
    ///
    /// ```swift
    /// let knowledgeBase = try LocalKnowledgeBase(documents: "Documents")
    /// let watching = Task {
    ///     try await knowledgeBase.ingestContinuously { outcome in
    ///         switch outcome {
    ///         case .success(let report): print(report.summary)
    ///         case .failure(let error): print("the folder cannot be read:", error)
    ///         }
    ///     }
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - interval: The time between two looks, 10 milliseconds or more. A look costs one system call for a file:
    ///     choose a longer time for a folder of very many.
    ///   - report: Called, on no particular thread, after every ingestion that a change has brought about, and with
    ///     an ``/TenantRAGLocalIngestion/IngestionError`` or ``/TenantRAGLocalIndex/SearchIndexError`` when a look, an ingestion or erasing fails. The looks go on
    ///     after an error; it is not reported again until it is another, and the first success after it is reported.
    /// - Throws: ``/TenantRAGLocalIngestion/IngestionError`` at once for a setting out of its range or a folder that is not there at the
    ///   beginning. Cancellation ends it without an error.
    public func ingestContinuously(
        every interval: Duration = .milliseconds(500),
        report: @Sendable (Result<IngestionReport, any Error>) -> Void
    ) async throws {
        guard interval >= Self.minimumWatchInterval else {
            throw IngestionError(
                code: .invalidConfiguration,
                message: "The interval is \(interval); it must be \(Self.minimumWatchInterval) or more."
            )
        }
        var watcher = FolderWatcher(try FolderIngestion(folder, configuration: ingestion))
        var lastErasureError: String?
        do {
            while true {
                var outcome = try await watcher.look(into: index, inTurn: ingestionTurns)
                var erasureError: (any Error)?
                do {
                    let isPending = try await eraseBetweenScans()
                    if case .success(var done)? = outcome {
                        done.isErasurePending = isPending
                        outcome = .success(done)
                    }
                } catch {
                    erasureError = error
                }
                if let outcome { report(outcome) }
                let text = erasureError.map { String(describing: $0) }
                if let erasureError, text != lastErasureError { report(.failure(erasureError)) }
                lastErasureError = text
                try await Task.sleep(for: interval)
            }
        } catch is CancellationError {}
    }
}
#endif
