#if Local
package import TenantRAGFilters

/// The words to search for, and the filter of the documents.
package struct SearchQuery: Sendable {
    /// Words in any language; any of them may match.
    ///
    /// Syntax has no meaning here: quotes and operators are separators. Common English words count only when there
    /// are no others. Words over 512 bytes and all beyond 64 different ones are left out. At most 1,000,000 bytes.
    package var text: String
    /// The filter of the chunks that are searched; scores are computed from these and no others.
    ///
    /// Nil admits every chunk.
    package var filter: MetadataFilter?
    /// The number of hits are returned, from 1.
    package var limit: Int
    /// The number of hits are passed over, from 0.
    package var offset: Int

    /// A query for the best hits.
    package init(text: String, filter: MetadataFilter?, limit: Int = 5, offset: Int = 0) {
        self.text = text
        self.filter = filter
        self.limit = limit
        self.offset = offset
    }
}
#endif
