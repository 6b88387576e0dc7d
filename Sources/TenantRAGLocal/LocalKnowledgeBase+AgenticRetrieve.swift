#if Local
import FoundationEssentials
public import TenantRAG

extension LocalKnowledgeBase {
    /// Plans, makes several searches and answers from what they find (operation `AgenticRetrieveStream`).
    ///
    /// No model plans: each part of the question is a search, and when they lead to no answer, a second round
    /// looks for other words of the same meaning; `maxAgentIteration` 1 leaves that out. Results are at most 5 for each
    /// retriever (25 for a question after all of something) unless it says otherwise, up to 100. There is never a
    /// next page. A question in so many parts that they make more than 100 searches with all retrievers is refused.
    ///
    /// - Parameter request: The conversation and its scope; the last message is the question.
    /// - Returns: The steps, the answer sentence by sentence, and the result with passages and citations.
    /// - Throws: Before the stream begins: `ValidationException`, `ResourceNotFoundException`, `CancellationError`,
    ///   ``/TenantRAGLocalIndex/SearchIndexError``.
    public func agenticRetrieveStream(
        _ request: ScopedRequest<AgenticRetrieveStreamRequest>
    ) async throws -> AgenticRetrieveStreamResponse {
        for retriever in request.wire.retrievers {
            guard case .knowledgeBase(let configuration) = retriever.configuration else { continue }
            try Self.check(configuration.retrievalOverrides?.filter, isOf: request.scope)
        }
        let own = knowledgeBaseID.identifier
        return try await Self.agenticRetrieveStream(request.wire) { $0 == own ? self : nil }
    }

    /// Answers a request that came without a scope, from one or more knowledge bases.
    ///
    /// - Parameters:
    ///   - request: The request as the service takes it. The filter of each retriever alone decides what is seen of
    ///     its knowledge base.
    ///   - knowledgeBase: Finds a knowledge base by its id of ten characters; nil where there is none.
    /// - Returns: As ``agenticRetrieveStream(_:)``.
    /// - Throws: As ``agenticRetrieveStream(_:)``, before the stream begins.
    @concurrent
    package static func agenticRetrieveStream(
        _ request: AgenticRetrieveStreamRequest,
        knowledgeBase: @Sendable (String) -> LocalKnowledgeBase?
    ) async throws -> AgenticRetrieveStreamResponse {
        let settings = try AgenticSettings(request, knowledgeBase: knowledgeBase)
        let run = AgenticRun(settings) { Int64(Date.now.timeIntervalSince1970 * 1_000) }
        return AgenticRetrieveStreamResponse(stream: EventStream(AnswerEvents(events: try run.run())))
    }
}
#endif
