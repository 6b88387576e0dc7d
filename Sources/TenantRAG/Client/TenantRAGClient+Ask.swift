internal import BedrockAgentRuntime
internal import Logging
internal import TenantRAGAWS
public import TenantRAGFilters
public import TenantRAGIsolation
public import TenantRAGPrompts

extension TenantRAGClient {
    /// Answers a question from the tenant's documents.
    ///
    /// - Parameters:
    ///   - question: The question to answer; 1 to 1,000 characters.
    ///   - tenant: The tenant that asks.
    ///   - filter: A filter that selects among the tenant's documents; all of them by default.
    ///   - context: Further text for the model, such as the page that the user is reading. It is untrusted: nothing in it
    ///     can pose as a placeholder, a tag or an instruction.
    ///   - conversation: The conversation of an earlier answer, to let this question refer to it.
    /// - Returns: The answer with its citations, every one of them checked.
    /// - Throws: Before anything is sent, ``/TenantRAGIsolation/IsolationError``, ``/TenantRAGFilters/FilterError``,
    ///   ``/TenantRAGPrompts/PromptError``, ``/TenantRAGAWS/ModelValidationError``, ``TenantRAGError`` and
    ///   ``TenantLimitError``; after it,
    ///   ``/TenantRAGIsolation/IsolationViolation`` when a citation is not the tenant's, and what the knowledge base
    ///   throws.
    public func ask(
        _ question: String,
        as tenant: TenantContext,
        where filter: MetadataFilter? = nil,
        context: AdditionalContext? = nil,
        continuing conversation: Conversation? = nil
    ) async throws -> Answer {
        let scope = try scope(filter, for: tenant)
        let parts = try generation(question, scope, context: context, conversation: conversation)
        let request = try Validated(
            RetrieveAndGenerateRequest(
                input: parts.input,
                retrieveAndGenerateConfiguration: parts.configuration,
                sessionId: parts.sessionID
            )
        )
        let response = try await inTurn(.retrieveAndGenerate, for: tenant, sending: size(question, context)) { record in
            let response = try await knowledgeBase.retrieveAndGenerate(ScopedRequest(request, scope: scope))
            let references = try audit(response.citations ?? [], in: scope)
            record.found(references)
            if record.isMetered { record.received(response.output.text.unicodeScalars.count) }
            return response
        }
        let citations = response.citations ?? []
        logger.debug("answered", metadata: metadata(scope, references: citations.count))
        return Answer(
            text: response.output.text,
            citations: citations,
            guardrailAction: response.guardrailAction,
            conversation: parts.place.conversation(response.sessionId)
        )
    }

    /// Answers a question from the tenant's documents, piece by piece.
    ///
    /// By default a part of the text is passed on once a citation that begins behind it has passed the audit, and the rest at
    /// the end. A violation ends the stream with an ``/TenantRAGIsolation/IsolationViolation`` that says how many
    /// characters had been delivered by then. ``TenantRAGConfiguration/streamAudit`` chooses another time.
    ///
    /// - Parameters:
    ///   - question: The question to answer; 1 to 1,000 characters.
    ///   - tenant: The tenant that asks.
    ///   - filter: A filter that selects among the tenant's documents; all of them by default.
    ///   - context: Further text for the model; untrusted.
    ///   - conversation: The conversation of an earlier answer.
    /// - Returns: The events of the answer; the stream's own errors are thrown by its iteration.
    /// - Throws: As ``ask(_:as:where:context:continuing:)``.
    public func stream(
        _ question: String,
        as tenant: TenantContext,
        where filter: MetadataFilter? = nil,
        context: AdditionalContext? = nil,
        continuing conversation: Conversation? = nil
    ) async throws -> AnswerStream {
        let scope = try scope(filter, for: tenant)
        let parts = try generation(question, scope, context: context, conversation: conversation)
        let request = try Validated(
            RetrieveAndGenerateStreamRequest(
                input: parts.input,
                retrieveAndGenerateConfiguration: parts.configuration,
                sessionId: parts.sessionID
            )
        )
        let (response, record) = try await streamInTurn(
            .retrieveAndGenerateStream,
            for: tenant,
            sending: size(question, context)
        ) {
            try await knowledgeBase.retrieveAndGenerateStream(ScopedRequest(request, scope: scope))
        }
        logger.debug("answering as a stream", metadata: metadata(scope))
        return AnswerStream(
            events: response.stream,
            scope: scope,
            audit: configuration.streamAudit,
            conversation: parts.place.conversation(response.sessionId),
            logger: logger,
            record: record
        )
    }

    private func size(_ question: String, _ context: AdditionalContext?) -> Int {
        question.unicodeScalars.count + (context?.characterCount ?? 0)
    }

    /// The parts of the request that whole and streamed answers share.
    private struct GenerationParts {
        let input: RetrieveAndGenerateInput
        let configuration: RetrieveAndGenerateConfiguration
        let sessionID: String?
        let place: ConversationPlace
    }

    private func generation(
        _ question: String,
        _ scope: ScopedFilter,
        context: AdditionalContext?,
        conversation: Conversation?
    ) throws -> GenerationParts {
        try requireText(question)
        guard !knowledgeBase.vectorStore.isManaged else {
            throw TenantRAGError(
                .unsupportedOperation,
                "a managed knowledge base does not support this operation; use agenticRetrieve or retrieve"
            )
        }
        try requireNoMinimumScore()
        guard configuration.accessControlUser == nil else {
            throw TenantRAGError(
                .unsupportedSetting,
                "accessControlUser: only managed knowledge bases have access control lists, and they do not support this operation"
            )
        }
        let knowledgeBaseID = knowledgeBaseID(for: scope)
        let place = try ConversationPlace(
            scope,
            knowledgeBaseID,
            continuing: conversation,
            at: configuration.clock.date()
        )
        let prompt = try configuration.generationPrompt(context)
        return GenerationParts(
            input: RetrieveAndGenerateInput(text: question),
            configuration: RetrieveAndGenerateConfiguration(
                type: .knowledgeBase,
                knowledgeBaseConfiguration: KnowledgeBaseRetrieveAndGenerateConfiguration(
                    // This operation accepts the ten characters alone, not the ARN.
                    knowledgeBaseId: knowledgeBaseID.identifier,
                    modelArn: knowledgeBase.modelARN,
                    generationConfiguration: GenerationConfiguration(
                        guardrailConfiguration: configuration.guardrail,
                        inferenceConfig: configuration.inference.map { InferenceConfig(textInferenceConfig: $0) },
                        promptTemplate: PromptTemplate(textPromptTemplate: prompt.text)
                    ),
                    orchestrationConfiguration: orchestration,
                    retrievalConfiguration: try retrievalConfiguration(
                        scope,
                        numberOfResults: nil,
                        reranking: configuration.reranking
                    )
                )
            ),
            sessionID: conversation?.sessionID,
            place: place
        )
    }

    private var orchestration: OrchestrationConfiguration? {
        guard configuration.orchestrationPrompt != nil || configuration.decomposesQueries else { return nil }
        return OrchestrationConfiguration(
            promptTemplate: configuration.orchestrationPrompt.map { PromptTemplate(textPromptTemplate: $0.text) },
            queryTransformationConfiguration: configuration.decomposesQueries
                ? QueryTransformationConfiguration(type: .queryDecomposition) : nil
        )
    }
}
