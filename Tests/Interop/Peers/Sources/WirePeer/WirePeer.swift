import BedrockAgent
import BedrockAgentRuntime
import Foundation
import HTTPTypes
import S3Vectors
import TenantRAGAWS
import TenantRAGJSON

/// Reads one case a line from standard input, takes it through the generated models and writes one answer a line.
///
/// A case is a JSON object: `service`, `operation`, `kind` (`request`, `response`, `event`) and the wire's own parts (`path`,
/// `status`, `errorType`, `event`, `body`). The answer has the same parts as our models write them, or `error`. Of the kind
/// `codable` the body is a request with all its members, and goes through Foundation's decoder and encoder. Cases of the kinds `decode` and `encode` are about the frames of event streams and belong to no operation; see `FrameCase`.
@main
struct WirePeer {
    static func main() throws {
        while let line = readLine() {
            var answer: [String: JSONValue]
            do {
                answer = try self.answer(to: JSONValue(json: line))
            } catch let error as ModelValidationError {
                answer = ["violations": .string(error.description)]
            } catch let error as any ServiceErrorShape {
                answer = [
                    "code": .string(type(of: error).errorCode),
                    "message": error.serviceMessage.map { .string($0) } ?? nil,
                ]
            } catch let error as UnmodeledServiceError {
                answer = [
                    "code": error.serviceCode.map { .string($0) } ?? nil,
                    "message": error.serviceMessage.map { .string($0) } ?? nil,
                ]
            } catch {
                answer = ["error": .string("\(error)")]
            }
            print(JSONValue.object(answer).jsonText)
        }
    }

    private static func answer(to test: JSONValue) throws -> [String: JSONValue] {
        switch test["kind"]?.stringValue {
        case "decode": return try FrameCase.decode(test)
        case "encode": return try FrameCase.encode(test)
        default: break
        }
        let services: [any AWSService.Type] = [
            BedrockAgentRuntimeService.self, BedrockAgentService.self, S3VectorsService.self,
        ]
        guard let name = test["operation"]?.stringValue, let prefix = test["service"]?.stringValue,
            let service = services.first(where: { $0.endpointPrefix == prefix }),
            let operation = service.operations.first(where: { $0.name == name })
        else { return ["error": "no such operation"] }
        let body = Array((test["body"]?.stringValue ?? "").utf8)
        switch test["kind"]?.stringValue {
        case "codable": return ["body": .string(try coded(operation, body))]
        case "request": return try request(operation, test["path"]?.stringValue ?? "", body)
        case "response":
            guard let unary = operation as? any UnaryOperation.Type else { return ["error": "not unary"] }
            var head = HTTPResponse(status: .init(code: Int(test["status"]?.numberValue?.int64Value ?? 200)))
            if let type = test["errorType"]?.stringValue, let field = HTTPField.Name("x-amzn-errortype") {
                head.headerFields[field] = type
            }
            return try response(unary, head, body)
        case "event":
            guard let streaming = operation as? any StreamingOperation.Type else { return ["error": "not streaming"] }
            return try event(streaming, test["event"]?.stringValue ?? "", body)
        default: return ["error": "no such kind"]
        }
    }

    private static func coded<Operation: AWSOperation>(_ operation: Operation.Type, _ body: [UInt8]) throws -> String {
        let request = try JSONDecoder().decode(operation, from: Data(body))
        try request.validate()
        return String(decoding: try JSONEncoder().encode(request), as: UTF8.self)
    }

    private static func request<Operation: AWSOperation>(
        _ operation: Operation.Type,
        _ path: String,
        _ body: [UInt8]
    ) throws -> [String: JSONValue] {
        let head = HTTPRequest(method: Operation.method, scheme: nil, authority: nil, path: path)
        let request = try Operation(head: head, body: body)
        try request.validate()
        let again = try request.httpRequest()
        return [
            "method": .string(again.head.method.rawValue), "path": .string(again.head.path ?? ""),
            "body": .string(String(decoding: again.body, as: UTF8.self)),
        ]
    }

    private static func response<Operation: UnaryOperation>(
        _ operation: Operation.Type,
        _ head: HTTPResponse,
        _ body: [UInt8]
    ) throws -> [String: JSONValue] {
        let output = try Operation.output(head: head, body: body)
        return ["body": .string(String(decoding: output.jsonBytes(), as: UTF8.self))]
    }

    private static func event<Operation: StreamingOperation>(
        _ operation: Operation.Type,
        _ name: String,
        _ body: [UInt8]
    ) throws -> [String: JSONValue] {
        let message = try Operation.Event(message: EventMessage(name: name, payload: body)).message
        return ["event": .string(message.name), "body": .string(String(decoding: message.payload, as: UTF8.self))]
    }
}
