#if Local
/// The contents of an index, over all tenants: for an operator's report, never for an answer.
package struct SearchIndexStatistics: Sendable, Hashable {
    /// The number of documents are stored.
    package let documentCount: Int
    /// The number of chunks are stored.
    package let chunkCount: Int
    /// The number of different attribute values can be looked up.
    package let attributeCount: Int
    /// The database's size in bytes, without its write-ahead log.
    package let byteCount: Int
}
#endif
