#if LocalServer
import TenantRAG
import TenantRAGLocal

/// The knowledge bases of a server, by their ids.
struct KnowledgeBaseRegistry: Sendable {
    private let byIdentifier: [String: LocalKnowledgeBase]
    /// The first one: what a request is checked by that names none.
    let first: LocalKnowledgeBase

    init(_ knowledgeBases: [LocalKnowledgeBase]) throws(LocalServerError) {
        guard let first = knowledgeBases.first else {
            throw LocalServerError(.invalidConfiguration, "a server needs a knowledge base")
        }
        self.first = first
        let pairs = knowledgeBases.map { ($0.knowledgeBaseID.identifier, $0) }
        byIdentifier = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        guard byIdentifier.count == knowledgeBases.count else {
            throw LocalServerError(.invalidConfiguration, "two knowledge bases have one id")
        }
    }

    /// The knowledge base that a request names by id or ARN.
    ///
    /// - Throws: `ResourceNotFoundException`.
    subscript(name: String) -> LocalKnowledgeBase {
        get throws(ResourceNotFoundException) {
            guard let id = try? KnowledgeBaseID(validating: name), let found = byIdentifier[id.identifier] else {
                throw RequestRefusal.missingKnowledgeBase(name)
            }
            return found
        }
    }
}
#endif
