import HTTPTypes
import TenantRAGAWS
import TenantRAGJSON
import Testing

@testable import BedrockAgentRuntime

@Suite("Event streams")
struct EventTests {
    private func head(session: String?) throws -> HTTPResponse {
        var head = HTTPResponse(status: .ok)
        head.headerFields[try #require(HTTPField.Name("x-amzn-bedrock-knowledge-base-session-id"))] = session
        return head
    }

    @Test("a streamed answer has its session from the header and its events in order")
    func stream() async throws {
        let messages = [
            try EventMessage(
                headers: [":message-type": "event", ":event-type": "output", ":content-type": "application/json"],
                payload: Array(#"{"text":"Will "}"#.utf8)
            ),
            EventMessage(name: "output", payload: Array(#"{"text":"does"}"#.utf8)),
            EventMessage(name: "guardrail", payload: Array(#"{"action":"NONE"}"#.utf8)),
        ]
        let response = try RetrieveAndGenerateStreamRequest.output(
            head: head(session: "s-1"),
            messages: stream(messages)
        )
        #expect(response.sessionId == "s-1")
        var events: [RetrieveAndGenerateStreamResponseOutput] = []
        for try await event in response.stream { events.append(event) }
        #expect(
            events == [
                .output(.init(text: "Will ")), .output(.init(text: "does")), .guardrail(.init(action: .notIntervened)),
            ]
        )
    }

    @Test("an exception or error ends the stream by throwing, after the events before it")
    func exceptions() async throws {
        for (message, isExpected) in [
            (
                EventMessage(kind: .exception, name: "throttlingException", payload: Array(#"{"message":"m"}"#.utf8)),
                { ($0 as? ThrottlingException)?.message == "m" }
            ),
            (
                EventMessage(kind: .exception, name: "throttlingException", payload: Array("cut".utf8)),
                { $0 is ThrottlingException }
            ),
            (
                EventMessage(kind: .error, name: "Internal", errorMessage: "m"),
                { ($0 as? UnmodeledServiceError)?.code == "Internal" }
            ),
            (EventMessage(name: "output", payload: Array(#"{"text":"#.utf8)), { $0 is JSONError }),
        ] as [(EventMessage, (any Error) -> Bool)] {
            let first = EventMessage(name: "output", payload: Array(#"{"text":"a"}"#.utf8))
            let response = try RetrieveAndGenerateStreamRequest.output(
                head: head(session: "s-1"),
                messages: stream([first, message])
            )
            var count = 0
            do {
                for try await _ in response.stream { count += 1 }
                Issue.record("the stream ended as if the answer were whole")
            } catch {
                #expect(isExpected(error), "\(error)")
            }
            #expect(count == 1)
        }
    }

    @Test("a streamed answer without its session is refused", arguments: [nil, ""])
    func noSession(session: String?) throws {
        let error = #expect(throws: AWSResponseError.self) {
            try RetrieveAndGenerateStreamRequest.output(head: head(session: session), messages: stream([]))
        }
        #expect(error?.code == .missingHeader)
    }

    @Test(
        "headers that make no sense are refused",
        arguments: [[:], [":message-type": "event"], [":message-type": "x", ":event-type": "output"]]
            as [[String: String]]
    )
    func badHeaders(headers: [String: String]) {
        let error = #expect(throws: AWSResponseError.self) { try EventMessage(headers: headers, payload: []) }
        #expect(error?.code == .malformedEvent)
    }

    @Test("a stream of a function gives what the function gives", arguments: [0, 1, 3])
    func unfolding(count: Int) async throws {
        let source = Countdown(count)
        var numbers: [Int] = []
        for try await number in EventStream(unfolding: { await source.next() }) { numbers.append(number) }
        #expect(numbers == Array((0..<count).reversed()))
    }

    private actor Countdown {
        private var left: Int
        init(_ count: Int) { left = count }
        func next() -> Int? {
            guard left > 0 else { return nil }
            left -= 1
            return left
        }
    }

    private func stream(_ messages: [EventMessage]) -> AsyncStream<EventMessage> {
        AsyncStream { continuation in
            for message in messages { continuation.yield(message) }
            continuation.finish()
        }
    }
}
