internal import BedrockAgentRuntime
internal import Logging
internal import TenantRAGAWS
public import TenantRAGFilters
public import TenantRAGIsolation

extension TenantRAGClient {
    /// Finds the tenant's passages that match a query, best first.
    ///
    /// - Parameters:
    ///   - query: The text to search for; 1 to 1,000 characters by the service's quota.
    ///   - tenant: The tenant that asks.
    ///   - filter: A filter that selects among the tenant's documents; all of them by default.
    ///   - numberOfResults: The number of passages, 1 to 100; by default as configured.
    ///   - reranking: The second ranking of what is found; by default as configured.
    ///   - minimumScore: The lowest score of a passage that is returned, any finite number; by default as configured. It is
    ///     applied behind the audit, so a page may be empty although another follows.
    /// - Returns: A page of passages; ``retrieve(after:as:)`` brings the next.
    /// - Throws: Before anything is sent, ``/TenantRAGIsolation/IsolationError``, ``/TenantRAGFilters/FilterError``,
    ///   ``TenantRAGError`` for a query without text or a setting that the knowledge base does not accept,
    ///   ``/TenantRAGAWS/ModelValidationError`` for one that the service would refuse and ``TenantLimitError``; after it,
    ///   ``/TenantRAGIsolation/IsolationViolation`` when a passage is not the tenant's, and what the knowledge base throws.
    public func retrieve(
        _ query: String,
        as tenant: TenantContext,
        where filter: MetadataFilter? = nil,
        numberOfResults: Int? = nil,
        reranking: Reranking? = nil,
        minimumScore: Double? = nil
    ) async throws -> RetrievalPage {
        let query = RetrievalQuery(
            text: query,
            filter: filter,
            numberOfResults: numberOfResults,
            reranking: reranking,
            minimumScore: minimumScore
        )
        return try await retrieve(query, as: tenant, scope: scope(filter, for: tenant), nextToken: nil)
    }

    /// Finds the passages that follow a page.
    ///
    /// - Parameters:
    ///   - page: A page that this tenant got.
    ///   - tenant: The tenant that asks.
    /// - Returns: The next page; an empty one after the last.
    /// - Throws: ``TenantRAGError`` with code `foreignPage` for another tenant's page; otherwise as for the first page.
    public func retrieve(after page: RetrievalPage, as tenant: TenantContext) async throws -> RetrievalPage {
        let scope = try scope(page.query.filter, for: tenant)
        guard scope == page.scope else {
            throw TenantRAGError(
                .foreignPage,
                "the page belongs to another tenant or user; ask for the first page anew"
            )
        }
        let user = try accessControlUser(of: tenant)?.userId
        guard PlainText.same(user, page.accessControlUser) else {
            throw TenantRAGError(
                .foreignPage,
                "the page was found for another user of access control lists; ask for the first page anew"
            )
        }
        guard page.hasMore, let nextToken = page.nextToken else {
            return RetrievalPage(
                results: [],
                guardrailAction: nil,
                query: page.query,
                scope: scope,
                accessControlUser: page.accessControlUser,
                nextToken: nil
            )
        }
        return try await retrieve(page.query, as: tenant, scope: scope, nextToken: nextToken)
    }

    private func retrieve(
        _ query: RetrievalQuery,
        as tenant: TenantContext,
        scope: ScopedFilter,
        nextToken: String?
    ) async throws -> RetrievalPage {
        try requireText(query.text)
        let minimumScore = query.minimumScore ?? configuration.minimumScore
        guard minimumScore?.isFinite != false else {
            throw TenantRAGError(.invalidSetting, "minimumScore is a finite number")
        }
        let user = try accessControlUser(of: tenant)
        let request = try Validated(
            RetrieveRequest(
                knowledgeBaseId: knowledgeBaseID(for: scope).rawValue,
                retrievalQuery: KnowledgeBaseQuery(text: query.text),
                guardrailConfiguration: configuration.guardrail,
                nextToken: nextToken,
                retrievalConfiguration: try retrievalConfiguration(
                    scope,
                    numberOfResults: query.numberOfResults,
                    reranking: query.reranking ?? configuration.reranking
                ),
                userContext: user
            )
        )
        let response = try await inTurn(.retrieve, for: tenant, sending: query.text.unicodeScalars.count) { record in
            var response = try await knowledgeBase.retrieve(ScopedRequest(request, scope: scope))
            try audit(response.retrievalResults, in: scope)
            // Behind the audit: a store that returns what is another's has failed, however low it ranks it.
            response.retrievalResults.removeAll { !$0.reaches(minimumScore) }
            record.found(response.retrievalResults.count)
            if record.isMetered { record.received(response.retrievalResults.textSize) }
            return response
        }
        logger.debug("retrieved", metadata: metadata(scope, references: response.retrievalResults.count))
        return RetrievalPage(
            results: response.retrievalResults,
            guardrailAction: response.guardrailAction,
            query: query,
            scope: scope,
            accessControlUser: user?.userId,
            nextToken: response.nextToken
        )
    }
}
