#if Local
package import TenantRAGFilters

/// A piece of a document: what a search returns.
///
/// The text is made of lines. Under headings the first line is their path (`Stranger Things > Season 2`); a
/// paragraph or a list item is one line; a row of a table is one line with each value named by its column
/// (`No.: 1 | Title: MADMAX`); code keeps its lines.
package struct IngestedChunk: Sendable {
    /// The text that is searched and returned.
    package var text: String
    /// Text that is searched together with `text` but never returned: `key: value` lines of the attributes whose
    /// sidecar says `includeForEmbedding`.
    ///
    /// Empty when there are none.
    package var searchContext: String
    /// The page that the whole chunk stands on, counted from 1; nil for formats without pages.
    package var page: Int?
    /// The chunk's place in its document, counted from 0.
    package var ordinal: Int
    /// The columns of the chunk's record, added to the document's attributes.
    ///
    /// The two never share a key.
    package var attributes: [String: AttributeValue]

    package init(
        text: String,
        searchContext: String = "",
        page: Int? = nil,
        ordinal: Int,
        attributes: [String: AttributeValue] = [:]
    ) {
        self.text = text
        self.searchContext = searchContext
        self.page = page
        self.ordinal = ordinal
        self.attributes = attributes
    }
}
#endif
