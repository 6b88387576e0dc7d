// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Calls the knowledge-base half of Agents for Amazon Bedrock: knowledge bases, data sources, ingestion jobs and documents.
///
/// Requests are checked against the service model before they are sent; calls that fail and may succeed later are retried;
/// errors are ``/TenantRAGCredentials/AWSError``. Create one and keep it: it holds connections, credentials and signing keys, and may
/// be used from any number of tasks. It needs no shutdown.
///
/// It knows nothing of tenants: its calls administer whole knowledge bases, and belong into an operator's program, not where
/// tenants' requests are served.
///
/// ```swift
/// let client = try BedrockAgentClient(AWSConfiguration(region: Region(validating: "eu-central-1")))
/// let started = try await client.startIngestionJob(
///     StartIngestionJobRequest(dataSourceId: "DS12345678", knowledgeBaseId: "KB12345678")
/// )
/// let outcome = try await client.wait(for: .ingestionJob(started.ingestionJob), until: .now + .seconds(3_600))
/// if case .completed(let statistics) = outcome { print(statistics.numberOfNewDocumentsIndexed ?? 0) }
/// ```
public final class BedrockAgentClient: Sendable {
    /// Signs, sends and retries the calls.
    package let aws: AWSClient

    /// Makes a client.
    ///
    /// Nothing is sent, and no credentials are asked for yet.
    ///
    /// - Parameter configuration: How to find and to call the service; by default as the environment and the shared
    ///   files say.
    /// - Throws: ``/TenantRAGCredentials/SharedFileError``, ``/TenantRAGCredentials/EndpointError`` and
    ///   ``/TenantRAGAWS/ConfigurationError`` for settings that cannot be used, and `HTTPTransportError`.
    public init(_ configuration: AWSConfiguration = AWSConfiguration()) throws {
        aws = try AWSClient(BedrockAgentService.self, configuration)
    }
}

