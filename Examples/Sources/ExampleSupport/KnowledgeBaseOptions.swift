import ArgumentParser
import TenantRAG
import TenantRAGLocal

/// The options that the examples share: the tenant that asks, and the knowledge base that answers.
///
/// Without `--bedrock` a folder of documents answers, in this process. With it Amazon Bedrock does, set up by the
/// environment; the program is the same.
public struct KnowledgeBaseOptions: ParsableArguments {
    /// The tenant that asks.
    @Option(help: "The tenant that asks.")
    public var tenant: String

    /// A filter in the service's JSON.
    @Option(help: "A filter on the tenant's documents, as JSON in the service's form.")
    public var filter: String?

    /// The folder that answers without ``bedrock``.
    @Option(help: "A folder of documents, each with a <file>.metadata.json beside it.")
    public var documents = defaultDocuments

    /// A Boolean value that indicates whether Amazon Bedrock answers.
    @Flag(
        help:
            "Ask Amazon Bedrock: TENANTRAG_KNOWLEDGE_BASE_ID, TENANTRAG_MODEL_ARN, TENANTRAG_VECTOR_STORE, AWS_REGION."
    )
    public var bedrock = false

    /// Options that are read from a command line.
    public init() {}

    /// The tenant, on the word of the person at this terminal.
    ///
    /// A command line has no token to verify: the person who runs it may be any tenant. A service never does this.
    public func context() throws -> TenantContext {
        try TenantContext(trusting: TenantID(validating: tenant), because: "the person at this terminal says so")
    }

    /// The filter that was given.
    public func metadataFilter() throws -> MetadataFilter? {
        try filter.map { try MetadataFilter(json: $0) }
    }

    /// A client of what answers.
    ///
    /// - Parameters:
    ///   - progress: Told how far a long ingestion is.
    ///   - warn: Told of documents that no tenant can see, and of a folder without any.
    /// - Returns: The client.
    /// - Throws: Any error of setting it up.
    public func client(
        progress: @escaping @Sendable (IngestionProgress) -> Void = { _ in },
        warn: (String) -> Void = { _ in }
    ) async throws -> TenantRAGClient {
        if bedrock { return try TenantRAGClient(.fromEnvironment()) }
        let knowledgeBase = try LocalKnowledgeBase(documents: documents)
        let report = try await knowledgeBase.ingest(progress: progress)
        for problem in report.skipped { warn("visible to no tenant: \(problem)") }
        if report.added.isEmpty && report.updated.isEmpty && report.unchanged.isEmpty {
            warn("0 documents in \(documents); each document needs its sidecar, <file>.metadata.json, beside it")
        }
        return TenantRAGClient(knowledgeBase)
    }

    /// The sample documents beside this package, wherever a command is run from.
    public static var defaultDocuments: String {
        let sources = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        return sources.joined(separator: "/") + "/Documents"
    }
}
