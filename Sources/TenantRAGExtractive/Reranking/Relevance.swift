#if Local
import TenantRAGPassages

/// The relevance of documents to a query, by the words that they share.
///
/// No model and no state: relevance is BM25 over the documents of one call, as a share of what a document could reach
/// that says nothing but the query's words. So it is 0 for a document with none of them, and always below 1.
package struct Relevance: Sendable {
    /// The query's different words, numbered in their order; those without content only where there are no others.
    private let words: [String: Int]

    /// A scale for one query; nil for a query without a word.
    package init?(to query: String) {
        let terms = Tokenizer.terms(of: query)
        let content = terms.filter { !$0.isStopWord }
        var words: [String: Int] = [:]
        for term in content.isEmpty ? terms : content where words[term.key] == nil { words[term.key] = words.count }
        guard !words.isEmpty else { return nil }
        self.words = words
    }

    /// The relevance of each document, in their order.
    ///
    /// - Parameter documents: The documents, each as its texts.
    /// - Returns: A number from 0 to below 1 for each.
    /// - Throws: `CancellationError`.
    package func scores(of documents: [[String]]) throws -> [Double] {
        var counts: [[UInt32]] = []
        var lengths: [Int64] = []
        for texts in documents {
            try Task.checkCancellation()
            var count = [UInt32](repeating: 0, count: words.count)
            var length: Int64 = 0
            for text in texts {
                for term in Tokenizer.terms(of: text) {
                    length += 1
                    if let word = words[term.key] { count[word] += 1 }
                }
            }
            counts.append(count)
            lengths.append(length)
        }
        let ranking = BM25(
            chunkCount: Int64(counts.count),
            totalLength: lengths.reduce(0, +),
            frequencies: words.values.sorted().map { word in Int64(counts.count { $0[word] > 0 }) }
        )
        return zip(counts, lengths).map { ranking.score(counts: $0, length: $1) / ranking.scoreBound }
    }
}
#endif
