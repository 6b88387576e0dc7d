public import BedrockAgentRuntime
internal import Logging
internal import TenantRAGAWS
public import TenantRAGFilters
public import TenantRAGIsolation

/// A knowledge base of Amazon Bedrock, as ``TenantRAGClient`` asks it.
///
/// It joins a client of the service with what a question needs besides: which knowledge base, which model, and which
/// vector store decides on filters. It works for all isolation policies: with a dedicated knowledge base for each tenant,
/// the policy names the one to ask, and ``knowledgeBaseID`` is never asked.
///
/// ```swift
/// let bedrock = try BedrockKnowledgeBase(
///     id: KnowledgeBaseID(validating: "KB12345678"),
///     modelARN: "eu.amazon.nova-lite-v1:0",
///     vectorStore: .s3Vectors
/// )
/// let rag = TenantRAGClient(bedrock)
/// print(rag.configuration.policy)
/// ```
public struct BedrockKnowledgeBase: KnowledgeBase {
    /// The knowledge base that is asked unless the tenant's policy names another.
    public let knowledgeBaseID: KnowledgeBaseID

    /// The model that writes answers: a model id, or the ARN of a model or of an inference profile.
    public let modelARN: String

    /// The vector store, which decides which filter operators work.
    public let vectorStore: VectorStore

    /// The client that calls the service.
    public let client: BedrockAgentRuntimeClient

    /// The limiter that shares the account's quotas among tenants; nil for no limits.
    public let limiter: (any TenantLimiter)?

    /// The credentials that sign the calls of each tenant; nil for the client's own.
    let tenantCredentials: TenantCredentials?

    /// Names a knowledge base.
    ///
    /// - Parameters:
    ///   - id: The knowledge base.
    ///   - modelARN: The model that writes answers: a model id, or the ARN of a model or of an inference profile.
    ///   - vectorStore: The vector store. If the wrong one is named, it may ignore a part of a filter.
    ///   - client: The client that calls the service; by default one that is set up as the environment and the shared
    ///     files say.
    ///   - tenantCredentials: Credentials that are narrowed to the tenant who asks, where IAM is to isolate as well.
    ///   - limiter: The limiter that shares the account's quotas among tenants; by default equal shares for the clients
    ///     of this knowledge base. Give one to all knowledge bases of the same account and Region; nil for no limits.
    /// - Throws: Any error of ``/BedrockAgentRuntime/BedrockAgentRuntimeClient/init(_:)``.
    public init(
        id: KnowledgeBaseID,
        modelARN: String,
        vectorStore: VectorStore,
        client: BedrockAgentRuntimeClient? = nil,
        tenantCredentials: TenantCredentials? = nil,
        limiter: (any TenantLimiter)? = FairShareLimiter()
    ) throws {
        knowledgeBaseID = id
        self.modelARN = modelARN
        self.vectorStore = vectorStore
        self.client = try client ?? BedrockAgentRuntimeClient()
        self.tenantCredentials = tenantCredentials
        self.limiter = limiter
    }

    /// Finds passages.
    public func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
        try await client.aws.call(request.checked, options(for: request.scope))
    }

    /// Finds passages and answers from them.
    public func retrieveAndGenerate(
        _ request: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse {
        try await client.aws.call(request.checked, options(for: request.scope))
    }

    /// Finds passages and answers from them piece by piece.
    public func retrieveAndGenerateStream(
        _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse {
        try await client.aws.call(request.checked, options(for: request.scope))
    }

    /// Lets a model plan and make several searches.
    public func agenticRetrieveStream(
        _ request: ScopedRequest<AgenticRetrieveStreamRequest>
    ) async throws -> AgenticRetrieveStreamResponse {
        try await client.aws.call(request.checked, options(for: request.scope))
    }

    /// Gets a link to a document's content.
    public func getDocumentContent(
        _ request: ScopedRequest<GetDocumentContentRequest>
    ) async throws -> GetDocumentContentResponse {
        try await client.aws.call(request.checked, options(for: request.scope))
    }

    private func options(for scope: ScopedFilter) -> CallOptions {
        var options = CallOptions()
        // Another tenant's failures must not use up this one's retries, nor its streams all connections.
        options.partition = scope.tenant.rawValue
        options.credentials = tenantCredentials?.credentials(for: scope.tenant, user: scope.user)
        var logger = client.aws.configuration.logger
        if logger.logLevel <= .info {
            logger[metadataKey: "tenantrag.tenant"] = "\(scope.tenant)"
            options.logger = logger
        }
        return options
    }
}
