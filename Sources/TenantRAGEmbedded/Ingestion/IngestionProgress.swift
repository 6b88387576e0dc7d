#if Embedded
    /// How far an ingestion is.
    public struct IngestionProgress: Sendable, Hashable {
        /// Documents that were looked at so far: stored, found unchanged, or skipped.
        public let documentsDone: Int
        /// Documents in the folder.
        public let documentCount: Int
        /// Chunks made so far.
        public let chunkCount: Int
    }
#endif
