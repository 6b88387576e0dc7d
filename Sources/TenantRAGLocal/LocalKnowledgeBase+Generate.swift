#if Local
public import TenantRAG
import TenantRAGExtractive
import TenantRAGLocalIndex

extension LocalKnowledgeBase {
    /// Finds passages and answers from them (operation `RetrieveAndGenerate`).
    ///
    /// - Parameter request: The question and its scope.
    /// - Returns: The answer with its citations; without any when the passages hold no answer.
    /// - Throws: `ValidationException`, `ResourceNotFoundException`, `ServiceQuotaExceededException` for one session too
    ///   many, `CancellationError`, ``/TenantRAGLocalIndex/SearchIndexError``.
    public func retrieveAndGenerate(
        _ request: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse {
        try Self.check(Self.filter(of: request.wire), isOf: request.scope)
        return try await retrieveAndGenerate(request.wire, owner: SessionOwner(request.scope))
    }

    /// Finds passages and answers from them piece by piece (operation `RetrieveAndGenerateStream`).
    ///
    /// - Parameter request: The question and its scope.
    /// - Returns: The answer sentence by sentence, each citation behind the text that it is for.
    /// - Throws: As ``retrieveAndGenerate(_:)``, before the stream begins.
    public func retrieveAndGenerateStream(
        _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse {
        try Self.check(Self.filter(of: request.wire), isOf: request.scope)
        return try await retrieveAndGenerateStream(request.wire, owner: SessionOwner(request.scope))
    }

    /// Answers a request that came without a scope: over the wire.
    ///
    /// - Parameters:
    ///   - request: The request as the service takes it. Its filter alone decides what is seen.
    ///   - owner: Who asks; a session is useless to anybody else, and with another filter where there is no scope.
    /// - Returns: The answer.
    /// - Throws: As ``retrieveAndGenerate(_:)``.
    @concurrent
    package func retrieveAndGenerate(
        _ request: RetrieveAndGenerateRequest,
        owner: SessionOwner
    ) async throws -> RetrieveAndGenerateResponse {
        let generated = try generate(request, owner: owner)
        return RetrieveAndGenerateResponse(
            output: RetrieveAndGenerateOutput(text: generated.answer.text),
            sessionId: generated.sessionID,
            citations: generated.answer.wireCitations(of: generated.hits),
            guardrailAction: generated.guardrailAction
        )
    }

    /// Answers a request that came without a scope as a stream.
    ///
    /// - Parameters:
    ///   - request: The request as the service takes it. Its filter alone decides what is seen.
    ///   - owner: Who asks.
    /// - Returns: The answer sentence by sentence.
    /// - Throws: As ``retrieveAndGenerate(_:)``, before the stream begins.
    @concurrent
    package func retrieveAndGenerateStream(
        _ request: RetrieveAndGenerateStreamRequest,
        owner: SessionOwner
    ) async throws -> RetrieveAndGenerateStreamResponse {
        let generated = try generate(request, owner: owner)
        var events = generated.answer.events(of: generated.hits)
        // It stands first, since it was decided before the first piece was given out.
        if let action = generated.guardrailAction {
            events.insert(.guardrail(GuardrailEvent(action: action)), at: 0)
        }
        return RetrieveAndGenerateStreamResponse(
            sessionId: generated.sessionID,
            stream: EventStream(AnswerEvents(events: events))
        )
    }

    private struct Generated {
        var answer: ExtractedAnswer
        var hits: [SearchHit]
        var sessionID: String
        /// Nil when no guardrail was asked for.
        var guardrailAction: GuardrailAction?
    }

    private func generate(_ request: some GenerationRequest, owner: SessionOwner) throws -> Generated {
        try RequestRefusal.check(request)
        let settings = try GenerationSettings(
            request,
            knowledgeBase: knowledgeBaseID,
            store: vectorStore,
            guardrails: guardrails
        )
        let owner = owner.asking(with: settings.retrieval.filter)
        let binding = SessionBinding(modelARN: settings.modelARN)
        let history = try sessions.history(of: settings.sessionID, owner: owner, binding: binding)
        if let guardrail = settings.guardrail, guardrail.blocks(settings.question) {
            // Nothing of it is remembered: a later question must not lean on it.
            let sessionID = try sessions.record(nil, in: settings.sessionID, owner: owner, binding: binding)
            return Generated(
                answer: ExtractedAnswer(text: guardrail.blockedInputMessage, citations: []),
                hits: [],
                sessionID: sessionID,
                guardrailAction: .intervened
            )
        }
        let searches = answerer.searches(for: settings.question, history: history)
        var hits: [SearchHit] = []
        var answer = ExtractedAnswer.notFound
        // Ranking knows no synonyms. They widen a search that led to nothing, and do not blur one that did.
        for words in [searches.map(\.text), searches.map(\.wider)] where !answer.isFound {
            try Task.checkCancellation()
            hits = try passages(for: settings, words: words, wantsAll: searches.contains(where: \.wantsAll))
            try Task.checkCancellation()
            answer = answerer.answer(settings.question, passages: hits.map(\.passage), history: history)
        }
        var guardrailAction = settings.guardrail.map { _ in GuardrailAction.notIntervened }
        if let guardrail = settings.guardrail, guardrail.blocks(answer.text) {
            answer = ExtractedAnswer(text: guardrail.blockedOutputMessage, citations: [])
            guardrailAction = .intervened
        }
        let sessionID = try sessions.record(
            ConversationTurn(question: settings.question, answer: answer.text),
            in: settings.sessionID,
            owner: owner,
            binding: binding
        )
        return Generated(answer: answer, hits: hits, sessionID: sessionID, guardrailAction: guardrailAction)
    }

    /// The number of passages are read for a question after all of something, where the request names no number.
    static let numberOfResultsForLists = 25

    /// The passages to answer from: one search for the whole question, or one for each of its parts.
    private func passages(for settings: GenerationSettings, words: [String], wantsAll: Bool) throws -> [SearchHit] {
        let limit =
            settings.retrieval.numberOfResults
            ?? (wantsAll ? Self.numberOfResultsForLists : RetrievalSettings.defaultNumberOfResults)
        let texts = settings.decomposesQueries ? words : [words.joined(separator: " ")]
        var found: [[SearchHit]] = []
        for text in texts {
            try Task.checkCancellation()
            let query = SearchQuery(text: text, filter: settings.retrieval.filter, limit: limit)
            found.append(try find(query).hits)
        }
        return found.mergedByRank { PassageIdentity($0) }
    }

    private static func filter(of request: some GenerationRequest) -> MetadataFilter? {
        request.retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration?.retrievalConfiguration?
            .vectorSearchConfiguration?.filter
    }
}
#endif
