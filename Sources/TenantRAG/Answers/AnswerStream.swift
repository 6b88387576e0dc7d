public import BedrockAgentRuntime
internal import Logging
internal import TenantRAGAWS
internal import TenantRAGIsolation
internal import TenantRAGJSON

/// The events of one answer, in the order in which the knowledge base gives them.
///
/// Iterate it once. Ending the iteration early, or cancelling its task, ends the answer. ``StreamAudit`` says when text is
/// passed on.
///
/// ```swift
/// let stream = try await rag.stream("Who finds the radio?", as: tenant)
/// for try await event in stream {
///     switch event {
///     case .text(let piece): print(piece, terminator: "")
///     case .citation(let citation): print(" [\(citation.source ?? "")]", terminator: "")
///     case .guardrail(let action): print(" (guardrail: \(action))", terminator: "")
///     @unknown default: break
///     }
/// }
/// let followUp = try await rag.ask("And when?", as: tenant, continuing: stream.conversation)
/// ```
public struct AnswerStream: AsyncSequence, Sendable {
    /// A piece of an answer.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Event: Sendable, Hashable {
        /// The next piece of text. What supports it comes in a citation, before it or after it.
        case text(String)
        /// A citation whose references have all passed the audit.
        case citation(Citation)
        /// The guardrail's intervention.
        case guardrail(GuardrailAction)
    }

    /// Hand this to the next question to let it refer to this one; complete only when the stream has ended.
    public let conversation: Conversation

    private let events: EventStream<RetrieveAndGenerateStreamResponseOutput>
    private let scope: ScopedFilter
    private let audit: StreamAudit
    private let logger: Logger
    private let record: CallRecord

    init(
        events: EventStream<RetrieveAndGenerateStreamResponseOutput>,
        scope: ScopedFilter,
        audit: StreamAudit,
        conversation: Conversation,
        logger: Logger,
        record: CallRecord
    ) {
        self.events = events
        self.scope = scope
        self.audit = audit
        self.conversation = conversation
        self.logger = logger
        self.record = record
    }

    /// Starts the iteration.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(
            events: AuditedEvents(events, in: scope, audit: audit, logger: logger, record: record)
        )
    }

    /// An iterator over the events, which yields each citation after its audit.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var events: AuditedEvents<RetrieveAndGenerateStreamResponseOutput, Event>

        /// The next event, or nil at the end.
        ///
        /// - Throws: ``/TenantRAGIsolation/IsolationViolation`` at the first reference that is not the tenant's;
        ///   ``TenantRAGError`` with code `heldAnswerTooLong`; the service's modelled errors; what the knowledge base throws.
        ///   After an error the stream has ended.
        public mutating func next() async throws -> Event? {
            switch try await events.next(Self.receive) {
            case .text(let text): .text(text)
            case .event(let event): event
            case nil: nil
            }
        }

        private static func receive(
            _ event: RetrieveAndGenerateStreamResponseOutput,
            _ events: inout AuditedEvents<RetrieveAndGenerateStreamResponseOutput, Event>
        ) throws {
            switch event {
            case .output(let output): try events.append(output.text)
            case .citation(let event): try receive(event, &events)
            case .guardrail(let event): if let action = event.action { try events.append(.guardrail(action)) }
            // An event of a later version of the service cannot be audited, so it is not passed on.
            case .unknown: break
            }
        }

        private static func receive(
            _ event: CitationEvent,
            _ events: inout AuditedEvents<RetrieveAndGenerateStreamResponseOutput, Event>
        ) throws {
            // The service used to nest the same content one level deeper; what is passed on is audited, the rest is dropped.
            let citation = Citation(
                generatedResponsePart: event.generatedResponsePart ?? event.citation?.generatedResponsePart,
                retrievedReferences: event.retrievedReferences ?? event.citation?.retrievedReferences
            )
            try events.audit { scope, deliveredCharacters throws(IsolationViolation) in
                try scope.audit(citation.retrievedReferences ?? [], deliveredCharacters: deliveredCharacters)
            }
            events.found(citation.retrievedReferences?.count ?? 0)
            try events.append(.citation(citation), size: citation.jsonBytes().count)
            events.release(before: citation.generatedResponsePart?.textResponsePart?.span?.start)
        }
    }
}

extension AnswerStream: CustomStringConvertible, CustomReflectable {
    /// The tenant that the answer belongs to.
    public var description: String {
        "AnswerStream(tenant: \(scope.tenant))"
    }

    /// Shows nothing, so that reflection does not reach events that have not been audited.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}

extension AnswerStream.AsyncIterator: CustomStringConvertible, CustomReflectable {
    /// The tenant that the answer belongs to.
    public var description: String {
        "AnswerStream.AsyncIterator(tenant: \(events.tenant))"
    }

    /// Shows nothing, so that reflection does not reach events that have not been audited.
    public var customMirror: Mirror {
        Mirror(self, children: [])
    }
}
