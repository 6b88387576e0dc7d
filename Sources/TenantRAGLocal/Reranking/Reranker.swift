#if Local
package import TenantRAG

/// Orders documents that a request brings along by how well they answer its query (operation `Rerank`).
///
/// No model and no state: relevance is BM25 over the documents of the one request, as a share of what a document could
/// reach that says nothing but the query's words. So it is 0 for a document with none of them, and always below 1.
/// Model and model fields of a request change nothing.
package struct Reranker: Sendable {
    /// A reranker.
    package init() {}

    /// Reranks documents.
    ///
    /// - Parameter request: The query and 1 to 1,000 documents, texts or JSON of which the strings count.
    /// - Returns: The documents' places in the request, the most relevant first, equal ones in the request's order;
    ///   as many as asked for, all by default. There is never a next page.
    /// - Throws: `ValidationException`, `CancellationError`.
    @concurrent
    package func rerank(_ request: RerankRequest) async throws -> RerankResponse {
        try RequestRefusal.check(request)
        guard request.nextToken == nil else {
            throw RequestRefusal.invalid("nextToken is not valid for this request.")
        }
        guard request.rerankingConfiguration.type.isKnown else {
            throw RequestRefusal.invalid("rerankingConfiguration.type must be BEDROCK_RERANKING_MODEL")
        }
        let words = try Self.words(of: request.queries[0])
        var counts: [[UInt32]] = []
        var lengths: [Int64] = []
        for (place, source) in request.sources.enumerated() {
            try Task.checkCancellation()
            var count = [UInt32](repeating: 0, count: words.count)
            var length: Int64 = 0
            for text in try Self.texts(of: source, at: "sources[\(place)]") {
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
        let results = counts.indices.map { place in
            RerankResult(
                index: place,
                relevanceScore: Float(
                    ranking.score(counts: counts[place], length: lengths[place]) / ranking.scoreBound
                )
            )
        }
        let ordered = results.sorted {
            $0.relevanceScore != $1.relevanceScore ? $0.relevanceScore > $1.relevanceScore : $0.index < $1.index
        }
        let limit = request.rerankingConfiguration.bedrockRerankingConfiguration.numberOfResults
        return RerankResponse(results: Array(ordered.prefix(limit ?? ordered.count)))
    }

    /// The query's different words, numbered in their order; those without content only where there are no others.
    private static func words(of query: RerankQuery) throws -> [String: Int] {
        guard query.type.isKnown else { throw RequestRefusal.invalid("queries[0].type must be TEXT") }
        let text = try RequestRefusal.question(query.textQuery.text, at: "queries[0].textQuery.text")
        let terms = Tokenizer.terms(of: text)
        let content = terms.filter { !$0.isStopWord }
        var words: [String: Int] = [:]
        for term in content.isEmpty ? terms : content where words[term.key] == nil { words[term.key] = words.count }
        guard !words.isEmpty else { throw RequestRefusal.invalid("queries[0].textQuery.text has no word") }
        return words
    }

    private static func texts(of source: RerankSource, at path: String) throws(ValidationException) -> [String] {
        guard source.type.isKnown else { throw RequestRefusal.invalid("\(path).type must be INLINE") }
        let document = source.inlineDocumentSource
        let inside = "\(path).inlineDocumentSource"
        switch document.type {
        case .text:
            guard let text = document.textDocument?.text else {
                throw RequestRefusal.invalid("\(inside).textDocument.text is required for the type TEXT")
            }
            return [text]
        case .json:
            guard let json = document.jsonDocument else {
                throw RequestRefusal.invalid("\(inside).jsonDocument is required for the type JSON")
            }
            return strings(in: json)
        default: throw RequestRefusal.invalid("\(inside).type must be TEXT or JSON")
        }
    }

    /// All strings in a document except the names of members; an object's in no particular order.
    private static func strings(in json: JSONValue) -> [String] {
        var strings: [String] = []
        // A list of what is still to be looked at: a document may be nested deeper than calls may be.
        var waiting = [json]
        while let value = waiting.popLast() {
            switch value {
            case .string(let text): strings.append(text)
            case .array(let elements): waiting += elements
            case .object(let members): waiting += members.values
            case .null, .boolean, .number: break
            }
        }
        return strings
    }
}
#endif
