internal import BedrockAgentRuntime
internal import Logging
internal import TenantRAGAWS
internal import TenantRAGCredentials
public import TenantRAGFilters
public import TenantRAGIsolation

extension TenantRAGClient {
    /// Lets a model plan and make several searches in the tenant's documents, and answers from what they find.
    ///
    /// Managed knowledge bases answer this way; they do not support ``ask(_:as:where:context:continuing:)``. The
    /// tenant's filter stands in the overrides of the retriever, so it holds for each of the searches, whatever the model
    /// plans. Nothing is returned before all of it is audited. Of the configuration, the number of results, the guardrail,
    /// the reranking and the user of access control lists count; the operation accepts no prompt, no inference settings
    /// and no search type. It is refused where there is a minimum score, because its passages have none.
    ///
    /// - Parameters:
    ///   - question: The question to answer; at least one word.
    ///   - tenant: The tenant that asks.
    ///   - filter: A filter that selects among the tenant's documents; all of them by default.
    ///   - writesAnswer: Pass false to get passages without a written answer, which is cheaper. True by default.
    /// - Returns: The passages and the answer.
    /// - Throws: As ``retrieve(_:as:where:numberOfResults:reranking:minimumScore:)``; ``TenantRAGError`` with code
    ///   `unsupportedOperation` where the knowledge base cannot do it.
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
                message: "the stream ended without a result"
            )
        }
        return answer
    }

    /// Lets a model plan and make several searches in the tenant's documents, and answers piece by piece.
    ///
    /// Steps are passed on as they come. By default text waits for the passages that it rests on, which come at the end; with
    /// ``StreamAudit/checkedAsItArrives`` it does not, and a violation says how many characters had been delivered by
    /// then.
    ///
    /// - Parameters:
    ///   - question: The question to answer; at least one word.
    ///   - tenant: The tenant that asks.
    ///   - filter: A filter that selects among the tenant's documents; all of them by default.
    ///   - writesAnswer: Pass false to get passages without a written answer. True by default.
    /// - Returns: The events of the answer; the stream's own errors are thrown by its iteration.
    /// - Throws: As ``agenticRetrieve(_:as:where:writesAnswer:)``.
    public func agenticRetrieveStream(
        _ question: String,
        as tenant: TenantContext,
        where filter: MetadataFilter? = nil,
        writesAnswer: Bool = true
    ) async throws -> AgenticAnswerStream {
        try requireText(question)
        try requireNoMinimumScore()
        let scope = try scope(filter, for: tenant)
        let retriever = KnowledgeBaseRetrieverConfiguration(
            knowledgeBaseId: knowledgeBaseID(for: scope).identifier,
            retrievalOverrides: RetrievalOverrides(
                filter: scope.filter,
                maxNumberOfResults: configuration.numberOfResults
            )
        )
        let planning = AgenticRetrieveConfiguration(
            foundationModelConfiguration: FoundationModelConfiguration(
                type: .bedrockFoundationModel,
                bedrockFoundationModelConfiguration: BedrockFoundationModelConfiguration(
                    modelConfiguration: BedrockFoundationModelModelConfiguration(modelArn: knowledgeBase.modelARN)
                )
            ),
            foundationModelType: .custom
        )
        let request = try Validated(
            AgenticRetrieveStreamRequest(
                agenticRetrieveConfiguration: try configuration.reranking?.applied(
                    to: planning,
                    on: knowledgeBase.vectorStore
                ) ?? planning,
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
                },
                userContext: try accessControlUser(of: tenant)
            )
        )
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
