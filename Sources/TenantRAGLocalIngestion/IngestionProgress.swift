#if Local
public import TenantRAGPassages

/// The progress of an ingestion.
public struct IngestionProgress: Sendable, Hashable {
    /// Documents that were looked at so far: stored, found unchanged, or skipped.
    public let documentsDone: Int
    /// Documents in the folder.
    public let documentCount: Int
    /// Chunks made so far.
    public let chunkCount: Int
    /// The state of erasure, once all documents are stored; nil before.
    public package(set) var erasure: ErasureStatus?

    package init(documentsDone: Int, documentCount: Int, chunkCount: Int) {
        self.documentsDone = documentsDone
        self.documentCount = documentCount
        self.chunkCount = chunkCount
    }
}
#endif
