#if LocalServer
import HTTPTypes
import TenantRAG
import TenantRAGLocal

/// Finds the operation that a request is for, and answers it from the knowledge base that it names.
struct OperationRoutes: Sendable {
    private let routes: [OperationRoute]
    private let knowledgeBases: KnowledgeBaseRegistry
    private let links: DocumentLinks

    init(_ knowledgeBases: KnowledgeBaseRegistry) throws {
        let links = try DocumentLinks()
        self.links = links
        self.knowledgeBases = knowledgeBases
        routes = [
            OperationRoute(RetrieveRequest.self) { request, call in
                try await knowledgeBases[request.knowledgeBaseId].retrieve(request, owner: call.owner)
            },
            OperationRoute(RetrieveAndGenerateRequest.self) { request, call in
                try await knowledgeBases[of: request.retrieveAndGenerateConfiguration]
                    .retrieveAndGenerate(request, owner: call.owner)
            },
            OperationRoute(RetrieveAndGenerateStreamRequest.self) { request, call in
                let response = try await knowledgeBases[of: request.retrieveAndGenerateConfiguration]
                    .retrieveAndGenerateStream(request, owner: call.owner)
                return (response.stream, [.knowledgeBaseSessionID: response.sessionId])
            },
            OperationRoute(AgenticRetrieveStreamRequest.self) { request, _ in
                let response = try await LocalKnowledgeBase.agenticRetrieveStream(request) {
                    try? knowledgeBases[$0]
                }
                return (response.stream, [:])
            },
            OperationRoute(RerankRequest.self) { request, _ in try await Reranker().rerank(request) },
            OperationRoute(GetDocumentContentRequest.self) { request, call in
                let content = try await knowledgeBases[request.knowledgeBaseId].documentContent(request)
                let document = LinkedDocument(request: request, version: content.version)
                return GetDocumentContentResponse(
                    mimeType: content.mimeType,
                    presignedUrl: try links.url(for: document, authority: call.authority, at: call.date),
                    documentContentLength: Int64(content.bytes.count)
                )
            },
            OperationRoute(GenerateQueryRequest.self) { _, _ in
                throw RequestRefusal.unsupported(
                    "transformationConfiguration",
                    "a folder of documents is no structured data store, and no SQL can be written for it"
                )
            },
            OperationRoute(GetIngestedDocumentAclRequest.self) { request, _ in
                _ = try knowledgeBases[request.knowledgeBaseId]
                throw RequestRefusal.noAccessControlLists
            },
            OperationRoute(CheckIngestedDocumentAclRequest.self) { request, _ in
                _ = try knowledgeBases[request.knowledgeBaseId]
                throw RequestRefusal.noAccessControlLists
            },
        ]
    }

    /// The operation that a request is for, with the members that stand in its path.
    ///
    /// - Throws: ``UnknownOperation``.
    func route(of head: HTTPRequest) throws(UnknownOperation) -> (OperationRoute, [String]) {
        for route in routes {
            if let values = route.pathValues(in: head) { return (route, values) }
        }
        throw UnknownOperation()
    }

    /// The document that a link of ``DocumentLinks`` leads to; nil for a request that is no link's.
    ///
    /// - Parameters:
    ///   - head: The request's head as it came.
    ///   - date: The time.
    /// - Returns: The document as a whole response.
    /// - Throws: `VerificationError` for a link that was not made here, was changed, or has ended;
    ///   `ResourceNotFoundException` for a document that is gone, or is another by now.
    func document(for head: HTTPRequest, at date: Timestamp) async throws -> Answer? {
        guard let linked = try links.document(for: head, at: date) else { return nil }
        let content = try await knowledgeBases[linked.request.knowledgeBaseId]
            .documentContent(linked.request, version: linked.version)
        // Documents are untrusted: no browser may run them as this server's own.
        let fields: HTTPFields = [
            .contentType: content.mimeType, .contentDisposition: "attachment", .xContentTypeOptions: "nosniff",
        ]
        return .body(content.bytes, status: 200, fields)
    }
}

extension KnowledgeBaseRegistry {
    /// The knowledge base that a configuration names; the first one refuses a configuration that names none.
    fileprivate subscript(of configuration: RetrieveAndGenerateConfiguration?) -> LocalKnowledgeBase {
        get throws(ResourceNotFoundException) {
            guard let name = configuration?.knowledgeBaseConfiguration?.knowledgeBaseId else { return first }
            return try self[name]
        }
    }
}
#endif
