internal import HTTPTypes
internal import Logging
internal import TenantRAG

/// The work of both chat handlers: read a request, find its tenant, ask in time, and report what went wrong.
struct ChatService: Sendable {
    let rag: TenantRAGClient
    let configuration: ChatConfiguration

    /// A question whose asker is known.
    struct Question: Sendable {
        let tenant: TenantContext
        let request: ChatRequest
    }

    /// Answers an event by one document.
    func answer(_ invocation: LambdaInvocation) async throws -> APIGatewayResponse {
        try await respond(to: invocation) { question, fields in
            let limit = TimeLimit(deadline: deadline(invocation), clock: configuration.clock)
            let answer = try await limit.run { try await ask(question, until: limit.deadline) }
            var fields = fields
            fields[.contentType] = "application/json"
            fields[.cacheControl] = "no-store"
            return APIGatewayResponse(
                status: .ok,
                fields: fields,
                body: String(decoding: answer.jsonBytes(capacity: 4_096), as: UTF8.self)
            )
        } problem: {
            $0
        }
    }

    /// Reads an event, and answers everything but a good question.
    ///
    /// - Parameters:
    ///   - invocation: The event.
    ///   - answer: Answers a question; it is given what every answer to this browser says.
    ///   - problem: Puts an answer of another kind into the handler's form.
    /// - Returns: The answer.
    /// - Throws: ``LambdaError`` and `CancellationError`, and nothing else.
    func respond<Response>(
        to invocation: LambdaInvocation,
        answer: (Question, HTTPFields) async throws -> Response,
        problem: (APIGatewayResponse) -> Response
    ) async throws -> Response {
        let event = try read(invocation)
        if let preflight = configuration.cors?.preflight(event) { return problem(preflight) }
        let fields = configuration.cors?.answerFields(event) ?? [:]
        var request: ChatRequest?
        do {
            guard event.method.hasSameBytes(as: "POST") else { throw ChatRefusal.methodNotAllowed }
            // Before the body: who is not known learns nothing about it.
            let tenant = try configuration.context(isolated: invocation.tenantID, authorizer: event.authorizer)
            let asked = try ChatRequest(body(of: event), configuration)
            request = asked
            return try await answer(Question(tenant: tenant, request: asked), fields)
        } catch let error as CancellationError where Task.isCancelled {
            throw error
        } catch {
            var found = ChatProblem(error, asking: request)
            if found.status == .methodNotAllowed {
                found.fields[.allow] = configuration.cors == nil ? "POST" : "POST, OPTIONS"
            }
            found.log(to: invocation.logger)
            return problem(found.response(adding: fields))
        }
    }

    /// Returns the deadline of the answer.
    func deadline(_ invocation: LambdaInvocation) -> ContinuousClock.Instant {
        min(invocation.deadline - configuration.deadlineMargin, configuration.clock.now() + configuration.timeLimit)
    }

    /// The conversation that a question goes on with.
    func conversation(_ question: Question) async throws -> Conversation? {
        guard let session = question.request.session else { return nil }
        guard rag.configuration.conversationKeys != nil else { throw ChatRefusal.conversation }
        return try await rag.conversation(from: session, as: question.tenant)
    }

    /// The conversation of an answer, for the browser to keep.
    func session(_ conversation: Conversation) async throws -> ConversationToken? {
        guard rag.configuration.conversationKeys != nil else { return nil }
        return try await rag.token(for: conversation)
    }

    private func ask(_ question: Question, until deadline: ContinuousClock.Instant) async throws -> ChatAnswer {
        let answer = try await rag.waiting(until: deadline).ask(
            question.request.query,
            as: question.tenant,
            where: question.request.filter,
            context: question.request.context,
            continuing: conversation(question)
        )
        return ChatAnswer(answer: answer, session: try await session(answer.conversation))
    }

    private func read(_ invocation: LambdaInvocation) throws -> APIGatewayRequest {
        do {
            return try APIGatewayRequest(json: invocation.event, limits: EventLimits.json)
        } catch {
            // The path of the error would name what stands in the event.
            invocation.logger.error("no proxy event", metadata: ["tenantrag.json": "\(error.code.rawValue)"])
            throw LambdaError.invalidEvent
        }
    }

    private func body(of event: APIGatewayRequest) throws(ChatRefusal) -> [UInt8] {
        do throws(APIGatewayRequest.BodyError) {
            return try event.body(upTo: configuration.maximumBodyBytes)
        } catch {
            throw error == .tooLarge ? .bodyTooLarge : .invalidRequest("the body is not base64")
        }
    }
}

extension ChatService {
    /// Answers an event as server-sent events, or by one document where there is nothing to stream.
    func stream(_ invocation: LambdaInvocation) async throws -> LambdaResponse {
        try await respond(to: invocation) { question, fields in
            let limit = TimeLimit(deadline: deadline(invocation), clock: configuration.clock)
            let answer = try await limit.run {
                try await rag.waiting(until: limit.deadline).stream(
                    question.request.query,
                    as: question.tenant,
                    where: question.request.filter,
                    context: question.request.context,
                    continuing: conversation(question)
                )
            }
            var fields = fields
            fields[.contentType] = "text/event-stream"
            fields[.cacheControl] = "no-store"
            let events = ChatEvents(
                answer: answer,
                service: self,
                request: question.request,
                // API Gateway lets a stream go on; the invocation's own end is what counts.
                limit: TimeLimit(
                    deadline: invocation.deadline - configuration.deadlineMargin,
                    clock: configuration.clock
                ),
                logger: invocation.logger
            )
            return .http(HTTPResponse(status: .ok, headerFields: fields), body: events)
        } problem: { response in
            .http(
                HTTPResponse(status: response.status, headerFields: response.fields),
                body: OneChunk(bytes: Array(response.body.utf8))
            )
        }
    }
}
