import HTTPTypes
import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("An agentic answer's text waits for its result")
struct HeldAgenticTests {
    private static func message(_ name: String, _ payload: String) -> EventMessage {
        EventMessage(name: name, payload: Array(payload.utf8))
    }

    private static func text(_ text: String) -> EventMessage { message("responseEvent", #"{"text":"\#(text)"}"#) }

    private static let step = message(
        "traceEvent",
        #"{"id":"1","timestamp":1,"attributes":{"message":"","status":"SUCCEEDED","step":"Retrieval"}}"#
    )

    private static func result(_ tenants: String...) -> EventMessage {
        let items = tenants.map {
            #"{"content":{"mimeType":"text/plain","text":"A passage."},"sourceRetriever":{"identifier":"r"},"metadata":{"tenantId":"\#($0)"}}"#
        }
        return message("result", #"{"results":[\#(items.joined(separator: ","))]}"#)
    }

    /// Returns the events that a caller sees of a stream, one letter each, and how it ended.
    private static func read(
        _ messages: [EventMessage],
        _ audit: StreamAudit
    ) async throws -> (seen: String, error: (any Error)?) {
        var bytes: [UInt8] = []
        for message in messages { try EventStreamEncoder().append(message, to: &bytes) }
        let exchange = HTTPExchange(
            HTTPResponse(status: .ok, headerFields: [.contentType: "application/vnd.amazon.eventstream"]),
            body: .bytes(bytes)
        )
        let fixture = BedrockFixture(ScriptedTransport([exchange]), environment: ["TENANTRAG_VECTOR_STORE": "managed"])
        let stream = try await fixture.client(.auditing(audit)).agenticRetrieveStream("Compare.", as: .test("acme"))
        var seen = ""
        do {
            for try await event in stream {
                switch event {
                case .step: seen += "s"
                case .text(let text): seen += text
                case .answer: seen += "R"
                }
            }
            return (seen, nil)
        } catch { return (seen, error) }
    }

    @Test(
        "it comes in the same order, once everything is audited",
        arguments: [StreamAudit.heldByParts, .heldUntilAudited]
    )
    func order(audit: StreamAudit) async throws {
        let messages = [
            Self.step, Self.text("a"), Self.text("b"), Self.result("acme", "acme"), Self.step, Self.text("c"),
        ]
        #expect(try await Self.read(messages, .checkedAsItArrives).seen == "sabRsc")
        let held = try await Self.read(messages, audit)
        #expect(held.seen == "sabRsc" && held.error == nil)
    }

    @Test("a foreign result shows none of it", arguments: [StreamAudit.heldByParts, .heldUntilAudited])
    func foreign(audit: StreamAudit) async throws {
        for messages in [
            [Self.step, Self.text("a"), Self.result("globex")],
            [Self.text("a"), Self.result("acme"), Self.text("b"), Self.result("acme", "globex")],
        ] {
            let plain = try await Self.read(messages, .checkedAsItArrives)
            #expect((plain.error as? IsolationViolation)?.deliveredCharacterCount == (messages.count == 3 ? 1 : 2))
            let held = try await Self.read(messages, audit)
            #expect(held.seen == (messages.count == 3 ? "s" : ""))
            #expect((held.error as? IsolationViolation)?.deliveredCharacterCount == 0)
        }
    }

    @Test(
        "text whose stream ends without a result is never shown",
        arguments: [StreamAudit.heldByParts, .heldUntilAudited]
    )
    func without(audit: StreamAudit) async throws {
        let held = try await Self.read([Self.step, Self.text("a"), Self.step], audit)
        #expect(held.seen == "s" && (held.error as? AWSError)?.code == .malformedResponse)
        // Where no text waits, there is nothing to keep back.
        let steps = try await Self.read([Self.step, Self.step], audit)
        #expect(steps.seen == "ss" && steps.error == nil)
        #expect(try await Self.read([Self.text("a"), Self.result()], audit).seen == "aR", "nothing found, and said so")
    }
}
