#if Local
import GRDB

extension SearchIndex {
    /// The chunks that the filter admits and that hold a word of the text, best first.
    ///
    /// A text without words has no hits. Pages are exact as long as the admitted chunks stay the same.
    ///
    /// - Parameter query: What to look for and among which chunks.
    /// - Returns: The hits of the wanted page, and how many there are in all.
    /// - Throws: `SearchIndexError`, with ``SearchIndexError/Code/invalidQuery`` for a limit below 1, an offset
    ///   below 0 and a text that is too long.
    package func search(_ query: SearchQuery) throws -> SearchResults {
        guard query.limit >= 1, query.offset >= 0 else {
            throw SearchIndexError(
                .invalidQuery,
                "limit is \(query.limit) and offset \(query.offset), they start at 1 and 0"
            )
        }
        return try read { database in
            try origin?.check(database)
            var search = try IndexSearch(query, dataSourceID: dataSourceID, in: database)
            return try search.results()
        }
    }
}
#endif
