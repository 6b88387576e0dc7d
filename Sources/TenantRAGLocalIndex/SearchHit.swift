#if Local
package import TenantRAGFilters

/// A chunk that a search found.
package struct SearchHit: Sendable {
    /// The chunk's text.
    package let text: String
    /// BM25 over the chunks that the filter admits; above 0, higher is better.
    package let score: Double
    /// The document's attributes, the chunk's own and the built-in ones.
    package let attributes: [String: AttributeValue]
    /// The document's source URI.
    package let sourceURI: String
    /// The chunk's place in its document, counted from 0.
    package let ordinal: Int
    /// The page, counted from 1; nil for formats without pages.
    package let page: Int?
}
#endif
