#if Embedded
    /// What one ingestion takes in at most; what is beyond is refused and listed, never cut off.
    public struct IngestionLimits: Sendable, Hashable {
        /// Bytes of one document.
        ///
        /// Default 50 MB, Bedrock's limit for a file.
        public var fileByteCount: Int
        /// Files in the folder, sidecars among them.
        ///
        /// Default 1,000,000. More end the ingestion before anything is stored.
        public var fileCount: Int
        /// Folders below the ingested folder.
        ///
        /// Default 32.
        public var depth: Int
        /// Seconds that `pdftotext` may take for one file.
        ///
        /// Default 60.
        public var pdfSeconds: Int
        /// Bytes of text taken from one document, whatever its format.
        ///
        /// Default 50 MB.
        public var textByteCount: Int

        /// The limits, each with its default.
        public init(
            fileByteCount: Int = 50 * 1_048_576,
            fileCount: Int = 1_000_000,
            depth: Int = 32,
            pdfSeconds: Int = 60,
            textByteCount: Int = 50 * 1_048_576
        ) {
            self.fileByteCount = fileByteCount
            self.fileCount = fileCount
            self.depth = depth
            self.pdfSeconds = pdfSeconds
            self.textByteCount = textByteCount
        }
    }
#endif
