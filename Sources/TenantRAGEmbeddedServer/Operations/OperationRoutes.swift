#if EmbeddedServer
    import HTTPTypes
    import TenantRAG
    import TenantRAGEmbedded

    /// Finds the operation that a request is for, and answers it from the knowledge base that it names.
    struct OperationRoutes: Sendable {
        private let routes: [OperationRoute]

        init(_ knowledgeBases: KnowledgeBaseRegistry) {
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
    }

    extension KnowledgeBaseRegistry {
        /// The knowledge base that a configuration names; the first one refuses a configuration that names none.
        fileprivate subscript(of configuration: RetrieveAndGenerateConfiguration?) -> EmbeddedKnowledgeBase {
            get throws(ResourceNotFoundException) {
                guard let name = configuration?.knowledgeBaseConfiguration?.knowledgeBaseId else { return first }
                return try self[name]
            }
        }
    }
#endif
