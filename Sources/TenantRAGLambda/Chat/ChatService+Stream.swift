internal import HTTPTypes
internal import Logging
internal import TenantRAG

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
