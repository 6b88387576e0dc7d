#if Local
package import TenantRAG
import TenantRAGExtractive

/// Orders documents that a request brings along by how well they answer its query (operation `Rerank`).
///
/// No model and no state: what counts is the ``Relevance`` of the request's documents. Model and model fields of a request
/// change nothing.
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
        let relevance = try Self.relevance(to: request.queries[0])
        let documents = try request.sources.enumerated().map { place, source in
            try Task.checkCancellation()
            return try Self.texts(of: source, at: "sources[\(place)]")
        }
        let results = try relevance.scores(of: documents).enumerated().map { place, score in
            RerankResult(index: place, relevanceScore: Float(score))
        }
        let ordered = results.sorted {
            $0.relevanceScore != $1.relevanceScore ? $0.relevanceScore > $1.relevanceScore : $0.index < $1.index
        }
        let limit = request.rerankingConfiguration.bedrockRerankingConfiguration.numberOfResults
        return RerankResponse(results: Array(ordered.prefix(limit ?? ordered.count)))
    }

    private static func relevance(to query: RerankQuery) throws -> Relevance {
        guard query.type.isKnown else { throw RequestRefusal.invalid("queries[0].type must be TEXT") }
        let text = try RequestRefusal.question(query.textQuery.text, at: "queries[0].textQuery.text")
        guard let relevance = Relevance(to: text) else {
            throw RequestRefusal.invalid("queries[0].textQuery.text has no word")
        }
        return relevance
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
