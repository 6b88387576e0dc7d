#if Embedded
    /// An ingested document's content, for whoever gives out links to it.
    package struct DocumentContent: Sendable, Hashable {
        /// The document as it was ingested, or its text as JSON.
        package var bytes: [UInt8]
        /// The media type of the bytes.
        package var mimeType: String
    }
#endif