extension BedrockAgentClient {
    /// Creates a knowledge base (operation `CreateKnowledgeBase`).
    ///
    /// A `clientToken` of its own makes the request known as the same one when it is sent again; without one the
    /// client makes one for this call and its repetitions.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The knowledge base, which is not active yet.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func createKnowledgeBase(
        _ request: CreateKnowledgeBaseRequest,
        options: CallOptions = CallOptions()
    ) async throws -> CreateKnowledgeBaseResponse {
        var request = request
        if request.clientToken == nil { request.clientToken = aws.idempotencyToken() }
        return try await aws.call(request, options)
    }

    /// Gets a knowledge base (operation `GetKnowledgeBase`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The knowledge base with its status.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func getKnowledgeBase(
        _ request: GetKnowledgeBaseRequest,
        options: CallOptions = CallOptions()
    ) async throws -> GetKnowledgeBaseResponse {
        try await aws.call(request, options)
    }

    /// Replaces the settings of a knowledge base (operation `UpdateKnowledgeBase`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The knowledge base, whose update is under way.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func updateKnowledgeBase(
        _ request: UpdateKnowledgeBaseRequest,
        options: CallOptions = CallOptions()
    ) async throws -> UpdateKnowledgeBaseResponse {
        try await aws.call(request, options)
    }

    /// Deletes a knowledge base, but not its vector store (operation `DeleteKnowledgeBase`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The status of the deletion, which is under way.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func deleteKnowledgeBase(
        _ request: DeleteKnowledgeBaseRequest,
        options: CallOptions = CallOptions()
    ) async throws -> DeleteKnowledgeBaseResponse {
        try await aws.call(request, options)
    }

    /// Lists the knowledge bases of the account in this Region (operation `ListKnowledgeBases`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: A page of summaries, and the token of the next page.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func listKnowledgeBases(
        _ request: ListKnowledgeBasesRequest,
        options: CallOptions = CallOptions()
    ) async throws -> ListKnowledgeBasesResponse {
        try await aws.call(request, options)
    }

    /// Creates a data source of a knowledge base (operation `CreateDataSource`).
    ///
    /// A `clientToken` of its own makes the request known as the same one when it is sent again; without one the
    /// client makes one for this call and its repetitions.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The data source.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func createDataSource(
        _ request: CreateDataSourceRequest,
        options: CallOptions = CallOptions()
    ) async throws -> CreateDataSourceResponse {
        var request = request
        if request.clientToken == nil { request.clientToken = aws.idempotencyToken() }
        return try await aws.call(request, options)
    }

    /// Gets a data source (operation `GetDataSource`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The data source with its status.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func getDataSource(
        _ request: GetDataSourceRequest,
        options: CallOptions = CallOptions()
    ) async throws -> GetDataSourceResponse {
        try await aws.call(request, options)
    }

    /// Replaces the settings of a data source (operation `UpdateDataSource`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The data source, whose update may be under way.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func updateDataSource(
        _ request: UpdateDataSourceRequest,
        options: CallOptions = CallOptions()
    ) async throws -> UpdateDataSourceResponse {
        try await aws.call(request, options)
    }

    /// Deletes a data source and, by its policy, its vectors (operation `DeleteDataSource`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The status of the deletion, which is under way.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func deleteDataSource(
        _ request: DeleteDataSourceRequest,
        options: CallOptions = CallOptions()
    ) async throws -> DeleteDataSourceResponse {
        try await aws.call(request, options)
    }

    /// Lists the data sources of a knowledge base (operation `ListDataSources`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: A page of summaries, and the token of the next page.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func listDataSources(
        _ request: ListDataSourcesRequest,
        options: CallOptions = CallOptions()
    ) async throws -> ListDataSourcesResponse {
        try await aws.call(request, options)
    }

    /// Starts a job that brings a knowledge base up to date with a data source (operation `StartIngestionJob`).
    ///
    /// A `clientToken` of its own makes the request known as the same one when it is sent again; without one the
    /// client makes one for this call and its repetitions.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The job, which is under way.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func startIngestionJob(
        _ request: StartIngestionJobRequest,
        options: CallOptions = CallOptions()
    ) async throws -> StartIngestionJobResponse {
        var request = request
        if request.clientToken == nil { request.clientToken = aws.idempotencyToken() }
        return try await aws.call(request, options)
    }

    /// Gets an ingestion job (operation `GetIngestionJob`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The job with its status and statistics.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func getIngestionJob(
        _ request: GetIngestionJobRequest,
        options: CallOptions = CallOptions()
    ) async throws -> GetIngestionJobResponse {
        try await aws.call(request, options)
    }

    /// Lists the ingestion jobs of a data source (operation `ListIngestionJobs`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: A page of summaries, and the token of the next page.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func listIngestionJobs(
        _ request: ListIngestionJobsRequest,
        options: CallOptions = CallOptions()
    ) async throws -> ListIngestionJobsResponse {
        try await aws.call(request, options)
    }

    /// Stops an ingestion job (operation `StopIngestionJob`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The job, which may be stopping.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func stopIngestionJob(
        _ request: StopIngestionJobRequest,
        options: CallOptions = CallOptions()
    ) async throws -> StopIngestionJobResponse {
        try await aws.call(request, options)
    }

    /// Ingests up to 10 documents directly, or replaces them (operation `IngestKnowledgeBaseDocuments`).
    ///
    /// A `clientToken` of its own makes the request known as the same one when it is sent again; without one the
    /// client makes one for this call and its repetitions.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The status of each document; the ingestion is under way.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func ingestKnowledgeBaseDocuments(
        _ request: IngestKnowledgeBaseDocumentsRequest,
        options: CallOptions = CallOptions()
    ) async throws -> IngestKnowledgeBaseDocumentsResponse {
        var request = request
        if request.clientToken == nil { request.clientToken = aws.idempotencyToken() }
        return try await aws.call(request, options)
    }

    /// Lists the documents of a data source (operation `ListKnowledgeBaseDocuments`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: A page of documents with their status, and the token of the next page.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func listKnowledgeBaseDocuments(
        _ request: ListKnowledgeBaseDocumentsRequest,
        options: CallOptions = CallOptions()
    ) async throws -> ListKnowledgeBaseDocumentsResponse {
        try await aws.call(request, options)
    }

    /// Gets the status of up to 10 documents (operation `GetKnowledgeBaseDocuments`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The status of each document.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func getKnowledgeBaseDocuments(
        _ request: GetKnowledgeBaseDocumentsRequest,
        options: CallOptions = CallOptions()
    ) async throws -> GetKnowledgeBaseDocumentsResponse {
        try await aws.call(request, options)
    }

    /// Deletes up to 10 documents from a knowledge base (operation `DeleteKnowledgeBaseDocuments`).
    ///
    /// A `clientToken` of its own makes the request known as the same one when it is sent again; without one the
    /// client makes one for this call and its repetitions.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The status of each document; the deletion is under way.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func deleteKnowledgeBaseDocuments(
        _ request: DeleteKnowledgeBaseDocumentsRequest,
        options: CallOptions = CallOptions()
    ) async throws -> DeleteKnowledgeBaseDocumentsResponse {
        var request = request
        if request.clientToken == nil { request.clientToken = aws.idempotencyToken() }
        return try await aws.call(request, options)
    }

    /// Adds tags to a resource (operation `TagResource`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: An empty response.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func tagResource(
        _ request: TagResourceRequest,
        options: CallOptions = CallOptions()
    ) async throws -> TagResourceResponse {
        try await aws.call(request, options)
    }

    /// Removes tags from a resource (operation `UntagResource`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: An empty response.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func untagResource(
        _ request: UntagResourceRequest,
        options: CallOptions = CallOptions()
    ) async throws -> UntagResourceResponse {
        try await aws.call(request, options)
    }

    /// Lists the tags of a resource (operation `ListTagsForResource`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The tags.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func listTagsForResource(
        _ request: ListTagsForResourceRequest,
        options: CallOptions = CallOptions()
    ) async throws -> ListTagsForResourceResponse {
        try await aws.call(request, options)
    }

    /// The pages of an operation that has several, each asked for when it is wanted.
    ///
    /// - Parameters:
    ///   - request: The request of the first page, such as a ``ListKnowledgeBasesRequest``.
    ///   - options: What holds for each of the calls; a deadline holds for all of them together.
    /// - Returns: The pages.
    public func pages<Operation: PaginatedOperation>(
        of request: Operation,
        options: CallOptions = CallOptions()
    ) -> Pages<Operation> where Operation.Service == BedrockAgentService {
        Pages(of: request) { [aws] in try await aws.call($0, options) }
    }
}
