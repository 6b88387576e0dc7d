#if Local
import TenantRAG

/// The parts of a retrieval configuration that the local knowledge base honours; the rest is refused.
struct RetrievalSettings: Sendable {
    /// The service's own number where a request names none.
    static let defaultNumberOfResults = 5
    /// The most that the service gives at a time.
    static let maximumNumberOfResults = 100

    var filter: MetadataFilter?
    /// Nil when the request names none.
    var numberOfResults: Int?

    /// Reads a configuration.
    ///
    /// - Parameters:
    ///   - configuration: What the request carries.
    ///   - store: Which operators count as supported.
    ///   - path: Where the configuration stands in the request, for errors.
    /// - Throws: `ValidationException` for what is not supported.
    init(_ configuration: KnowledgeBaseRetrievalConfiguration?, for store: VectorStore, at path: String) throws {
        guard configuration?.managedSearchConfiguration == nil else {
            throw RequestRefusal.unsupported(
                "\(path).managedSearchConfiguration",
                "it is no managed knowledge base"
            )
        }
        let search = configuration?.vectorSearchConfiguration
        let searchPath = "\(path).vectorSearchConfiguration"
        guard search?.implicitFilterConfiguration == nil else {
            throw RequestRefusal.unsupported(
                "\(searchPath).implicitFilterConfiguration",
                "no model writes filters here"
            )
        }
        guard search?.rerankingConfiguration == nil else {
            throw RequestRefusal.unsupported("\(searchPath).rerankingConfiguration", "there is no reranking model")
        }
        if let type = search?.overrideSearchType, !type.isKnown {
            throw RequestRefusal.invalid("\(searchPath).overrideSearchType must be HYBRID or SEMANTIC")
        }
        do {
            try search?.filter?.validate(for: store)
        } catch {
            throw RequestRefusal.invalid("\(searchPath).filter: \(error)")
        }
        filter = search?.filter
        numberOfResults = search?.numberOfResults
    }
}
#endif
