#if Local
public import TenantRAG
import TenantRAGLocalIndex

extension LocalKnowledgeBase {
    /// Finds passages (operation `Retrieve`).
    ///
    /// - Parameter request: The query and its scope.
    /// - Returns: The passages, best first, and a token for the next ones where there are more.
    /// - Throws: `ValidationException`, `ResourceNotFoundException`, `InternalServerException`,
    ///   `CancellationError`.
    public func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
        let filter = request.wire.retrievalConfiguration?.vectorSearchConfiguration?.filter
        try Self.check(filter, isOf: request.scope)
        return try await retrieve(request.wire, owner: SessionOwner(request.scope))
    }

    /// Finds passages for a request that came without a scope: over the wire.
    ///
    /// - Parameters:
    ///   - request: The request as the service takes it. Its filter alone decides what is seen.
    ///   - owner: Who asks; a page token is useless to anybody else.
    /// - Returns: The passages, best first.
    /// - Throws: As ``retrieve(_:)``.
    @concurrent
    package func retrieve(_ request: RetrieveRequest, owner: SessionOwner?) async throws -> RetrieveResponse {
        try RequestRefusal.check(request)
        try RequestRefusal.check(request.knowledgeBaseId, is: knowledgeBaseID)
        guard request.userContext == nil else { throw RequestRefusal.userContext }
        let guardrail = try guardrails.guardrail(request.guardrailConfiguration, at: "guardrailConfiguration")
        let query = request.retrievalQuery
        guard query.image == nil, query.type ?? .text == .text else {
            throw RequestRefusal.unsupported("retrievalQuery", "it searches by words, not by images")
        }
        let text = try RequestRefusal.question(query.text, at: "retrievalQuery.text")
        let settings = try RetrievalSettings(
            request.retrievalConfiguration,
            for: vectorStore,
            at: "retrievalConfiguration"
        )
        let pageSize = settings.numberOfResults ?? RetrievalSettings.defaultNumberOfResults
        let search = PageToken.search(owner: owner, query: text, filter: settings.filter, pageSize: pageSize)
        var offset = 0
        if let token = request.nextToken {
            guard let place = PageToken.offset(in: token, of: search, sealedWith: authenticator) else {
                throw RequestRefusal.invalid("nextToken is not valid for this query.")
            }
            offset = place
        }
        if let guardrail, guardrail.blocks(text) {
            return RetrieveResponse(retrievalResults: [], guardrailAction: .intervened)
        }
        try Task.checkCancellation()
        let results = try find(
            SearchQuery(text: text, filter: settings.filter, limit: pageSize, offset: offset)
        )
        let next = offset + results.hits.count
        let hasMore = !results.hits.isEmpty && next < results.totalMatches
        return RetrieveResponse(
            retrievalResults: results.hits.map(\.retrievalResult),
            guardrailAction: guardrail.map { _ in .notIntervened },
            nextToken: hasMore ? PageToken.text(offset: next, of: search, sealedWith: authenticator) : nil
        )
    }

    /// Searches, with the index's errors as the service's.
    func find(_ query: SearchQuery) throws -> SearchResults {
        do {
            return try index.search(query)
        } catch let error as SearchIndexError where [.invalidQuery, .filterTooComplex].contains(error.code) {
            throw RequestRefusal.invalid(error.message)
        }
    }

    /// Checks that a scoped request carries its scope's filter: whatever else it carries was not made by the
    /// client.
    static func check(_ filter: MetadataFilter?, isOf scope: ScopedFilter) throws(ValidationException) {
        guard filter == scope.filter else {
            throw RequestRefusal.invalid("the request's filter is not that of its scope")
        }
    }
}
#endif
