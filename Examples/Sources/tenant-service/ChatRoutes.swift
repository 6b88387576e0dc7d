import HTTPTypes
import Hummingbird
import TenantRAG

/// `POST /chat` and `POST /chat/stream`: the paths and bodies of the deployed API (Documentation/Deploy).
struct ChatRoutes: Sendable {
    let rag: TenantRAGClient
    /// The largest body, in bytes.
    static let maximumBodySize = 65_536

    func add(to group: RouterGroup<TenantRequestContext>) {
        group.post("chat", use: chat)
        group.post("chat/stream", use: stream)
    }

    @Sendable
    private func chat(_ request: Request, _ context: TenantRequestContext) async throws -> Response {
        let question = try await question(of: request)
        let tenant = try context.tenant
        let answer = try await asking(question) {
            try await rag.ask(
                question.query,
                as: tenant,
                where: question.filter,
                context: question.context,
                continuing: try await conversation(question, tenant)
            )
        }
        let reply = ChatReply(answer: answer, session: try await rag.token(for: answer.conversation))
        return Response(
            status: .ok,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply.json.jsonBytes()))
        )
    }

    @Sendable
    private func stream(_ request: Request, _ context: TenantRequestContext) async throws -> Response {
        let question = try await question(of: request)
        let tenant = try context.tenant
        // A failure before the first event still has a status of its own.
        let events = try await asking(question) {
            try await rag.stream(
                question.query,
                as: tenant,
                where: question.filter,
                context: question.context,
                continuing: try await conversation(question, tenant)
            )
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                do {
                    for try await event in events { try await writer.write(event) }
                    let session = try await rag.token(for: events.conversation)
                    try await writer.write(event: "end", ["session_id": ChatReply.text(session.text)])
                } catch is CancellationError {
                    throw CancellationError()
                } catch {
                    // The status has been sent. The text shown so far must not be relied on.
                    try await writer.write(event: "problem", Problem(error, asking: question).json)
                }
                try await writer.finish(nil)
            }
        )
    }

    private func question(of request: Request) async throws -> ChatQuestion {
        let body = try await request.body.collect(upTo: Self.maximumBodySize)
        return try ChatQuestion(Array(body.readableBytesView))
    }

    /// The conversation that a question continues; one of another user is refused before anything is sent.
    private func conversation(_ question: ChatQuestion, _ tenant: TenantContext) async throws -> Conversation? {
        guard let session = question.session else { return nil }
        return try await rag.conversation(from: session, as: tenant)
    }

    /// Turns an error into the problem that it is for the author of this question.
    private func asking<Result>(_ question: ChatQuestion, _ body: () async throws -> Result) async throws -> Result {
        do { return try await body() } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw Problem(error, asking: question)
        }
    }
}

extension ResponseBodyWriter {
    fileprivate mutating func write(_ event: AnswerStream.Event) async throws {
        switch event {
        case .text(let piece): try await write(event: "text", ["text": .string(piece)])
        case .citation(let citation): try await write(event: "citation", ChatReply.json(citation))
        case .guardrail(let action): try await write(event: "guardrail", ["action": .string(action.rawValue)])
        @unknown default: break
        }
    }

    /// One event of `text/event-stream`.
    ///
    /// Compact JSON has no line breaks, which would end it.
    fileprivate mutating func write(event: String, _ data: JSONValue) async throws {
        try await write(ByteBuffer(string: "event: \(event)\ndata: \(data.jsonText)\n\n"))
    }
}
