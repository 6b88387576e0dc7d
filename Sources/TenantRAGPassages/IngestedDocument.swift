#if Local
package import TenantRAGFilters

/// One file, read and cut into chunks: what ingestion hands to the index.
///
/// An index stores it whole or not at all.
package struct IngestedDocument: Sendable {
    /// The address of the file in a bucket: the source base and the path below the folder.
    package var sourceURI: String
    /// The path below the ingested folder, with `/` between its parts.
    package var relativePath: String
    /// The media type that the file's extension stands for, such as `text/markdown`.
    package var mimeType: String
    /// SHA-256 over everything that decides what is stored: source URI, document, sidecar, chunking, format version.
    package var fingerprint: [UInt8]
    /// The attributes of the sidecar.
    ///
    /// They hold for every chunk.
    package var attributes: [String: AttributeValue]
    /// The chunks in reading order, ordinals counted from 0.
    package var chunks: [IngestedChunk]

    package init(
        sourceURI: String,
        relativePath: String,
        mimeType: String,
        fingerprint: [UInt8],
        attributes: [String: AttributeValue],
        chunks: [IngestedChunk]
    ) {
        self.sourceURI = sourceURI
        self.relativePath = relativePath
        self.mimeType = mimeType
        self.fingerprint = fingerprint
        self.attributes = attributes
        self.chunks = chunks
    }
}
#endif
