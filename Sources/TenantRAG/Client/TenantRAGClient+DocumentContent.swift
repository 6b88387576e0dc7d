public import BedrockAgentRuntime
internal import Logging
internal import TenantRAGAWS
internal import TenantRAGFilters
public import TenantRAGIsolation
internal import TenantRAGJSON

extension TenantRAGClient {
    /// Gets a link to the document that a passage comes from, once it is shown that the tenant may see all of it.
    ///
    /// Any caller can construct a passage, and the service gives a link to any document. So the passage only says what
    /// to look for. A link is returned when
    ///
    /// 1. a search within the tenant's scope names the document,
    /// 2. a search for passages of the same source that are *not* the tenant's finds nothing: a link shows the whole
    ///    document, also rows that belong to others,
    /// 3. both searches, made again after the link, find the same.
    ///
    /// So one link takes up to five calls and as many turns of the tenant's: four of `Retrieve` and one of
    /// `GetDocumentContent`. The second search is left out where nothing can lie outside the tenant's boundary: a dedicated
    /// knowledge base or a source prefix, without further conditions. What a search can show and what it cannot is said in
    /// the guide Isolation. The caller who has the link can read the document until it expires, five minutes later (model
    /// member `GetDocumentContentResponse.presignedUrl`).
    ///
    /// - Parameters:
    ///   - passage: A passage from ``retrieve(_:as:where:numberOfResults:reranking:minimumScore:)``, with its text and its
    ///     source.
    ///   - tenant: The tenant that asks.
    ///   - format: The document as it is, or its text as JSON; as it is by default.
    /// - Returns: The link, with the type and size of the content behind it.
    /// - Throws: ``TenantRAGError`` with code `unknownDocument` when the search does not find the document among the
    ///   tenant's, `partialDocument` when not all of it is shown to be the tenant's, `changedDocument` when it changed
    ///   meanwhile; and what ``retrieve(_:as:where:numberOfResults:reranking:minimumScore:)`` throws.
    public func documentContent(
        of passage: KnowledgeBaseRetrievalResult,
        as tenant: TenantContext,
        format: DocumentOutputFormat? = nil
    ) async throws -> GetDocumentContentResponse {
        guard let documentID = passage.documentId, let source = passage.source else {
            throw TenantRAGError(.unknownDocument, "the passage names no document and no source")
        }
        let condition = MetadataFilter.Condition(
            key: builtInKey("source-uri"),
            operator: .equals,
            value: .string(source)
        )
        let scope = try scope(.condition(condition), for: tenant)
        let ownSearch = try ownSearch(queries: [passage.text ?? "", source], as: tenant, in: scope)
        let audited = try await passages(ownSearch, as: tenant, in: scope)
        guard let own = audited.first(where: { isPassage($0, of: documentID, from: condition) }) else {
            throw TenantRAGError(.unknownDocument, "there is no such document among the tenant's")
        }
        // Under the other kind's name stands an attribute like any other, and two data sources may have one document id.
        guard let dataSourceID = own.metadata?[builtInKey("data-source-id")]?.stringValue else {
            throw TenantRAGError(
                .unknownDocument,
                "the knowledge base does not say which data source the document is in"
            )
        }
        let request = try Validated(
            GetDocumentContentRequest(
                dataSourceId: dataSourceID,
                documentId: documentID,
                knowledgeBaseId: knowledgeBaseID(for: scope).rawValue,
                outputFormat: format,
                userContext: try accessControlUser(of: tenant)
            )
        )
        let outside = scope.outsideSearch(source: condition, for: knowledgeBase.vectorStore)
        // In the passage's own words as the knowledge base has them, not as the caller wrote them down.
        let outsideQuery = try query(among: [own.text ?? "", source])
        try await requireNothing(outside, query: outsideQuery, as: tenant)
        let response = try await inTurn(.getDocumentContent, for: tenant, sending: 0) { _ in
            try await knowledgeBase.getDocumentContent(ScopedRequest(request, scope: scope))
        }
        // The link may lead to a version that came after the searches: it is returned only if they find the same again.
        let found = try await passages(ownSearch, as: tenant, in: scope)
        guard isSameVersion(found, as: audited) else {
            throw TenantRAGError(
                .changedDocument,
                "the document changed while its link was made; retrieve and ask again"
            )
        }
        try await requireNothing(outside, query: outsideQuery, as: tenant)
        logger.debug("gave a link to a document", metadata: metadata(scope))
        return response
    }

