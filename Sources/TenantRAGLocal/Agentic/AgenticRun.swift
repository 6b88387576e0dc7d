#if Local
import TenantRAG
import TenantRAGExtractive
import TenantRAGLocalIndex

/// One agentic retrieval: plans, searches, answers, and notes an event for each step.
///
/// The plan is the question's parts, in a second round with their synonyms, where the service lets a model decide.
struct AgenticRun {
    private let settings: AgenticSettings
    private let answerer = ExtractiveAnswerer()
    /// Milliseconds since 1970.
    private let now: () -> Int64
    private var events: [AgenticRetrieveStreamResponseOutput] = []

    init(_ settings: AgenticSettings, now: @escaping () -> Int64) {
        self.settings = settings
        self.now = now
    }

    /// All events, in the order in which the service sends them: the steps, the answer piece by piece, the result.
    ///
    /// - Throws: `CancellationError`, `ValidationException`, ``/TenantRAGLocalIndex/SearchIndexError``.
    consuming func run() throws -> [AgenticRetrieveStreamResponseOutput] {
        if let guardrail = settings.guardrails.first(where: { settings.input.contains(where: $0.blocks) }) {
            note(.planning, .succeeded, "The guardrail intervened; nothing is searched.", guardrail: guardrail)
            finish([], answer: ExtractedAnswer(text: guardrail.blockedInputMessage, citations: []))
            return events
        }
        let searches = answerer.searches(for: settings.question, history: settings.history)
        try check(partCount: searches.count)
        var findings: [AgenticFinding] = []
        var answer = ExtractedAnswer.notFound
        let rounds = [searches.map(\.text), searches.map(\.wider)].prefix(settings.roundCount)
        for (round, words) in rounds.enumerated() where !answer.isFound {
            if round > 0, words == rounds[0] { break }
            findings = try retrieve(words, wantsAll: searches.contains(where: \.wantsAll))
            try Task.checkCancellation()
            answer = answerer.answer(
                settings.question,
                passages: findings.map(\.hit.passage),
                history: settings.history
            )
        }
        if settings.writesAnswer, let guardrail = settings.guardrails.first(where: { $0.blocks(answer.text) }) {
            note(.planning, .succeeded, "The guardrail intervened; the answer is replaced.", guardrail: guardrail)
            answer = ExtractedAnswer(text: guardrail.blockedOutputMessage, citations: [])
        }
        finish(findings, answer: answer)
        return events
    }

    /// All events are held until the last search is done: a short request must not bring about very many.
    private func check(partCount: Int) throws(ValidationException) {
        let searchCount = partCount * settings.retrievers.count
        guard searchCount <= AgenticSettings.maximumSearchCount else {
            throw RequestRefusal.invalid(
                "retrievers: \(settings.retrievers.count) retrievers and a question in \(partCount) parts make "
                    + "\(searchCount) searches; at most \(AgenticSettings.maximumSearchCount) are made in a round"
            )
        }
    }

    private mutating func retrieve(_ words: [String], wantsAll: Bool) throws -> [AgenticFinding] {
        let actions = words.map { words in
            AgenticRetrieveAction(
                retrieve: AgenticRetrieveActionDetails(
                    inputQuery: AgenticRetrieveMessageContent(text: words),
                    sourceRetrievers: settings.retrievers.map {
                        AgenticRetrieveSourceRetriever(identifier: $0.identifier)
                    }
                )
            )
        }
        note(.planning, .inProgress, "Planning the retrieval.")
        note(.planning, .succeeded, "Planned \(words.count) searches.", actions: actions)
        let limits = settings.retrievers.map { retriever in
            retriever.numberOfResults
                ?? (wantsAll
                    ? LocalKnowledgeBase.numberOfResultsForLists : RetrievalSettings.defaultNumberOfResults)
        }
        var found: [[AgenticFinding]] = []
        for (words, action) in zip(words, actions) {
            for (place, retriever) in settings.retrievers.enumerated() {
                try Task.checkCancellation()
                note(.retrieval, .inProgress, "Searching \(retriever.identifier).", actions: [action])
                let query = SearchQuery(text: words, filter: retriever.filter, limit: limits[place])
                let hits = try retriever.knowledgeBase.find(query).hits
                let findings = hits.map {
                    AgenticFinding(retriever: place, knowledgeBase: retriever.identifier, hit: $0)
                }
                found.append(findings)
                let filter = retriever.filter.map { $0.jsonText }
                note(
                    .retrieval,
                    .succeeded,
                    "Found \(hits.count) passages in \(retriever.identifier) "
                        + (filter.map { "with the filter \($0)." } ?? "without a filter."),
                    actions: [action],
                    findings: findings,
                    source: AgenticRetrieveSourceMetadata(
                        identifier: retriever.identifier,
                        retrievalType: .bedrockKnowledgeBase
                    )
                )
            }
        }
        return AgenticFinding.merged(found, limits: limits)
    }

    private mutating func finish(_ findings: [AgenticFinding], answer: ExtractedAnswer) {
        if settings.writesAnswer {
            for piece in answer.pieces {
                events.append(.responseEvent(AgenticRetrieveResponseEvent(text: piece)))
            }
        }
        let response = AgenticRetrieveGeneratedResponse(
            answer: answer.text,
            citations: answer.citations.map { citation in
                AgenticRetrieveCitation(
                    // The end is not part of the stretch here.
                    endIndex: citation.end + 1,
                    references: citation.passages.map { AgenticRetrieveCitationReference(resultIndex: $0) },
                    startIndex: citation.start
                )
            }
        )
        events.append(
            .result(
                AgenticRetrieveResultEvent(
                    results: findings.map(\.resultItem),
                    generatedResponse: settings.writesAnswer ? response : nil
                )
            )
        )
    }

    private mutating func note(
        _ step: AgenticRetrieveStep,
        _ status: AgenticRetrieveStatus,
        _ message: String,
        actions: [AgenticRetrieveAction]? = nil,
        findings: [AgenticFinding]? = nil,
        source: AgenticRetrieveSourceMetadata? = nil,
        guardrail: Guardrail? = nil
    ) {
        let warning = guardrail.map {
            AgenticRetrieveWarning.guardrail(
                AgenticRetrieveGuardrailWarning(action: .intervened, id: $0.identifier, version: $0.version)
            )
        }
        let attributes = AgenticRetrieveTraceEventAttributes(
            message: message,
            status: status,
            step: step,
            actions: actions,
            retrievalMetadata: source.map { [$0] },
            retrievalResponse: findings.map { $0.map(\.traceItem) },
            warnings: warning.map { [$0] }
        )
        events.append(
            .traceEvent(
                AgenticRetrieveTraceEvent(attributes: attributes, id: "trace-\(events.count + 1)", timestamp: now())
            )
        )
    }
}
#endif
