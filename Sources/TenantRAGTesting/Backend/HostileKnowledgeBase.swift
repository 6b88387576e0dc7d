internal import Synchronization
public import TenantRAG

/// A small knowledge base in memory, sound or flawed on purpose, to test your own service with.
///
/// Without flaws it obeys filters to the letter. With a flaw it does what some store, some day, will do: then nothing of
/// another tenant may leave your service all the same.
///
/// ```swift
/// let knowledgeBase = try HostileKnowledgeBase(
///     [
///         TestDocument("The radio is in the attic.", source: "s3://documents/a.md", tenant: "acme"),
///         TestDocument("The safe is behind the clock.", source: "s3://documents/b.md", tenant: "globex"),
///     ],
///     flaws: [.ignoresFilter]
/// )
/// let rag = TenantRAGClient(knowledgeBase)
/// let acme = try TenantContext(trusting: TenantID(validating: "acme"), because: "a test")
/// do {
///     print(try await rag.ask("Where is the safe?", as: acme).text)
/// } catch let violation as IsolationViolation {
///     print("held:", violation.reason)  // held: otherTenant
/// }
/// ```
///
/// It finds passages by the words of the question and answers with them. It sends nothing, and is not meant to be fast.
public final class HostileKnowledgeBase: KnowledgeBase {
    /// The knowledge base that requests name.
    public let knowledgeBaseID: KnowledgeBaseID

    /// The model that requests name; none is called.
    public let modelARN = "tenantrag.hostile-v1"

    /// The store whose filter rules the client holds to.
    public let vectorStore: VectorStore

    /// The flaws of this knowledge base.
    public let flaws: Set<Flaw>

    struct State {
        var documents: [TestDocument]
        var sessions: [String: [UInt8]] = [:]
        var lastAnswer = ""
    }

    let state: Mutex<State>

    /// Creates a knowledge base.
    ///
    /// - Parameters:
    ///   - documents: The documents that it holds.
    ///   - flaws: The flaws of this knowledge base; none by default.
    ///   - vectorStore: The store whose filter rules the client holds to; by default one with all operators.
    ///   - id: The id that requests name; nil for `HOSTILE000`.
    /// - Throws: Nothing, as long as the default id is one.
    public init(
        _ documents: [TestDocument] = [],
        flaws: Set<Flaw> = [],
        vectorStore: VectorStore = .openSearchServerless,
        id: KnowledgeBaseID? = nil
    ) throws(IsolationError) {
        knowledgeBaseID = if let id { id } else { try KnowledgeBaseID(validating: "HOSTILE000") }
        self.flaws = flaws
        self.vectorStore = vectorStore
        state = Mutex(State(documents: documents))
    }

    /// Adds a document, in place of what has its source.
    ///
    /// - Parameter document: The document.
    public func add(_ document: TestDocument) {
        state.withLock { state in
            state.documents.removeAll { $0.source.utf8.elementsEqual(document.source.utf8) }
            state.documents.append(document)
        }
    }

    /// Removes a document; does nothing where there is none.
    ///
    /// - Parameter source: Its source URI.
    public func remove(source: String) {
        state.withLock { $0.documents.removeAll { $0.source.utf8.elementsEqual(source.utf8) } }
    }

