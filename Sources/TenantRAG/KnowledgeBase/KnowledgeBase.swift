public import BedrockAgentRuntime
public import TenantRAGAWS
public import TenantRAGFilters
public import TenantRAGIsolation

/// A source of answers in the service's own types: Amazon Bedrock's knowledge base, the local one, or one made for a
/// test.
///
/// A conformer sees only ``ScopedRequest`` values, which ``TenantRAGClient`` alone makes: it cannot be asked without a
/// tenant, and it needs no knowledge of isolation. Whatever it returns is audited before a caller sees it.
///
/// ```swift
/// struct CannedKnowledgeBase: KnowledgeBase {
///     let knowledgeBaseID: KnowledgeBaseID
///     let modelARN = "amazon.nova-lite-v1:0"
///     let vectorStore = VectorStore.s3Vectors
///     let text: String
///
///     func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
///         RetrieveResponse(retrievalResults: [])
///     }
///
///     func retrieveAndGenerate(
///         _ request: ScopedRequest<RetrieveAndGenerateRequest>
///     ) async throws -> RetrieveAndGenerateResponse {
///         RetrieveAndGenerateResponse(output: RetrieveAndGenerateOutput(text: text), sessionId: "session")
///     }
///
///     func retrieveAndGenerateStream(
///         _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
///     ) async throws -> RetrieveAndGenerateStreamResponse {
///         let events = AsyncStream<RetrieveAndGenerateStreamResponseOutput> { continuation in
///             continuation.yield(.output(RetrieveAndGenerateOutputEvent(text: text)))
///             continuation.finish()
///         }
///         return RetrieveAndGenerateStreamResponse(sessionId: "session", stream: EventStream(events))
///     }
/// }
/// ```
public protocol KnowledgeBase: Sendable {
    /// The knowledge base that is asked unless the tenant's policy names another.
    var knowledgeBaseID: KnowledgeBaseID { get }

    /// The model that writes answers, as a model id, a foundation-model ARN or an inference-profile ARN.
    var modelARN: String { get }

    /// The vector store, which decides which filter operators work; filters are checked against it.
    var vectorStore: VectorStore { get }

    /// The limiter that shares the knowledge base's quota among tenants, unless the client's configuration names
    /// another one.
    ///
    /// A knowledge base without a quota leaves it out; then nothing is limited.
    var limiter: (any TenantLimiter)? { get }

    /// Finds passages (operation `Retrieve`).
    func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse

