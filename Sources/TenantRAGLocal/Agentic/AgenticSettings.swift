#if Local
import TenantRAG
import TenantRAGExtractive

/// The settings of a request for an agentic retrieval, checked.
struct AgenticSettings: Sendable {
    /// A knowledge base to search, and the filter that decides what is seen of it.
    struct Retriever: Sendable {
        var knowledgeBase: LocalKnowledgeBase
        var filter: MetadataFilter?
        /// Nil when the request names none.
        var numberOfResults: Int?

        var identifier: String { knowledgeBase.knowledgeBaseID.identifier }
    }

    /// The maximum number of knowledge bases of one request.
    static let maximumRetrieverCount = 100
    /// The maximum number of searches of one round: each part of the question is searched for with each retriever.
    static let maximumSearchCount = 100
    /// The maximum length of one message; the service publishes no limit, and planning reads all of it.
    static let maximumMessageLength = 10_000

    var question: String
    var history: [ConversationTurn]
    /// All that the caller sends to be read, for a guardrail.
    var input: [String]
    var retrievers: [Retriever]
    var writesAnswer: Bool
    /// The maximum number of searches: a second one for other words when the first led to nothing.
    var roundCount: Int
    /// One for each of the knowledge bases; all have to be passed.
    var guardrails: [Guardrail]

    /// Reads what a request carries.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - knowledgeBase: Finds a knowledge base by its id.
    /// - Throws: `ValidationException` for what is missing or not supported, `ResourceNotFoundException` for a
    ///   knowledge base that is not there.
    init(
        _ request: AgenticRetrieveStreamRequest,
        knowledgeBase: (String) -> LocalKnowledgeBase?
    ) throws {
        try RequestRefusal.check(request)
        guard request.userContext == nil else { throw RequestRefusal.userContext }
        guard request.memoryConfiguration == nil else {
            throw RequestRefusal.unsupported("memoryConfiguration", "a folder of documents has no memory")
        }
        guard request.retrievalInstructionConfiguration == nil else {
            throw RequestRefusal.unsupported(
                "retrievalInstructionConfiguration",
                "there are no retrieval instructions"
            )
        }
        guard request.nextToken == nil else {
            throw RequestRefusal.invalid("nextToken is not valid for this request.")
        }
        try Self.check(request.agenticRetrieveConfiguration)
        (question, history, input) = try Self.conversation(request.messages)
        guard request.retrievers.count <= Self.maximumRetrieverCount else {
            throw RequestRefusal.invalid("retrievers must have at most \(Self.maximumRetrieverCount) elements")
        }
        retrievers = try request.retrievers.enumerated().map { place, retriever in
            try Self.retriever(retriever.configuration, at: "retrievers[\(place)].configuration", knowledgeBase)
        }
        let named = request.policyConfiguration?.bedrockGuardrailConfiguration
        // A knowledge base that many retrievers name has one guardrail, which reads the texts once.
        var known: Set<String> = []
        guardrails = try retrievers.filter { known.insert($0.identifier).inserted }.compactMap { retriever in
            try retriever.knowledgeBase.guardrails.guardrail(
                named?.guardrailId,
                version: named?.guardrailVersion,
                at: "policyConfiguration.bedrockGuardrailConfiguration"
            )
        }
        writesAnswer = request.generateResponse ?? true
        roundCount = max(request.agenticRetrieveConfiguration.maxAgentIteration ?? 2, 1)
    }

    /// No model is called, yet a configuration that the service would refuse is refused.
    private static func check(_ configuration: AgenticRetrieveConfiguration) throws(ValidationException) {
        let path = "agenticRetrieveConfiguration"
        if let type = configuration.foundationModelType {
            guard type.isKnown else {
                throw RequestRefusal.invalid("\(path).foundationModelType must be CUSTOM or MANAGED")
            }
            guard type != .custom || configuration.foundationModelConfiguration != nil else {
                throw RequestRefusal.invalid("\(path).foundationModelConfiguration is required for the type CUSTOM")
            }
        }
        if let model = configuration.foundationModelConfiguration {
            let inside = "\(path).foundationModelConfiguration"
            switch model.type {
            case .bedrockFoundationModel where model.bedrockFoundationModelConfiguration == nil:
                throw RequestRefusal.invalid("\(inside).bedrockFoundationModelConfiguration is required")
            case .mantleFoundationModel where model.mantleFoundationModelConfiguration == nil:
                throw RequestRefusal.invalid("\(inside).mantleFoundationModelConfiguration is required")
            case .bedrockFoundationModel, .mantleFoundationModel: break
            default: throw RequestRefusal.invalid("\(inside).type is not one of the service's")
            }
        }
        guard configuration.rerankingConfiguration == nil else {
            throw RequestRefusal.unsupported("\(path).rerankingConfiguration", "there is no reranking model")
        }
        guard (configuration.rerankingModelType ?? .noReranking) == .noReranking else {
            throw RequestRefusal.unsupported("\(path).rerankingModelType", "there is no reranking model")
        }
    }

    /// The last message is the question, what stands before is the conversation so far.
    private static func conversation(
        _ messages: [AgenticRetrieveMessage]
    ) throws(ValidationException) -> (String, [ConversationTurn], [String]) {
        var texts: [String] = []
        for (place, message) in messages.enumerated() {
            let path = "messages[\(place)]"
            guard message.role.isKnown else {
                throw RequestRefusal.invalid("\(path).role must be user or assistant")
            }
            let text = try RequestRefusal.question(message.content.text, at: "\(path).content.text")
            guard text.unicodeScalars.count <= maximumMessageLength else {
                throw RequestRefusal.invalid(
                    "\(path).content.text must have at most \(maximumMessageLength) characters"
                )
            }
            texts.append(text)
        }
        guard let question = texts.last, messages.last?.role == .user else {
            throw RequestRefusal.invalid("the last of the messages must have the role user")
        }
        var history: [ConversationTurn] = []
        for (message, text) in zip(messages, texts).dropLast() {
            if message.role == .user {
                history.append(ConversationTurn(question: text, answer: ""))
            } else if !history.isEmpty {
                history[history.count - 1].answer += text.prefix(SessionStore.maximumAnswerLength)
            }
        }
        return (question, Array(history.suffix(Session.maximumTurnCount)), texts)
    }

    private static func retriever(
        _ configuration: RetrieverConfiguration,
        at path: String,
        _ find: (String) -> LocalKnowledgeBase?
    ) throws -> Retriever {
        guard case .knowledgeBase(let configuration) = configuration else {
            throw RequestRefusal.unsupported(path, "it searches knowledge bases alone")
        }
        guard let knowledgeBase = find(configuration.knowledgeBaseId) else {
            throw RequestRefusal.missingKnowledgeBase(configuration.knowledgeBaseId)
        }
        let overrides = configuration.retrievalOverrides
        let inside = "\(path).knowledgeBase.retrievalOverrides"
        do {
            try overrides?.filter?.validate(for: knowledgeBase.vectorStore)
        } catch {
            throw RequestRefusal.invalid("\(inside).filter: \(error)")
        }
        guard (overrides?.maxNumberOfResults ?? 1) <= RetrievalSettings.maximumNumberOfResults else {
            throw RequestRefusal.invalid(
                "\(inside).maxNumberOfResults must be at most \(RetrievalSettings.maximumNumberOfResults)"
            )
        }
        return Retriever(
            knowledgeBase: knowledgeBase,
            filter: overrides?.filter,
            numberOfResults: overrides?.maxNumberOfResults
        )
    }
}
#endif
