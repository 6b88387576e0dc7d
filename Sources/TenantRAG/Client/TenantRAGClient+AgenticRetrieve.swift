internal import BedrockAgentRuntime
internal import Logging
internal import TenantRAGAWS
public import TenantRAGFilters
public import TenantRAGIsolation

extension TenantRAGClient {
    /// Lets a model plan and make several searches in the tenant's documents, and answers from what they find.
    ///
    /// The way to answers of managed knowledge bases, which do not take ``ask(_:as:where:context:continuing:)``. The
    /// tenant's filter stands in the overrides of the retriever, so it holds for each of the searches, whatever the model
    /// plans. Nothing is returned before all of it is audited. Of the configuration, the number of results and the guardrail
    /// count; the operation takes no prompt, no inference settings and no search type.
    ///
    /// - Parameters:
    ///   - question: What to answer; at least one word.
    ///   - tenant: Who asks.
    ///   - filter: Which of the tenant's documents to look in; all of them by default.
    ///   - writesAnswer: Whether an answer is written, too; passages alone are cheaper. True by default.
    /// - Returns: The passages and the answer.
    /// - Throws: As ``retrieve(_:as:where:numberOfResults:)``; ``TenantRAGError`` with code `unsupportedOperation` where
    ///   the knowledge base cannot do it.
    public func agenticRetrieve(
        _ question: String,
        as tenant: TenantContext,
        where filter: MetadataFilter? = nil,
        writesAnswer: Bool = true
    ) async throws -> AgenticAnswer {
        let stream = try await agenticRetrieveStream(question, as: tenant, where: filter, writesAnswer: writesAnswer)
        var answer: AgenticAnswer?
        for try await event in stream {
            if case .answer(let next) = event { answer = next }
        }
        guard let answer else {
            throw AWSError(
                .malformedResponse,
                operation: AgenticRetrieveStreamRequest.name,
                detail: "the stream ended without a result"
            )
        }
        return answer
    }

    /// Lets a model plan and make several searches in the tenant's documents, and answers piece by piece.
    ///
    /// By default text may reach the caller before the passages that it rests on are audited: those come at the end. A
    /// violation ends the stream and says how many characters had been given out by then.
    /// ``TenantRAGConfiguration/streamAudit`` holds text back instead.
    ///
    /// - Parameters:
    ///   - question: What to answer; at least one word.
    ///   - tenant: Who asks.
    ///   - filter: Which of the tenant's documents to look in; all of them by default.
    ///   - writesAnswer: Whether an answer is written, too. True by default.
    /// - Returns: The events of the answer; the stream's own errors are thrown by its iteration.
    /// - Throws: As ``agenticRetrieve(_:as:where:writesAnswer:)``.
    public func agenticRetrieveStream(
        _ question: String,
        as tenant: TenantContext,
        where filter: MetadataFilter? = nil,
        writesAnswer: Bool = true
    ) async throws -> AgenticAnswerStream {
        try requireText(question)
        let scope = try scope(filter, for: tenant)
        let retriever = KnowledgeBaseRetrieverConfiguration(
            knowledgeBaseId: knowledgeBaseID(for: scope).identifier,
            retrievalOverrides: RetrievalOverrides(
                filter: scope.filter,
                maxNumberOfResults: configuration.numberOfResults
            )
        )
        let request = AgenticRetrieveStreamRequest(
            agenticRetrieveConfiguration: AgenticRetrieveConfiguration(
                foundationModelConfiguration: FoundationModelConfiguration(
                    type: .bedrockFoundationModel,
                    bedrockFoundationModelConfiguration: BedrockFoundationModelConfiguration(
                        modelConfiguration: BedrockFoundationModelModelConfiguration(modelArn: knowledgeBase.modelARN)
                    )
                ),
                foundationModelType: .custom
            ),
            messages: [
                AgenticRetrieveMessage(content: AgenticRetrieveMessageContent(text: question), role: .user)
            ],
            retrievers: [AgenticRetriever(configuration: .knowledgeBase(retriever))],
            generateResponse: writesAnswer,
            policyConfiguration: configuration.guardrail.map { guardrail in
                AgenticRetrievePolicyConfiguration(
                    bedrockGuardrailConfiguration: AgenticRetrieveBedrockGuardrailConfiguration(
                        guardrailId: guardrail.guardrailId,
                        guardrailVersion: guardrail.guardrailVersion
                    )
                )
            }
        )
        try request.validate()
        let (response, record) = try await streamInTurn(
            .agenticRetrieveStream,
            for: tenant,
            sending: question.unicodeScalars.count
        ) {
            try await knowledgeBase.agenticRetrieveStream(ScopedRequest(request, scope: scope))
        }
        logger.debug("searching by a model's plan", metadata: metadata(scope))
        return AgenticAnswerStream(
            events: response.stream,
            scope: scope,
            audit: configuration.streamAudit,
            logger: logger,
            record: record
        )
    }
}