    /// Finds passages.
    public func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
        let configuration = request.wire.retrievalConfiguration
        let filter =
            configuration?.managedSearchConfiguration?.filter ?? configuration?.vectorSearchConfiguration?.filter
        let count =
            configuration?.managedSearchConfiguration?.numberOfResults
            ?? configuration?.vectorSearchConfiguration?.numberOfResults ?? Self.numberOfResults
        var start = 0
        if let token = request.wire.nextToken {
            guard let place = Int(token) else { throw ValidationException(serviceMessage: "nextToken is not valid.") }
            start = place
        }
        let forgets = start > 0 && flaws.contains(.forgetsFilterOnPages)
        let found = find(request.wire.retrievalQuery.text ?? "", filter, isUnfiltered: forgets)
        let page = found.dropFirst(start).prefix(count)
        return RetrieveResponse(
            retrievalResults: page.map { document, score in
                var result = KnowledgeBaseRetrievalResult(document, score: score)
                result.metadata = metadata(document)
                return result
            },
            nextToken: start + page.count < (forgets ? documents.count : found.count) && !page.isEmpty
                ? "\(start + page.count)" : nil
        )
    }

    /// Finds passages and answers with them.
    public func retrieveAndGenerate(
        _ request: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse {
        let answer = try answer(
            request.wire.input.text,
            request.wire.retrieveAndGenerateConfiguration,
            session: request.wire.sessionId,
            scope: request.scope
        )
        return RetrieveAndGenerateResponse(
            output: RetrieveAndGenerateOutput(text: answer.text),
            sessionId: answer.session,
            citations: answer.documents.map(citation)
        )
    }

    /// Finds passages and answers with them piece by piece.
    public func retrieveAndGenerateStream(
        _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse {
        let answer = try answer(
            request.wire.input.text,
            request.wire.retrieveAndGenerateConfiguration,
            session: request.wire.sessionId,
            scope: request.scope
        )
        let citations = answer.documents.map { document in
            let citation = citation(document)
            return CitationEvent(
                generatedResponsePart: citation.generatedResponsePart,
                retrievedReferences: citation.retrievedReferences
            )
        }
        let events: [RetrieveAndGenerateStreamResponseOutput] =
            [.output(RetrieveAndGenerateOutputEvent(text: answer.text))] + citations.map { .citation($0) }
        return RetrieveAndGenerateStreamResponse(sessionId: answer.session, stream: Self.stream(events))
    }

    /// Finds passages with each retriever and answers with them.
    public func agenticRetrieveStream(
        _ request: ScopedRequest<AgenticRetrieveStreamRequest>
    ) async throws -> AgenticRetrieveStreamResponse {
        let question = request.wire.messages.last?.content.text ?? ""
        var documents: [TestDocument] = []
        for retriever in request.wire.retrievers {
            guard case .knowledgeBase(let configuration) = retriever.configuration else { continue }
            let overrides = configuration.retrievalOverrides
            let isUnfiltered = flaws.contains(.ignoresAgenticFilter)
            let found = find(question, overrides?.filter, isUnfiltered: isUnfiltered)
            documents += found.prefix(overrides?.maxNumberOfResults ?? Self.numberOfResults).map(\.document)
        }
        let source = AgenticRetrieveSourceRetriever(identifier: knowledgeBaseID.identifier)
        let text = documents.map(\.text).joined(separator: " ")
        let result = AgenticRetrieveResultEvent(
            results: documents.map { document in
                AgenticRetrieveResultItem(
                    content: RetrievalContent(mimeType: "text/plain", text: document.text),
                    sourceRetriever: source,
                    metadata: metadata(document)
                )
            },
            generatedResponse: AgenticRetrieveGeneratedResponse(answer: text, citations: [])
        )
        return AgenticRetrieveStreamResponse(stream: Self.stream([.result(result)]))
    }

    /// Returns a link to a document, which leads nowhere.
    public func getDocumentContent(
        _ request: ScopedRequest<GetDocumentContentRequest>
    ) async throws -> GetDocumentContentResponse {
        let id = request.wire.documentId
        let document = documents.first { $0.source.utf8.elementsEqual(id.utf8) }
        guard let document,
            flaws.contains(.linksToEverything) || isAdmitted(document, by: request.scope.filter)
        else { throw ResourceNotFoundException(serviceMessage: "The document does not exist.") }
        return GetDocumentContentResponse(
            mimeType: "text/plain",
            presignedUrl: "https://documents.invalid/\(document.text.utf8.count)"
        )
    }
}

extension HostileKnowledgeBase: CustomStringConvertible, CustomReflectable {
    /// The names of its flaws; nothing of the documents.
    public var description: String { "HostileKnowledgeBase(\(flaws.map(\.rawValue).sorted().joined(separator: ", ")))" }

    /// Shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
