import TenantRAG
import TenantRAGTestSupport

/// The wire's events in few words.
extension RetrieveAndGenerateStreamResponseOutput {
    static func text(_ text: String) -> Self { .output(RetrieveAndGenerateOutputEvent(text: text)) }

    static func citation(_ start: Int?, _ end: Int?, _ tenants: JSONValue?...) -> Self {
        citation(start, end, tenants: tenants)
    }

    static func citation(_ start: Int?, _ end: Int?, tenants: [JSONValue?]) -> Self {
        let span = start == nil && end == nil ? nil : TextSpan(end: end, start: start)
        return .citation(
            CitationEvent(
                generatedResponsePart: GeneratedResponsePart(textResponsePart: TextResponsePart(span: span)),
                retrievedReferences: tenants.map { .of($0) }
            )
        )
    }

    static let blocked = Self.guardrail(GuardrailEvent(action: .intervened))
}

extension TenantRAGConfiguration {
    static func auditing(_ audit: StreamAudit) -> TenantRAGConfiguration {
        var configuration = TenantRAGConfiguration()
        configuration.streamAudit = audit
        return configuration
    }
}

/// The events that a caller saw of a stream, and how it ended.
struct StreamReading {
    var events: [AnswerStream.Event] = []
    /// For each event, how many of the knowledge base's had been read, its end among them.
    var eventCounts: [Int] = []
    var error: (any Error)?

    var text: String {
        events.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }

    var violation: IsolationViolation? { error as? IsolationViolation }

    /// The events with texts that follow each other put together: the positions of the cuts do not matter.
    var joined: [AnswerStream.Event] { Self.joined(events) }

    static func joined(_ events: [AnswerStream.Event]) -> [AnswerStream.Event] {
        var joined: [AnswerStream.Event] = []
        for event in events {
            guard case .text(let text) = event else {
                joined.append(event)
                continue
            }
            if case .text(let before)? = joined.last {
                joined[joined.count - 1] = .text(before + text)
            } else if !text.isEmpty {
                joined.append(event)
            }
        }
        return joined
    }

    static func of(
        _ events: [RetrieveAndGenerateStreamResponseOutput],
        failure: (any Error)? = nil,
        _ audit: StreamAudit
    ) async throws -> StreamReading {
        let knowledgeBase = try ScriptedKnowledgeBase(events: events, failure: failure)
        let client = TenantRAGClient(knowledgeBase, configuration: .auditing(audit))
        var iterator = try await client.stream("what", as: .test("acme")).makeAsyncIterator()
        var reading = StreamReading()
        do {
            while let event = try await iterator.next() {
                reading.events.append(event)
                reading.eventCounts.append(knowledgeBase.eventCount)
            }
        } catch {
            reading.error = error
            // A stream that has ended stays ended.
            guard try await iterator.next() == nil else { throw GoesOnAfterItsError() }
        }
        return reading
    }
}

/// A stream did not end with its error.
struct GoesOnAfterItsError: Error {}
