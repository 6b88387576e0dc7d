public import TenantRAGAWS

extension BedrockAgentClient {
    /// Changes some settings of a data source and keeps all others: reads them, changes them, writes them all.
    ///
    /// The service replaces all settings by those of the request, so one that is left out is gone, and chunking, which cannot
    /// change, has to be sent again. Of two changes at the same time the later one wins.
    ///
    /// ```swift
    /// let source = try await client.updateDataSource("DS12345678", of: "KB12345678") { $0.dataDeletionPolicy = .retain }
    /// print(source.status)
    /// ```
    ///
    /// - Parameters:
    ///   - dataSourceID: The data source's identifier.
    ///   - knowledgeBaseID: The identifier of its knowledge base.
    ///   - options: The options of both calls.
    ///   - change: Changes the settings.
    /// - Returns: The data source as the service describes it after the change.
    /// - Throws: ``/TenantRAGCredentials/AWSError``, ``/TenantRAGAWS/ModelValidationError``, `CancellationError`, and the
    ///   errors of `change`; then nothing is written.
    public func updateDataSource(
        _ dataSourceID: String,
        of knowledgeBaseID: String,
        options: CallOptions = CallOptions(),
        _ change: (inout UpdateDataSourceRequest) throws -> Void
    ) async throws -> DataSource {
        let read = GetDataSourceRequest(dataSourceId: dataSourceID, knowledgeBaseId: knowledgeBaseID)
        var request = UpdateDataSourceRequest(try await getDataSource(read, options: options).dataSource)
        try change(&request)
        return try await updateDataSource(request, options: options).dataSource
    }

    /// Changes some settings of a knowledge base and keeps all others: reads them, changes them, writes them all.
    ///
    /// The service replaces all settings by those of the request, so one that is left out is gone. Of two changes at the
    /// same time the later one wins.
    ///
    /// - Parameters:
    ///   - knowledgeBaseID: The knowledge base's identifier.
    ///   - options: The options of both calls.
    ///   - change: Changes the settings.
    /// - Returns: The knowledge base, whose update is under way.
    /// - Throws: ``/TenantRAGCredentials/AWSError``, ``/TenantRAGAWS/ModelValidationError``, `CancellationError`, and the
    ///   errors of `change`; then nothing is written.
    public func updateKnowledgeBase(
        _ knowledgeBaseID: String,
        options: CallOptions = CallOptions(),
        _ change: (inout UpdateKnowledgeBaseRequest) throws -> Void
    ) async throws -> KnowledgeBaseDetail {
        let read = GetKnowledgeBaseRequest(knowledgeBaseId: knowledgeBaseID)
        var request = UpdateKnowledgeBaseRequest(try await getKnowledgeBase(read, options: options).knowledgeBase)
        try change(&request)
        return try await updateKnowledgeBase(request, options: options).knowledgeBase
    }
}

extension UpdateDataSourceRequest {
    /// Creates a request that leaves a data source as it is.
    ///
    /// - Parameter current: The data source, as the service has returned it.
    public init(_ current: DataSource) {
        self.init(
            dataSourceConfiguration: current.dataSourceConfiguration,
            dataSourceId: current.dataSourceId,
            knowledgeBaseId: current.knowledgeBaseId,
            name: current.name,
            dataDeletionPolicy: current.dataDeletionPolicy,
            description: current.description,
            serverSideEncryptionConfiguration: current.serverSideEncryptionConfiguration,
            vectorIngestionConfiguration: current.vectorIngestionConfiguration
        )
    }
}

extension UpdateKnowledgeBaseRequest {
    /// Creates a request that leaves a knowledge base as it is.
    ///
    /// - Parameter current: The knowledge base, as the service has returned it.
    public init(_ current: KnowledgeBaseDetail) {
        self.init(
            knowledgeBaseConfiguration: current.knowledgeBaseConfiguration,
            knowledgeBaseId: current.knowledgeBaseId,
            name: current.name,
            roleArn: current.roleArn,
            description: current.description,
            metadataConfigurations: current.metadataConfigurations,
            storageConfiguration: current.storageConfiguration
        )
    }
}
