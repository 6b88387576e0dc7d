// Generated from the service model by Scripts/generate-models; changes here are lost.

public import TenantRAGAWS

/// Calls the knowledge-base half of Agents for Amazon Bedrock Runtime.
///
/// Requests are checked against the service model before they are sent; calls that fail and may succeed later are retried;
/// errors are ``/TenantRAGCredentials/AWSError``. Create one and keep it: it holds connections, credentials and signing keys, and may
/// be used from any number of tasks. It needs no shutdown.
///
/// It knows nothing of tenants: a caller that uses it directly is responsible for the filter of every request. `TenantRAGClient`
/// adds the filter itself.
///
/// ```swift
/// let client = try BedrockAgentRuntimeClient(AWSConfiguration(region: Region(validating: "eu-central-1")))
/// let request = RetrieveRequest(knowledgeBaseId: "KB12345678", retrievalQuery: KnowledgeBaseQuery(text: "the radio"))
/// for try await page in client.pages(of: request) {
///     print(page.retrievalResults.count)
/// }
/// ```
public final class BedrockAgentRuntimeClient: Sendable {
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
        aws = try AWSClient(BedrockAgentRuntimeService.self, configuration)
    }
}

extension BedrockAgentRuntimeClient {
    /// Finds passages that match a query (operation `Retrieve`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The passages, best first, and where the next page begins.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func retrieve(
        _ request: RetrieveRequest,
        options: CallOptions = CallOptions()
    ) async throws -> RetrieveResponse {
        try await aws.call(request, options)
    }

    /// Finds passages and answers from them (operation `RetrieveAndGenerate`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The answer with its citations.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func retrieveAndGenerate(
        _ request: RetrieveAndGenerateRequest,
        options: CallOptions = CallOptions()
    ) async throws -> RetrieveAndGenerateResponse {
        try await aws.call(request, options)
    }

    /// Finds passages and answers from them piece by piece (operation `RetrieveAndGenerateStream`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The session id, and the events as they arrive; their iteration throws ``/TenantRAGCredentials/AWSError``.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func retrieveAndGenerateStream(
        _ request: RetrieveAndGenerateStreamRequest,
        options: CallOptions = CallOptions()
    ) async throws -> RetrieveAndGenerateStreamResponse {
        try await aws.call(request, options)
    }

    /// Lets a model plan and make several searches (operation `AgenticRetrieveStream`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The events as they arrive; their iteration throws ``/TenantRAGCredentials/AWSError``.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func agenticRetrieveStream(
        _ request: AgenticRetrieveStreamRequest,
        options: CallOptions = CallOptions()
    ) async throws -> AgenticRetrieveStreamResponse {
        try await aws.call(request, options)
    }

    /// Orders documents by how well they fit a query (operation `Rerank`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The documents' places, best first, and where the next page begins.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func rerank(
        _ request: RerankRequest,
        options: CallOptions = CallOptions()
    ) async throws -> RerankResponse {
        try await aws.call(request, options)
    }

    /// Makes an SQL query of a question (operation `GenerateQuery`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The queries.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func generateQuery(
        _ request: GenerateQueryRequest,
        options: CallOptions = CallOptions()
    ) async throws -> GenerateQueryResponse {
        try await aws.call(request, options)
    }

    /// Gets a link to a document's content (operation `GetDocumentContent`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The link; its holder can read the document until it expires.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func getDocumentContent(
        _ request: GetDocumentContentRequest,
        options: CallOptions = CallOptions()
    ) async throws -> GetDocumentContentResponse {
        try await aws.call(request, options)
    }

    /// Checks whether a user may see a document (operation `CheckIngestedDocumentAcl`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: Whether the user may see it.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func checkIngestedDocumentAcl(
        _ request: CheckIngestedDocumentAclRequest,
        options: CallOptions = CallOptions()
    ) async throws -> CheckIngestedDocumentAclResponse {
        try await aws.call(request, options)
    }

    /// Gets the access-control list of a document (operation `GetIngestedDocumentAcl`).
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The document's access-control list.
    /// - Throws: ``/TenantRAGAWS/ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and
    ///   `CancellationError`.
    public func getIngestedDocumentAcl(
        _ request: GetIngestedDocumentAclRequest,
        options: CallOptions = CallOptions()
    ) async throws -> GetIngestedDocumentAclResponse {
        try await aws.call(request, options)
    }

    /// The pages of an operation that has several, each asked for when it is wanted.
    ///
    /// - Parameters:
    ///   - request: The request of the first page, such as a ``RetrieveRequest``.
    ///   - options: What holds for each of the calls; a deadline holds for all of them together.
    /// - Returns: The pages.
    public func pages<Operation: PaginatedOperation>(
        of request: Operation,
        options: CallOptions = CallOptions()
    ) -> Pages<Operation> where Operation.Service == BedrockAgentRuntimeService {
        Pages(of: request) { [aws] in try await aws.call($0, options) }
    }
}
