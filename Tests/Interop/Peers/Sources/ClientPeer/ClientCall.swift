import BedrockAgentRuntime
import HTTPTypes
import TenantRAGAWS
import TenantRAGJSON

/// One call: `operation`, the `path` and `body` of its request as they are on the wire, and what holds for it alone:
/// `maximumAttempts`, and `fields`, the header fields to add, each `[name, value]`.
///
/// With `pages`, the operation's pages are read.
///
/// The answer has `result`, the answer's JSON as text; or `events`, each `[name, JSON as text]`, with `sessionId` where
/// there is one; or `results`, the JSON of each page; or `error`. What fails within a stream or between pages has both.
struct ClientCall {
    private let test: JSONValue
    private let options: CallOptions

    init(_ test: JSONValue) {
        self.test = test
        let attempts = test["maximumAttempts"]?.numberValue?.int64Value
        var options = CallOptions(retry: attempts.map { RetryConfiguration(maximumAttempts: Int($0)) })
        for field in test["fields"]?.arrayValue ?? [] {
            guard let parts = field.arrayValue?.compactMap(\.stringValue), parts.count == 2,
                let name = HTTPField.Name(parts[0])
            else { continue }
            options.headerFields.append(HTTPField(name: name, value: parts[1]))
        }
        self.options = options
    }

    func answer(of client: BedrockAgentRuntimeClient) async -> [String: JSONValue] {
        do {
            return try await answer(client)
        } catch {
            return ["error": Self.json(error)]
        }
    }

    private func answer(_ client: BedrockAgentRuntimeClient) async throws -> [String: JSONValue] {
        switch test["operation"]?.stringValue {
        case "Retrieve" where test["pages"] == true: try await paged(RetrieveRequest.self, client)
        case "Rerank" where test["pages"] == true: try await paged(RerankRequest.self, client)
        case "Retrieve": try await unary(client.retrieve)
        case "RetrieveAndGenerate": try await unary(client.retrieveAndGenerate)
        case "Rerank": try await unary(client.rerank)
        case "GenerateQuery": try await unary(client.generateQuery)
        case "GetDocumentContent": try await unary(client.getDocumentContent)
        case "CheckIngestedDocumentAcl": try await unary(client.checkIngestedDocumentAcl)
        case "GetIngestedDocumentAcl": try await unary(client.getIngestedDocumentAcl)
        case "RetrieveAndGenerateStream":
            try await streamed(client.retrieveAndGenerateStream, \.stream) { ["sessionId": .string($0.sessionId)] }
        case "AgenticRetrieveStream":
            try await streamed(client.agenticRetrieveStream, \.stream) { _ in [:] }
        default: ["unusable": "no such operation"]
        }
    }

    private func unary<Operation: UnaryOperation>(
        _ call: (Operation, CallOptions) async throws -> Operation.Output
    ) async throws -> [String: JSONValue] {
        let output = try await call(try request(), options)
        return ["result": .string(String(decoding: output.jsonBytes(), as: UTF8.self))]
    }

    private func paged<Operation: PaginatedOperation>(
        _ operation: Operation.Type,
        _ client: BedrockAgentRuntimeClient
    ) async throws -> [String: JSONValue] where Operation.Service == BedrockAgentRuntimeService {
        var results: [JSONValue] = []
        do {
            for try await page in client.pages(of: try request() as Operation, options: options) {
                results.append(.string(String(decoding: page.jsonBytes(), as: UTF8.self)))
            }
        } catch {
            return ["results": .array(results), "error": Self.json(error)]
        }
        return ["results": .array(results)]
    }

    private func streamed<Operation: StreamingOperation>(
        _ call: (Operation, CallOptions) async throws -> Operation.Output,
        _ stream: (Operation.Output) -> EventStream<Operation.Event>,
        _ facts: (Operation.Output) -> [String: JSONValue]
    ) async throws -> [String: JSONValue] {
        let output = try await call(try request(), options)
        var answer = facts(output)
        var events: [JSONValue] = []
        do {
            for try await event in stream(output) {
                let message = event.message
                events.append([.string(message.name), .string(String(decoding: message.payload, as: UTF8.self))])
            }
        } catch {
            answer["error"] = Self.json(error)
        }
        answer["events"] = .array(events)
        return answer
    }

    private func request<Operation: AWSOperation>() throws -> Operation {
        let head = HTTPRequest(
            method: Operation.method,
            scheme: nil,
            authority: nil,
            path: test["path"]?.stringValue ?? ""
        )
        return try Operation(head: head, body: Array((test["body"]?.stringValue ?? "").utf8))
    }

    private static func json(_ error: any Error) -> JSONValue {
        guard let error = error as? AWSError else { return ["violations": .string("\(type(of: error)): \(error)")] }
        return [
            "code": .string(error.code.rawValue),
            "message": error.serviceMessage.map { .string($0) } ?? nil,
            "detail": .string(error.message),
            "attempts": .number(JSONNumber(Int64(error.attempts))),
            "status": error.httpStatusCode.map { .number(JSONNumber(Int64($0))) } ?? nil,
            "requestID": error.requestID.map { .string($0) } ?? nil,
            "isRetryable": .boolean(error.isRetryable),
            "mayHaveReachedService": .boolean(error.mayHaveReachedService),
        ]
    }
}
