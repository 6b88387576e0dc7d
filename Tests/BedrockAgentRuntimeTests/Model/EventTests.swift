import HTTPTypes
import TenantRAGAWS
import TenantRAGEventStream
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
            EventMessage(name: "output", payload: Array(#"{"text":"Will "}"#.utf8)),
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
                { ($0 as? ThrottlingException)?.serviceMessage == "m" }
            ),
            (
                EventMessage(kind: .exception, name: "throttlingException", payload: Array("cut".utf8)),
                { $0 is ThrottlingException }
            ),
            (
                EventMessage(kind: .error, name: "Internal", errorMessage: "m"),
                { ($0 as? UnmodeledServiceError)?.serviceCode == "Internal" }
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

    @Test("a body of bytes, cut anywhere, becomes typed events", arguments: [1, 7, 1_000])
    func body(chunkLength: Int) async throws {
        let texts = ["Will ", "does", ""]
        var body: [UInt8] = []
        for text in texts {
            let event = RetrieveAndGenerateStreamResponseOutput.output(.init(text: text))
            try EventStreamEncoder().append(event.message, to: &body)
        }
        let whole = body
        let chunks = stride(from: 0, to: whole.count, by: chunkLength).map {
            Array(whole[$0..<min($0 + chunkLength, whole.count)])
        }
        let response = try RetrieveAndGenerateStreamRequest.output(head: head(session: "s-1"), chunks: stream(chunks))
        var events: [RetrieveAndGenerateStreamResponseOutput] = []
        for try await event in response.stream { events.append(event) }
        #expect(events == texts.map { .output(.init(text: $0)) })
    }

    @Test("an exception within the bytes is the modelled error, and a body that ends early an error too")
    func failingBody() async throws {
        let output = EventMessage(name: "output", payload: Array(#"{"text":"a"}"#.utf8))
        let exception = EventMessage(
            kind: .exception,
            name: "throttlingException",
            payload: Array(#"{"message":"m"}"#.utf8)
        )
        let first = try EventStreamEncoder().bytes(of: output)
        for (body, isExpected) in [
            (
                first + (try EventStreamEncoder().bytes(of: exception)),
                { ($0 as? ThrottlingException)?.serviceMessage == "m" }
            ),
            (first + first.dropLast(), { ($0 as? EventStreamError)?.code == .truncatedStream }),
            (first + Array("<html>sorry</html>".utf8), { ($0 as? EventStreamError)?.code == .checksumMismatch }),
        ] as [([UInt8], (any Error) -> Bool)] {
            let response = try RetrieveAndGenerateStreamRequest.output(
                head: head(session: "s-1"),
                chunks: stream([body])
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

    @Test(
        "an answer whose content type is another is refused before it is read",
        arguments: [
            (nil, true), ("application/vnd.amazon.eventstream", true),
            ("Application/vnd.amazon.EventStream; charset=utf-8", true), ("text/html", false),
            ("application/json", false), ("", false),
        ] as [(String?, Bool)]
    )
    func contentType(type: String?, isTaken: Bool) throws {
        var head = try head(session: "s-1")
        head.headerFields[.contentType] = type
        do {
            _ = try RetrieveAndGenerateStreamRequest.output(head: head, chunks: stream([[UInt8]]()))
            #expect(isTaken)
        } catch let error as AWSResponseError {
            #expect(!isTaken)
            #expect(error.code == .notAnEventStream)
        }
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

    private func stream<Element: Sendable>(_ elements: [Element]) -> AsyncStream<Element> {
        AsyncStream { continuation in
            for element in elements { continuation.yield(element) }
            continuation.finish()
        }
    }
}
