public import TenantRAGAWS

/// A wait for a data source to be created, updated or deleted.
public struct DataSourceTarget: WaitTarget {
    /// The final state of a data source.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Outcome: Sendable, Hashable {
        /// The data source can be used.
        case available(DataSource)
        /// Creating, updating or deleting it failed: `status` says which, `failureReasons` why.
        ///
        /// A deletion that fails because the vector store cannot be reached succeeds once the deletion policy is
        /// ``DataDeletionPolicy/retain``.
        case failed(DataSource)
        /// There is none of that identifier; after a deletion, that it is done.
        case notFound
    }

    /// The operation that reads the state.
    public static let operation = GetDataSourceRequest.name

    /// The data source's identifier.
    public let dataSourceID: String
    /// The identifier of its knowledge base.
    public let knowledgeBaseID: String

    /// Creates a target.
    public init(dataSourceID: String, knowledgeBaseID: String) {
        self.dataSourceID = dataSourceID
        self.knowledgeBaseID = knowledgeBaseID
    }

    /// Reads the data source; nil when there is none.
    public func snapshot(
        after previous: DataSource??,
        from client: BedrockAgentClient,
        options: CallOptions
    ) async throws -> DataSource? {
        try await nilWhenNotFound {
            let request = GetDataSourceRequest(dataSourceId: dataSourceID, knowledgeBaseId: knowledgeBaseID)
            return try await client.getDataSource(request, options: options).dataSource
        }
    }

    /// Returns the outcome of a final state.
    public func outcome(of snapshot: DataSource?) -> Outcome? {
        guard let snapshot else { return .notFound }
        guard snapshot.status.phase == .final else { return nil }
        return snapshot.status == .available ? .available(snapshot) : .failed(snapshot)
    }
}

extension WaitTarget where Self == DataSourceTarget {
    /// A data source, by its identifier and that of its knowledge base.
    public static func dataSource(_ dataSourceID: String, of knowledgeBaseID: String) -> Self {
        Self(dataSourceID: dataSourceID, knowledgeBaseID: knowledgeBaseID)
    }
}
