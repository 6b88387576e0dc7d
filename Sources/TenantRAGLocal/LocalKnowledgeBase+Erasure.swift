#if Local
import TenantRAGLocalIndex
import TenantRAGPassages

extension LocalKnowledgeBase {
    /// The state of the index's files: whether they can still hold text of removed or replaced documents.
    ///
    /// It is remembered in the file, so a process that ended before erasing was done leaves it pending. With the index in
    /// memory nothing is ever pending.
    ///
    /// - Throws: ``/TenantRAGLocalIndex/SearchIndexError``.
    public var erasureStatus: ErasureStatus {
        get throws { try index.erasureStatus() }
    }

    /// Erases text of removed and replaced documents, and their words, from the files of the index.
    ///
    /// With the policy ``ErasurePolicy/automatic`` every ingestion ends with it. It works in short steps; questions and
    /// ingestions go on between them. What is removed while it works is erased as well.
    ///
    /// The promise is for the database, its write-ahead log and the log's shared memory, as a program reads them. What a
    /// file system, a disk, a snapshot or a backup keeps of earlier bytes is beyond it.
    ///
    /// - Parameter progress: Called after every step, on no particular thread.
    /// - Throws: ``/TenantRAGLocalIndex/SearchIndexError``, with the code `busy` when another process keeps the log from being truncated;
    ///   `CancellationError`. What is not done stays pending.
    @concurrent
    public func erase(progress: @Sendable (ErasureStatus) -> Void = { _ in }) async throws {
        var status = try index.erasureStatus()
        while status.isPending {
            try Task.checkCancellation()
            status = try index.eraseStep()
            progress(status)
            await Task.yield()
        }
    }

    /// Erases after an ingestion, where the policy says so.
    ///
    /// - Returns: Whether text is still pending: another process may keep the log from being truncated, and the next
    ///   ingestion tries again.
    func eraseAfterIngestion(progress: @Sendable (ErasureStatus) -> Void) async throws -> Bool {
        if erasure.isAutomatic {
            do {
                try await erase(progress: progress)
            } catch let error as SearchIndexError where error.code == .busy {}
        }
        return try index.erasureStatus().isPending
    }

    /// The maximum number of steps between two scans of a continuous ingestion.
    private static let stepsBetweenScans = 8

    /// Takes some steps between two scans of a folder, where the policy says so.
    ///
    /// - Returns: Whether text is still pending.
    @concurrent
    func eraseBetweenScans() async throws -> Bool {
        var isPending = try index.erasureStatus().isPending
        guard erasure.isAutomatic else { return isPending }
        for _ in 0..<Self.stepsBetweenScans where isPending { isPending = try index.eraseStep().isPending }
        return isPending
    }
}
#endif
