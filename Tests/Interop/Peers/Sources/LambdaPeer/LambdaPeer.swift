import HTTPTypes
import TenantRAG
import TenantRAGLambda

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A function that does what its event says: `../../functions/lambda_reference.py` is the same function on AWS's own Python runtime.
@main
struct LambdaPeer: LambdaHandler {
    static func main() async throws {
        try await LambdaRuntime.run {
            if let text = ProcessEnvironment.current["LAMBDA_PEER_FAILS"] {
                throw LambdaError(errorType: "Unready", errorMessage: text)
            }
            return LambdaPeer()
        }
    }

    func handle(_ invocation: LambdaInvocation) async throws -> LambdaResponse {
        let event = try JSONValue(json: invocation.event)
        func text(_ name: String) -> String { event[name]?.stringValue ?? "" }
        func number(_ name: String) -> Int { event[name]?.numberValue.flatMap { Int("\($0)") } ?? 0 }
        switch text("do") {
        case "fail": throw LambdaError(errorType: text("type"), errorMessage: text("text"))
        case "throw": throw Mystery(text: text("text"))
        case "large":
            return .payload(Array("\"".utf8) + [UInt8](repeating: 0x78, count: number("bytes") - 2) + Array("\"".utf8))
        case "log":
            invocation.logger.warning("\(text("text"))", metadata: ["mine": "\(text("text"))"])
            return .payload(Array("null".utf8))
        case "trace":
            return .payload(JSONValue.string(ProcessEnvironment.current["_X_AMZN_TRACE_ID"] ?? "").jsonBytes())
        case "sleep":
            try await Task.sleep(for: .seconds(number("seconds")))
            return .payload(Array("null".utf8))
        case "exit": exit(Int32(number("status")))
        case "stream": return .stream(chunks(event))
        case "http":
            var response = HTTPResponse(status: .created, headerFields: [.contentType: "text/plain"])
            response.headerFields[.setCookie] = "a=1"
            return .http(response, body: chunks(event))
        default:
            let left = ContinuousClock.now.duration(to: invocation.deadline).components.seconds
            let answer: [String: JSONValue] = [
                "event": event, "requestId": .string(invocation.requestID),
                "functionArn": .string(invocation.functionARN ?? ""),
                "tenantId": invocation.tenantID.map { .string($0) } ?? .null, "secondsLeft": .number(JSONNumber(left)),
            ]
            return .payload(JSONValue.object(answer).jsonBytes())
        }
    }

    private struct Mystery: Error { let text: String }

    private func chunks(_ event: JSONValue) -> AsyncThrowingStream<[UInt8], any Error> {
        let chunks = (event["chunks"]?.arrayValue ?? []).compactMap(\.stringValue)
        let failure = event["failure"]?.stringValue
        return AsyncThrowingStream { continuation in
            for chunk in chunks { continuation.yield(Array(chunk.utf8)) }
            continuation.finish(throwing: failure.map { LambdaError(errorType: "Broken", errorMessage: $0) })
        }
    }
}
