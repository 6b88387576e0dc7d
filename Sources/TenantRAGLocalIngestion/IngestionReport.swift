#if Local
/// The result of an ingestion: every file of the folder is in exactly one of `added`, `updated`, `unchanged` and
/// `skipped`, but for new files of a top-level folder that holds too much or has too much to read: one problem stands
/// for all of them.
///
/// Sidecars are counted with their documents. Paths are below the ingested folder, in the order of their bytes.
public struct IngestionReport: Sendable {
    /// Documents that were not in the knowledge base before.
    public internal(set) var added: [String] = []
    /// Documents that were read anew because they, their sidecar or the chunking changed.
    public internal(set) var updated: [String] = []
    /// Documents that are the same as last time.
    public internal(set) var unchanged: [String] = []
    /// Documents that were in the knowledge base and no longer are: deleted, or skipped this time.
    ///
    /// One that another folder or source base had left there is named by its whole source URI.
    public internal(set) var removed: [String] = []
    /// Files that no tenant can see, each with the reason.
    public internal(set) var skipped: [IngestionProblem] = []
    /// Chunks of the added and updated documents.
    public internal(set) var chunkCount = 0
    /// Documents that were not read for lack of time, descriptors or memory, and are to be read next time.
    var unread: Set<[UInt8]> = []
    /// A Boolean value that indicates whether the files of the index can still hold text of documents that were
    /// removed or replaced.
    ///
    /// `LocalKnowledgeBase.erasureStatus` says when that is over.
    public package(set) var isErasurePending = false

    /// A line that says it all in numbers.
    public var summary: String {
        "\(added.count) added, \(updated.count) updated, \(unchanged.count) unchanged, "
            + "\(removed.count) removed, \(skipped.count) skipped, \(chunkCount) chunks written"
    }
}
#endif
