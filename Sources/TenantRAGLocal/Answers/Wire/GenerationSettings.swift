#if Local
import TenantRAG

/// The settings that both operations for an answer have in common, checked.
struct GenerationSettings: Sendable {
    var question: String
    var retrieval: RetrievalSettings
    var modelARN: String
    /// A Boolean value that indicates whether each part of a question is searched for by itself.
    var decomposesQueries: Bool
    var sessionID: String?
    /// The guardrail that question and answer have to pass.
    var guardrail: Guardrail?

    /// Reads what a request carries.
    ///
    /// - Parameters:
    ///   - request: The request, checked against the service model.
    ///   - knowledgeBase: The knowledge base that answers.
    ///   - store: Which filter operators count as supported.
    ///   - guardrails: The guardrails that a request can name.
    /// - Throws: `ValidationException` for what is missing or not supported, `ResourceNotFoundException` for another
    ///   knowledge base.
    init(
        _ request: some GenerationRequest,
        knowledgeBase: KnowledgeBaseID,
        store: VectorStore,
        guardrails: Guardrails
    ) throws {
        guard request.userContext == nil else { throw RequestRefusal.userContext }
        guard request.sessionConfiguration == nil else {
            throw RequestRefusal.unsupported("sessionConfiguration", "sessions are kept in memory, without a key")
        }
        guard let whole = request.retrieveAndGenerateConfiguration else {
            throw RequestRefusal.invalid("retrieveAndGenerateConfiguration is required.")
        }
        let path = "retrieveAndGenerateConfiguration"
        guard whole.type == .knowledgeBase, whole.externalSourcesConfiguration == nil else {
            throw RequestRefusal.unsupported(
                path,
                "it answers from its documents alone; the type is KNOWLEDGE_BASE"
            )
        }
        guard let configuration = whole.knowledgeBaseConfiguration else {
            throw RequestRefusal.invalid("\(path).knowledgeBaseConfiguration is required.")
        }
        let inside = "\(path).knowledgeBaseConfiguration"
        try RequestRefusal.check(configuration.knowledgeBaseId, is: knowledgeBase)
        let generation = configuration.generationConfiguration
        let generationPath = "\(inside).generationConfiguration"
        try Self.check(generation?.promptTemplate, requires: ["$search_results$"], at: generationPath)
        guardrail = try guardrails.guardrail(
            generation?.guardrailConfiguration,
            at: "\(generationPath).guardrailConfiguration"
        )
        try Self.check(configuration.orchestrationConfiguration, at: "\(inside).orchestrationConfiguration")
        question = try RequestRefusal.question(request.input.text, at: "input.text")
        retrieval = try RetrievalSettings(
            configuration.retrievalConfiguration,
            for: store,
            at: "\(inside).retrievalConfiguration"
        )
        modelARN = configuration.modelArn
        decomposesQueries = configuration.orchestrationConfiguration?.queryTransformationConfiguration != nil
        sessionID = request.sessionId
    }

    private static func check(_ orchestration: OrchestrationConfiguration?, at path: String) throws {
        if let transformation = orchestration?.queryTransformationConfiguration, !transformation.type.isKnown {
            throw RequestRefusal.invalid(
                "\(path).queryTransformationConfiguration.type must be QUERY_DECOMPOSITION"
            )
        }
        try check(
            orchestration?.promptTemplate,
            requires: ["$conversation_history$", "$output_format_instructions$"],
            at: path
        )
    }

    /// No model reads the template here, yet one that the service would refuse is refused.
    private static func check(_ template: PromptTemplate?, requires placeholders: [String], at path: String) throws {
        guard let text = template?.textPromptTemplate else { return }
        for placeholder in placeholders where !text.contains(placeholder) {
            throw RequestRefusal.invalid("\(path).promptTemplate.textPromptTemplate must contain \(placeholder)")
        }
    }
}

/// The members that `RetrieveAndGenerate` and its stream share.
protocol GenerationRequest: ValidatedShape, Sendable {
    var input: RetrieveAndGenerateInput { get }
    var retrieveAndGenerateConfiguration: RetrieveAndGenerateConfiguration? { get }
    var sessionConfiguration: RetrieveAndGenerateSessionConfiguration? { get }
    var sessionId: String? { get }
    var userContext: UserContext? { get }
}

extension RetrieveAndGenerateRequest: GenerationRequest {}
extension RetrieveAndGenerateStreamRequest: GenerationRequest {}
#endif
