#if Local
public import TenantRAG
import TenantRAGLocalIndex
import TenantRAGLocalIngestion

/// The settings of a ``LocalKnowledgeBase``: its identity and the way it reads its documents.
///
/// ```swift
/// var configuration = LocalKnowledgeBaseConfiguration()
/// configuration.vectorStore = .s3Vectors  // refuse what S3 Vectors would
/// ```
public struct LocalKnowledgeBaseConfiguration: Sendable, Hashable {
    /// The id that requests have to name; nil for `LOCAL00000`.
    public var knowledgeBaseID: KnowledgeBaseID?

    /// The model that ``/TenantRAG/TenantRAGClient`` names in its requests; `tenantrag.extractive-v1` by default.
    ///
    /// No model is called whatever a request names.
    public var modelARN: String

    /// The store whose filter rules hold; by default all operators work.
    ///
    /// Set it to the store of the real knowledge base, and a filter that the real one would refuse or ignore is
    /// refused.
    public var vectorStore: VectorStore

    /// The settings by which the folder is read.
    public var ingestion: IngestionConfiguration

    /// The guardrails that requests can name; none by default.
    public var guardrails: [LocalGuardrail]

    /// The treatment of an index file that was made for another folder, knowledge base, source base or layout; by
    /// default it is refused and stays as it is.
    public var mismatchedIndex: MismatchedIndexPolicy

    /// The time at which text of removed documents is erased from the files of the index; by default at the end of
    /// each ingestion.
    public var erasure: ErasurePolicy

    /// Makes a configuration.
    ///
    /// - Parameters:
    ///   - knowledgeBaseID: The id that requests have to name; nil for `LOCAL00000`.
    ///   - modelARN: The model that requests of the client name.
    ///   - vectorStore: The store whose filter rules hold.
    ///   - ingestion: How the folder is read.
    ///   - guardrails: The guardrails that requests can name.
    ///   - mismatchedIndex: What becomes of an index file that was made for something else.
    ///   - erasure: When text of removed documents is erased from the files of the index.
    public init(
        knowledgeBaseID: KnowledgeBaseID? = nil,
        modelARN: String = "tenantrag.extractive-v1",
        vectorStore: VectorStore = .local,
        ingestion: IngestionConfiguration = IngestionConfiguration(),
        guardrails: [LocalGuardrail] = [],
        mismatchedIndex: MismatchedIndexPolicy = .refuse,
        erasure: ErasurePolicy = .automatic
    ) {
        self.knowledgeBaseID = knowledgeBaseID
        self.modelARN = modelARN
        self.vectorStore = vectorStore
        self.ingestion = ingestion
        self.guardrails = guardrails
        self.mismatchedIndex = mismatchedIndex
        self.erasure = erasure
    }
}
#endif
