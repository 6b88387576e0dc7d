import BedrockAgentRuntime
import HTTPTypes
import TenantRAGAWS
import TenantRAGCredentials
import TenantRAGEventStream
import TenantRAGHTTP
import TenantRAGTestSupport
import Testing

@Suite("A streamed answer")
struct StreamedResponseTests {
    private static let request = RetrieveAndGenerateStreamRequest.example

    private static func message(
        _ name: String,
        _ payload: String,
        _ kind: EventMessage.Kind = .event
    ) -> EventMessage {
        EventMessage(
            kind: kind,
            name: name,
            errorMessage: kind == .error ? "MARKER-WORDS" : nil,
            payload: Array(payload.utf8)
        )
    }

    @Test(
        "The session is known before the first event, cut anywhere, and events of tomorrow are kept",
        arguments: [1, 7, 1_000]
    )
    func events(chunk: Int) async throws {
        let fixture = try ClientFixture(
            try .events(
                [
                    Self.message("output", #"{"text":"Will"}"#), Self.message("novelty", #"{"a":1}"#),
                    Self.message("citation", #"{"retrievedReferences":[]}"#),
                ],
                chunk: chunk
            )
        )
        let response = try await fixture.client().retrieveAndGenerateStream(Self.request)
        #expect(response.sessionId == "session-1")
        var names: [String] = []
        for try await event in response.stream { names.append(event.message.name) }
        #expect(names == ["output", "novelty", "citation"])
        #expect(fixture.log.text.contains("AWS call ended"))
        #expect(!fixture.log.text.contains("MARKER"))
    }

    @Test(
        "An error within it has a code, the request's id and no words of the service in its description",
        arguments: [
            ("throttlingException", EventMessage.Kind.exception, "ThrottlingException", true),
            ("validationException", .exception, "ValidationException", false),
            ("internalServerException", .exception, "InternalServerException", true),
            ("SomethingNew", .error, "SomethingNew", false),
        ]
    )
    func failure(_ name: String, _ kind: EventMessage.Kind, _ code: String, _ isRetryable: Bool) async throws {
        let fixture = try ClientFixture(
            try .events([Self.message("output", #"{"text":"W"}"#), Self.message(name, #"{"message":"MARKER"}"#, kind)])
        )
        let response = try await fixture.client().retrieveAndGenerateStream(Self.request)
        var iterator = response.stream.makeAsyncIterator()
        #expect(try await iterator.next() != nil)
        let error = try await #require(throws: AWSError.self) { _ = try await iterator.next() }
        #expect(error.code.rawValue == code)
        #expect(error.requestID == "request-1")
        #expect(error.isRetryable == isRetryable)
        #expect(!"\(error)".contains("MARKER"))
        #expect(try await iterator.next() == nil)
    }

    @Test("One that is cut short throws instead of ending")
    func truncation() async throws {
        let fixture = try ClientFixture(try .events([Self.message("output", #"{"text":"Will"}"#)], cut: 3))
        let response = try await fixture.client().retrieveAndGenerateStream(Self.request)
        let error = try await #require(throws: AWSError.self) { for try await _ in response.stream {} }
        #expect(error.code == .malformedResponse)
        #expect((error.underlying as? EventStreamError)?.code == .truncatedStream)
    }

    @Test("An event of 9 MiB is read, and one beyond the configured limit is not", arguments: [nil, 8 << 20])
    func large(limit: Int?) async throws {
        let text = String(repeating: "a", count: 9 << 20)
        var fixture = try ClientFixture(
            try .events([Self.message("output", #"{"text":"\#(text)"}"#)], chunk: 1 << 20)
        )
        if let limit { fixture.configuration.eventStreamLimits.maximumFrameLength = limit }
        let response = try await fixture.client().retrieveAndGenerateStream(Self.request)
        var iterator = response.stream.makeAsyncIterator()
        guard limit != nil else {
            guard case .output(let output)? = try await iterator.next() else {
                Issue.record("no text")
                return
            }
            #expect(output.text.utf8.count == 9 << 20)
            return
        }
        let error = try await #require(throws: AWSError.self) { _ = try await iterator.next() }
        #expect((error.underlying as? EventStreamError)?.code == .frameTooLarge)
    }

    @Test("A web page in place of a stream, and a response without a session, are refused at once")
    func notAStream() async throws {
        let page = try ClientFixture(.answer(200, "<html>", fields: [.contentType: "text/html"]))
        let error = try await page.error { _ = try await $0.retrieveAndGenerateStream(Self.request) }
        #expect(error?.code == .malformedResponse)
        let bare = try ClientFixture(
            .answer(200, "", fields: [.contentType: "application/vnd.amazon.eventstream"])
        )
        let missing = try await bare.error { _ = try await $0.retrieveAndGenerateStream(Self.request) }
        #expect(missing?.code == .malformedResponse)
        #expect((missing?.underlying as? AWSResponseError)?.code == .missingHeader)
    }

    @Test("Until its head has arrived it is retried as any call")
    func retries() async throws {
        let fixture = try ClientFixture(.answer(503), try .events([]))
        let response = try await fixture.client().retrieveAndGenerateStream(Self.request)
        for try await _ in response.stream { Issue.record("an event") }
        #expect(fixture.transport.sent.count == 2)
    }
}
