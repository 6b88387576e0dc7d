internal import BedrockAgentRuntime
public import TenantRAGAWS
internal import TenantRAGFilters
internal import TenantRAGIsolation

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