    /// Finds passages and answers from them (operation `RetrieveAndGenerate`).
    func retrieveAndGenerate(
        _ request: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse

    /// Finds passages and answers from them piece by piece (operation `RetrieveAndGenerateStream`).
    func retrieveAndGenerateStream(
        _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse

    /// Lets a model plan and make several searches (operation `AgenticRetrieveStream`).
    ///
    /// A knowledge base that cannot do this leaves it out and gets an error with the code
    /// ``TenantRAGError/Code/unsupportedOperation``.
    func agenticRetrieveStream(
        _ request: ScopedRequest<AgenticRetrieveStreamRequest>
    ) async throws -> AgenticRetrieveStreamResponse

    /// Gets a link to a document's content (operation `GetDocumentContent`).
    ///
    /// A knowledge base that cannot do this leaves it out and gets an error with the code
    /// ``TenantRAGError/Code/unsupportedOperation``.
    func getDocumentContent(
        _ request: ScopedRequest<GetDocumentContentRequest>
    ) async throws -> GetDocumentContentResponse
}

extension KnowledgeBase {
    /// None: nothing is limited.
    public var limiter: (any TenantLimiter)? { nil }

    /// Refuses: this knowledge base cannot do it.
    public func agenticRetrieveStream(
        _ request: ScopedRequest<AgenticRetrieveStreamRequest>
    ) async throws -> AgenticRetrieveStreamResponse {
        throw TenantRAGError(.unsupportedOperation, "this knowledge base does not search by the plans of a model")
    }

    /// Refuses: this knowledge base cannot do it.
    public func getDocumentContent(
        _ request: ScopedRequest<GetDocumentContentRequest>
    ) async throws -> GetDocumentContentResponse {
        throw TenantRAGError(.unsupportedOperation, "this knowledge base gives no links to documents")
    }
}

/// A request of the wire together with the scope that its filter and its knowledge base come from.
///
/// Only ``TenantRAGClient`` makes one. A request that searches already carries `scope.filter` in its vector-search or
/// managed-search configuration; a conformer of ``KnowledgeBase`` sends it as it is. The filter confines the search to the
/// tenant, with one exception that the scope itself states (`scope.isOutsideSearch`): the search for passages of a document
/// that are not the tenant's, of which a caller learns only that there is no link.
public struct ScopedRequest<Request: AWSOperation>: Sendable {
    /// The request after its check against the service model; sent as it is.
    package let checked: Validated<Request>

    /// The request in the service's own type.
    public var wire: Request { checked.value }

    /// The tenant of the request, and the filter that bounds what it may reach.
    public let scope: ScopedFilter

    package init(_ request: Validated<Request>, scope: ScopedFilter) {
        checked = request
        self.scope = scope
    }
}

extension KnowledgeBase where Self == BedrockKnowledgeBase {
    /// The knowledge base that the environment names.
    ///
    /// | variable | what it names |
    /// | --- | --- |
    /// | `TENANTRAG_KNOWLEDGE_BASE_ID` | the knowledge base: ten letters and digits, or its ARN |
    /// | `TENANTRAG_MODEL_ARN` | the model: an id, or the ARN of a model or of an inference profile |
    /// | `TENANTRAG_VECTOR_STORE` | the vector store, by its name in ``/TenantRAGFilters/VectorStore``: `s3Vectors`, `s3VectorsClassic`, `openSearchServerless`, `openSearchManaged`, `aurora`, `neptuneAnalytics`, `mongoDBAtlas`, `pinecone`, `redis` or `managed` |
    ///
    /// Region, credentials, endpoint and retries come from where AWS's SDKs take them, time-outs from `TENANTRAG_…_TIMEOUT`
    /// (``/TenantRAGAWS/AWSConfiguration/timeouts``).
    ///
    /// ```swift
    /// let rag = try TenantRAGClient(.fromEnvironment())
    /// print(rag.configuration.numberOfResults ?? 5)
    /// ```
    ///
    /// - Parameter configuration: The configuration by which the service is found and called.
    /// - Returns: The knowledge base.
    /// - Throws: ``TenantRAGError`` with code `invalidSetting` for a variable that is missing or cannot be used, and what
    ///   ``/BedrockAgentRuntime/BedrockAgentRuntimeClient/init(_:)`` throws.
    public static func fromEnvironment(
        _ configuration: AWSConfiguration = AWSConfiguration()
    ) throws -> BedrockKnowledgeBase {
        let environment = configuration.environment
        let stores = VectorStore.settingNames.joined(separator: ", ")
        var missing: [String] = []
        func required(_ name: String, _ meaning: String) -> String {
            if let value = environment[name] { return value }
            missing.append("\(name) to \(meaning)")
            return ""
        }
        let name = required("TENANTRAG_KNOWLEDGE_BASE_ID", "the id of a knowledge base, such as KB12345678")
        let model = required("TENANTRAG_MODEL_ARN", "a model's id or ARN, such as amazon.nova-lite-v1:0")
        let store = required("TENANTRAG_VECTOR_STORE", "one of \(stores)")
        guard missing.isEmpty else {
            // All at once: a first set-up lacks every one of them.
            throw TenantRAGError(.invalidSetting, "set \(missing.joined(separator: "; "))")
        }
        guard let vectorStore = VectorStore(settingName: store) else {
            throw TenantRAGError(.invalidSetting, "TENANTRAG_VECTOR_STORE is one of \(stores)")
        }
        let id: KnowledgeBaseID
        do throws(IsolationError) {
            id = try KnowledgeBaseID(validating: name)
        } catch {
            throw TenantRAGError(.invalidSetting, "TENANTRAG_KNOWLEDGE_BASE_ID: \(error.message)")
        }
        return try BedrockKnowledgeBase(
            id: id,
            modelARN: model,
            vectorStore: vectorStore,
            client: BedrockAgentRuntimeClient(configuration)
        )
    }
}
