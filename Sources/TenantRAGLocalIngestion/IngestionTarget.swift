#if Local
package import TenantRAGPassages

/// The destination of ingested documents: an index, or a test's dictionary.
package protocol IngestionTarget: Sendable {
    /// The fingerprint of every stored document by its source URI.
    func fingerprints() throws -> [SourceURI: [UInt8]]

    /// Stores documents in place of what stood at their source URIs, and removes others, in one transaction.
    ///
    /// Source URIs are compared by their bytes.
    func replace(_ documents: [IngestedDocument], removing: [String]) throws
}
#endif
