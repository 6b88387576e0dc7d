import Foundation
import HTTPTypes
import TenantRAG
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLambda

@Suite("A streamed answer is server-sent events")
struct ChatStreamTests {
    private static func text(_ text: String) -> RetrieveAndGenerateStreamResponseOutput {
        .output(RetrieveAndGenerateOutputEvent(text: text))
    }

    private static func citation(_ tenant: JSONValue?) -> RetrieveAndGenerateStreamResponseOutput {
        .citation(
            CitationEvent(
                generatedResponsePart: GeneratedResponsePart(
                    textResponsePart: TextResponsePart(span: TextSpan(end: 5, start: 0), text: "An an")
                ),
                retrievedReferences: [.of(tenant, text: "SECRET passage")]
            )
        )
    }

    private static func reply(
        _ events: [RetrieveAndGenerateStreamResponseOutput],
        failure: (any Error)? = nil,
        audit: StreamAudit = .checkedAsItArrives,
        log: RecordingLog = RecordingLog()
    ) async throws -> Reply {
        var configuration = TenantRAGConfiguration()
        configuration.streamAudit = audit
        configuration.conversationKeys = .fixed(try ConversationKeys(current: .random(id: "now")))
        let knowledgeBase = try ScriptedKnowledgeBase(events: events, failure: failure)
        let handler = ChatStreamHandler(TenantRAGClient(knowledgeBase, configuration: configuration))
        return try await Reply(handler.handle(.test(ProxyEvent().json, tenant: "acme", log: log)))
    }

    @Test("text, citations, what a guardrail did, and an end with the conversation")
    func events() async throws {
        let reply = try await Self.reply([
            Self.text("An "), Self.text("answer\n\ndata: x\r\n\u{2028}"), Self.citation("acme"),
            .guardrail(GuardrailEvent(action: .intervened)), Self.text(""),
        ])
        #expect(reply.status == 200 && reply.fields["content-type"] == "text/event-stream")
        #expect(reply.fields["cache-control"] == "no-store")
        let events = reply.events
        #expect(events.map(\.name) == ["text", "text", "citation", "guardrail", "text", "end"])
        #expect(reply.text == "An answer\n\ndata: x\r\n\u{2028}")
        #expect(
            events[2].data == [
                "text": "An an", "span": ["start": 0, "end": 5],
                "references": [["source": "s3://bucket/document.md", "page": .null, "text": "SECRET passage"]],
            ]
        )
        #expect(events[3].data == ["action": "INTERVENED"])
        #expect(events[5].data["session_id"]?.stringValue?.count ?? 0 > 200)
        // Nothing but events: no line of a text is one of the stream's own.
        #expect(reply.body.components(separatedBy: "\n\n").count == events.count + 1)
    }

    @Test(
        "a violation is the last event, and what was held back stays back",
        arguments: [StreamAudit.checkedAsItArrives, .heldByParts, .heldUntilAudited]
    )
    func violation(audit: StreamAudit) async throws {
        let log = RecordingLog()
        for tenant in ["globex", nil, 7, "acm\u{65}\u{301}"] as [JSONValue?] {
            let events = [Self.text("Shown. "), Self.citation(tenant), Self.text("Never.")]
            let reply = try await Self.reply(events, audit: audit, log: log)
            #expect(reply.status == 200)
            #expect(reply.events.last?.name == "problem")
            #expect(reply.events.last?.data == ["title": "badGateway", "status": 502])
            #expect(reply.text == (audit == .checkedAsItArrives ? "Shown. " : ""))
            #expect(!reply.body.contains("SECRET") && !reply.body.contains("Never"))
        }
        #expect(log.text.contains("critical") && !log.text.contains("SECRET") && !log.text.contains("Shown"))
    }

    @Test("an error of the service in the middle is the last event")
    func failure() async throws {
        let error = AWSError(.throttling, operation: "x", message: "", serviceMessage: "MARKER")
        let reply = try await Self.reply([Self.text("Shown. ")], failure: error)
        #expect(reply.events.map(\.name) == ["text", "problem"])
        #expect(reply.events.last?.data["status"] == 429 && !reply.body.contains("MARKER"))
    }

    @Test("what goes wrong before the first event has a status of its own")
    func before() async throws {
        var event = ProxyEvent(authorized: "acme", body: "{")
        let handler = ChatStreamHandler(TenantRAGClient(try ScriptedKnowledgeBase()))
        let reply = try await Reply(handler.handle(.test(event.json, tenant: "acme")))
        #expect(reply.status == 400 && reply.fields["content-type"] == "application/problem+json")
        event = ProxyEvent(authorized: "globex")
        #expect(try await Reply(handler.handle(.test(event.json, tenant: "acme"))).status == 403)
    }

    @Test("a reader that stops releases the answer")
    func abandoned() async throws {
        let events = (0..<100).map { Self.text("piece \($0)") }
        let knowledgeBase = try ScriptedKnowledgeBase(events: events)
        var configuration = TenantRAGConfiguration()
        configuration.streamAudit = .checkedAsItArrives
        let handler = ChatStreamHandler(TenantRAGClient(knowledgeBase, configuration: configuration))
        guard case .http(_, let body) = try await handler.handle(.test(ProxyEvent().json, tenant: "acme")) else {
            Issue.record("no stream")
            return
        }
        var count = 0
        for try await _ in body {
            count += 1
            if count == 3 { break }
        }
        #expect(knowledgeBase.eventCount == 3)
    }

    @Test("behind its last event a stream stays at its end")
    func end() async throws {
        let events = [Self.text("a")]
        let handler = ChatStreamHandler(TenantRAGClient(try ScriptedKnowledgeBase(events: events)))
        guard case .http(_, let body) = try await handler.handle(.test(ProxyEvent().json, tenant: "acme")) else {
            Issue.record("no stream")
            return
        }
        var iterator = try #require(body as? ChatEvents).makeAsyncIterator()
        var pieces = 0
        while try await iterator.next() != nil { pieces += 1 }
        #expect(pieces == 2)
        let further = try await iterator.next()
        #expect(further == nil)
    }
}
