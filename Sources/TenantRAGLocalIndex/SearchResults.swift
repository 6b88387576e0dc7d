#if Local
/// The hits of a search, best first; equal scores stand by source URI (bytes), then by ordinal.
package struct SearchResults: Sendable {
    /// The hits from the query's offset, at most its limit.
    package let hits: [SearchHit]
    /// The number of admitted chunks hold a word of the query.
    package let totalMatches: Int

    static let none = SearchResults(hits: [], totalMatches: 0)
}
#endif
