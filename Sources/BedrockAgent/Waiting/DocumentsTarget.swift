public import TenantRAGAWS

/// A wait for documents to be ingested or deleted, any number of them.
public struct DocumentsTarget: WaitTarget {
    /// The operation that reads the state.
    public static let operation = GetKnowledgeBaseDocumentsRequest.name

    /// The maximum number of documents that the service accepts in a request.
    private static let maximumBatchCount = 10

    /// The documents, each once.
    public let identifiers: [DocumentIdentifier]
    /// The identifier of their data source.
    public let dataSourceID: String
    /// The identifier of their knowledge base.
    public let knowledgeBaseID: String

    /// Creates a target.
    ///
    /// - Parameters:
    ///   - identifiers: The documents; one that comes twice counts once.
    ///   - dataSourceID: The identifier of their data source.
    ///   - knowledgeBaseID: The identifier of their knowledge base.
    public init(identifiers: [DocumentIdentifier], dataSourceID: String, knowledgeBaseID: String) {
        var seen: Set<DocumentIdentifier> = []
        self.identifiers = identifiers.filter { seen.insert($0).inserted }
        self.dataSourceID = dataSourceID
        self.knowledgeBaseID = knowledgeBaseID
    }

    /// Reads the documents whose status was not final at the poll before, in tens.
    public func snapshot(
        after previous: DocumentStates?,
        from client: BedrockAgentClient,
        options: CallOptions
    ) async throws -> DocumentStates {
        var states = previous ?? DocumentStates(identifiers)
        var rest = states.pending[...]
        while !rest.isEmpty {
            let batch = rest.prefix(Self.maximumBatchCount)
            rest = rest.dropFirst(Self.maximumBatchCount)
            let request = GetKnowledgeBaseDocumentsRequest(
                dataSourceId: dataSourceID,
                documentIdentifiers: Array(batch),
                knowledgeBaseId: knowledgeBaseID
            )
            let response = try await client.getKnowledgeBaseDocuments(request, options: options)
            states.update(response.documentDetails ?? [])
        }
        return states
    }

    /// Returns the states once all of them are final.
    public func outcome(of snapshot: DocumentStates) -> DocumentStates? { snapshot.pending.isEmpty ? snapshot : nil }
}

extension WaitTarget where Self == DocumentsTarget {
    /// Documents, by their identifiers and those of their data source and knowledge base.
    public static func documents(
        _ identifiers: [DocumentIdentifier],
        of dataSourceID: String,
        in knowledgeBaseID: String
    ) -> Self {
        Self(identifiers: identifiers, dataSourceID: dataSourceID, knowledgeBaseID: knowledgeBaseID)
    }
}
