import HTTPTypes
import Hummingbird
import TenantRAG

/// `POST /ask` and `POST /ask/stream`, which take `{"question": "...", "filter": {...}}`.
struct AskRoutes: Sendable {
    let rag: TenantRAGClient

    func add(to group: RouterGroup<TenantRequestContext>) {
        group.post("ask", use: ask)
        group.post("ask/stream", use: stream)
    }

    @Sendable
    private func ask(_ request: Request, _ context: TenantRequestContext) async throws -> Response {
        let asked = try await AskRequest(request)
        let answer = try await rag.ask(asked.question, as: context.tenant, where: asked.filter)
        let body: JSONValue = ["text": .string(answer.text), "sources": .sources(of: answer.citations)]
        return Response(
            status: .ok,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body.jsonBytes()))
        )
    }

    @Sendable
    private func stream(_ request: Request, _ context: TenantRequestContext) async throws -> Response {
        let asked = try await AskRequest(request)
        // What goes wrong before the first event still has a status of its own.
        let events = try await rag.stream(asked.question, as: context.tenant, where: asked.filter)
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                do {
                    for try await event in events {
                        switch event {
                        case .text(let piece): try await writer.write(event: "text", ["text": .string(piece)])
                        case .citation(let citation):
                            try await writer.write(event: "citation", ["sources": .sources(of: [citation])])
                        case .guardrail(let action):
                            try await writer.write(event: "guardrail", ["action": .string(action.rawValue)])
                        @unknown default: break
                        }
                    }
                    try await writer.write(event: "end", [:])
                } catch is CancellationError {
                    throw CancellationError()
                } catch {
                    // The status has been sent. What was shown until now must not be relied on.
                    try await writer.write(event: "problem", Problem(error).json)
                }
                try await writer.finish(nil)
            }
        )
    }
}

/// What a caller asks for; who asks is not among it.
private struct AskRequest {
    let question: String
    let filter: MetadataFilter?

    init(_ request: Request) async throws {
        let body = try await request.body.collect(upTo: 65_536)
        guard let value = try? JSONValue(json: Array(body.readableBytesView)),
            let question = value["question"]?.stringValue
        else { throw HTTPError(.badRequest, message: "the body is no JSON object with a question") }
        self.question = question
        filter = try value["filter"].map { try MetadataFilter(json: $0.jsonBytes()) }
    }
}

extension JSONValue {
    /// The addresses of the documents that citations rest on, each once.
    fileprivate static func sources(of citations: [Citation]) -> JSONValue {
        let sources = Set(citations.flatMap { $0.retrievedReferences ?? [] }.compactMap(\.source))
        return .array(sources.sorted().map { .string($0) })
    }
}

extension ResponseBodyWriter {
    /// One event of `text/event-stream`.
    ///
    /// Compact JSON has no line breaks, which would end it.
    fileprivate mutating func write(event: String, _ data: JSONValue) async throws {
        try await write(ByteBuffer(string: "event: \(event)\ndata: \(data.jsonText)\n\n"))
    }
}
