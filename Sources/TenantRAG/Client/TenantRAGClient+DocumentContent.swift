public import BedrockAgentRuntime
internal import Logging
internal import TenantRAGFilters
public import TenantRAGIsolation

extension TenantRAGClient {
    /// Gets a link to the document that a passage comes from, once it is shown anew that the tenant may see it.
    ///
    /// A passage is a value that anybody can write down, and whoever may call the service gets a link to any document. So
    /// the passage only says what to look for: the tenant's own documents are searched for it, and the link is for the
    /// document that this search names. Whoever has the link can read the document until it ends, five minutes later
    /// (model member `GetDocumentContentResponse.presignedUrl`).
    ///
    /// - Parameters:
    ///   - passage: A passage from ``retrieve(_:as:where:numberOfResults:reranking:minimumScore:)``, with its text and its
    ///     source.
    ///   - tenant: Who asks.
    ///   - format: The document as it is, or its text as JSON; as it is by default.
    /// - Returns: The link, with the type and size of what is behind it.
    /// - Throws: ``TenantRAGError`` with code `unknownDocument` when the search does not find the document among the
    ///   tenant's, and what ``retrieve(_:as:where:numberOfResults:reranking:minimumScore:)`` throws.
    public func documentContent(
        of passage: KnowledgeBaseRetrievalResult,
        as tenant: TenantContext,
        format: DocumentOutputFormat? = nil
    ) async throws -> GetDocumentContentResponse {
        guard let documentID = passage.documentId, let source = passage.source else {
            throw TenantRAGError(.unknownDocument, "the passage names no document and no source")
        }
        let scope = try scope(sourceFilter(source), for: tenant)
        guard let own = try await ownPassage(documentID, queries: [passage.text ?? "", source], as: tenant, in: scope)
        else {
            throw TenantRAGError(.unknownDocument, "there is no such document among the tenant's")
        }
        // Under the other kind's name stands an attribute like any other, and two data sources may have one document id.
        guard let dataSourceID = own.metadata?[builtInKey("data-source-id")]?.stringValue else {
            throw TenantRAGError(
                .unknownDocument,
                "the knowledge base does not say which data source the document is in"
            )
        }
        let request = GetDocumentContentRequest(
            dataSourceId: dataSourceID,
            documentId: documentID,
            knowledgeBaseId: knowledgeBaseID(for: scope).rawValue,
            outputFormat: format,
            userContext: try accessControlUser(of: tenant)
        )
        try request.validate()
        let response = try await inTurn(.getDocumentContent, for: tenant, sending: 0) { _ in
            try await knowledgeBase.getDocumentContent(ScopedRequest(request, scope: scope))
        }
        logger.debug("gave a link to a document", metadata: metadata(scope))
        return response
    }

    private func sourceFilter(_ source: String) -> MetadataFilter {
        .equals(builtInKey("source-uri"), source)
    }

    /// The name under which the knowledge base keeps an attribute of the service's own.
    private func builtInKey(_ name: String) -> String {
        knowledgeBase.vectorStore.isManaged ? "_" + name.replacing("-", with: "_") : "x-amz-bedrock-kb-" + name
    }

    /// A passage of the document that the service itself names as the tenant's.
    private func ownPassage(
        _ documentID: String,
        queries: [String],
        as tenant: TenantContext,
        in scope: ScopedFilter
    ) async throws -> KnowledgeBaseRetrievalResult? {
        // Any query would do, for the filter leaves this one source; its own words are sure to be found.
        // A passage of an image, or of white space alone, has none.
        let texts = queries.map { String($0.unicodeScalars.prefix(1_000)) }
        let query = texts.first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        try requireText(query)
        let request = RetrieveRequest(
            knowledgeBaseId: knowledgeBaseID(for: scope).rawValue,
            retrievalQuery: KnowledgeBaseQuery(text: query),
            retrievalConfiguration: retrievalConfiguration(scope, numberOfResults: 10),
            userContext: try accessControlUser(of: tenant)
        )
        try request.validate()
        // A call like any other to the quota; what it finds the tenant does not get to see.
        let response = try await inTurn(.retrieve, for: tenant, sending: query.unicodeScalars.count) { _ in
            let response = try await knowledgeBase.retrieve(ScopedRequest(request, scope: scope))
            try audit(response.retrievalResults, in: scope)
            return response
        }
        return response.retrievalResults.first { result in
            result.documentId.map { $0.utf8.elementsEqual(documentID.utf8) } ?? false
        }
    }
}
