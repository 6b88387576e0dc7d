public import TenantRAG

/// A knowledge base in memory for tests of a service: it obeys filters to the letter and answers with the passages it finds.
///
/// ```swift
/// let knowledgeBase = try InMemoryKnowledgeBase([
///     TestDocument("The radio is in the attic.", source: "s3://documents/a.md", tenant: "acme"),
///     TestDocument("The safe is behind the clock.", source: "s3://documents/b.md", tenant: "globex"),
/// ])
/// let rag = TenantRAGClient(knowledgeBase)
/// let acme = try TenantContext(trusting: TenantID(validating: "acme"), because: "a test")
/// print(try await rag.ask("Where is the radio?", as: acme).text)  // The radio is in the attic.
/// ```
///
/// It finds passages by the words of the question, sends nothing and is not meant to be fast. ``HostileKnowledgeBase`` is
/// the same with flaws.
public final class InMemoryKnowledgeBase: KnowledgeBase {
    private let base: HostileKnowledgeBase

    /// Creates a knowledge base.
    ///
    /// - Parameters:
    ///   - documents: The documents that it holds; one with the source of an earlier one takes its place.
    ///   - vectorStore: The store whose filter rules the client holds to; by default one with all operators.
    ///   - id: The id that requests name; nil for `INMEMORY00`.
    /// - Throws: Nothing, as long as the default id is one.
    public init(
        _ documents: [TestDocument] = [],
        vectorStore: VectorStore = .openSearchServerless,
        id: KnowledgeBaseID? = nil
    ) throws(IsolationError) {
        let id = if let id { id } else { try KnowledgeBaseID(validating: "INMEMORY00") }
        base = try HostileKnowledgeBase(vectorStore: vectorStore, id: id)
        for document in documents { base.add(document) }
    }

    /// The knowledge base that requests name.
    public var knowledgeBaseID: KnowledgeBaseID { base.knowledgeBaseID }

    /// The model that requests name; none is called.
    public var modelARN: String { "tenantrag.in-memory-v1" }

    /// The store whose filter rules the client holds to.
    public var vectorStore: VectorStore { base.vectorStore }

    /// Adds a document, in place of one with the same source.
    ///
    /// - Parameter document: The document.
    public func add(_ document: TestDocument) { base.add(document) }

    /// Removes a document; does nothing where there is none.
    ///
    /// - Parameter source: Its source URI.
    public func remove(source: String) { base.remove(source: source) }

    /// Finds passages.
    public func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
        try await base.retrieve(request)
    }

    /// Finds passages and answers with them.
    public func retrieveAndGenerate(
        _ request: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse {
        try await base.retrieveAndGenerate(request)
    }

    /// Finds passages and answers with them piece by piece.
    public func retrieveAndGenerateStream(
        _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse {
        try await base.retrieveAndGenerateStream(request)
    }

    /// Finds passages with each retriever and answers with them.
    public func agenticRetrieveStream(
        _ request: ScopedRequest<AgenticRetrieveStreamRequest>
    ) async throws -> AgenticRetrieveStreamResponse {
        try await base.agenticRetrieveStream(request)
    }

    /// Gets a link to a document, which leads nowhere.
    public func getDocumentContent(
        _ request: ScopedRequest<GetDocumentContentRequest>
    ) async throws -> GetDocumentContentResponse {
        try await base.getDocumentContent(request)
    }
}

extension InMemoryKnowledgeBase: CustomStringConvertible, CustomReflectable {
    /// The type's name; nothing of the documents.
    public var description: String { "InMemoryKnowledgeBase" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