    /// The name under which the knowledge base keeps an attribute of the service's own.
    private func builtInKey(_ name: String) -> String {
        knowledgeBase.vectorStore.isManaged ? "_" + name.replacing("-", with: "_") : "x-amz-bedrock-kb-" + name
    }

    /// Checks that a passage is of the document and of the source that were asked for, byte by byte.
    private func isPassage(
        _ passage: KnowledgeBaseRetrievalResult,
        of documentID: String,
        from source: MetadataFilter.Condition
    ) -> Bool {
        let isDocument = passage.documentId.map { $0.utf8.elementsEqual(documentID.utf8) } ?? false
        // The search for passages outside the boundary is made of this source: it says nothing of another one.
        return isDocument && source.matches(passage.metadata?[source.key].flatMap { AttributeValue($0) })
    }

    /// Any query would do, for the filter admits this one source; the passage's own words are sure to find it.
    ///
    /// A passage of an image, or of white space alone, has none.
    private func query(among texts: [String]) throws(TenantRAGError) -> String {
        let texts = texts.map { String($0.unicodeScalars.prefix(1_000)) }
        let query = texts.first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        try requireText(query)
        return query
    }

    private func ownSearch(
        queries: [String],
        as tenant: TenantContext,
        in scope: ScopedFilter
    ) throws -> Validated<RetrieveRequest> {
        try Validated(
            RetrieveRequest(
                knowledgeBaseId: knowledgeBaseID(for: scope).rawValue,
                retrievalQuery: KnowledgeBaseQuery(text: try query(among: queries)),
                retrievalConfiguration: retrievalConfiguration(scope, numberOfResults: 10),
                userContext: try accessControlUser(of: tenant)
            )
        )
    }

    /// Passages of the source that are shown to be the tenant's.
    private func passages(
        _ request: Validated<RetrieveRequest>,
        as tenant: TenantContext,
        in scope: ScopedFilter
    ) async throws -> [KnowledgeBaseRetrievalResult] {
        let characters = request.value.retrievalQuery.text?.unicodeScalars.count ?? 0
        // A call like any other to the quota; what it finds the tenant does not get to see.
        return try await inTurn(.retrieve, for: tenant, sending: characters) { _ in
            let response = try await knowledgeBase.retrieve(ScopedRequest(request, scope: scope))
            try audit(response.retrievalResults, in: scope)
            return response.retrievalResults
        }
    }

    /// Refuses a document that holds a passage outside of the tenant's boundary, or may.
    ///
    /// The passages found are reduced to one refusal within this function.
    private func requireNothing(_ outside: OutsideSearch?, query: String, as tenant: TenantContext) async throws {
        guard let outside else { return }
        let isWhole = try await outside.findsNothing { scope, nextToken in
            let request = try Validated(
                RetrieveRequest(
                    knowledgeBaseId: knowledgeBaseID(for: scope).rawValue,
                    retrievalQuery: KnowledgeBaseQuery(text: query),
                    nextToken: nextToken,
                    // The service's maximum: an approximate search misses less, the more it is asked for.
                    retrievalConfiguration: retrievalConfiguration(scope, numberOfResults: 100),
                    userContext: try accessControlUser(of: tenant)
                )
            )
            let response = try await inTurn(.retrieve, for: tenant, sending: query.unicodeScalars.count) { _ in
                try await knowledgeBase.retrieve(ScopedRequest(request, scope: scope))
            }
            let references = response.retrievalResults.map { result in
                OutsideSearch.Reference(metadata: result.metadata ?? [:], addresses: result.location?.addresses ?? [])
            }
            return (references, response.nextToken)
        }
        guard isWhole else {
            throw TenantRAGError(
                .partialDocument,
                "not all of the document is shown to be the tenant's, and a link would show all of it; show its passages "
                    + "instead, or keep documents of one owner each"
            )
        }
    }

    /// Compares the passages of two searches: all but their order and scores.
    ///
    /// Chunk ids, attributes and texts tell a version, as far as the service lets it be told.
    private func isSameVersion(
        _ passages: [KnowledgeBaseRetrievalResult],
        as others: [KnowledgeBaseRetrievalResult]
    ) -> Bool {
        func identities(_ passages: [KnowledgeBaseRetrievalResult]) -> [[UInt8]] {
            let identities = passages.map { passage in
                var passage = passage
                passage.score = nil
                // Bytes, because Swift's strings are equal in several forms; by name, because members have no order.
                passage.metadata = passage.metadata.map { JSONObject($0.members) }
                return passage.jsonBytes()
            }
            return identities.sorted { $0.lexicographicallyPrecedes($1) }
        }
        return identities(passages) == identities(others)
    }
}
