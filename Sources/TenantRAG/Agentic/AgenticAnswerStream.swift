public import BedrockAgentRuntime
internal import Logging
internal import TenantRAGAWS
internal import TenantRAGCredentials
internal import TenantRAGIsolation
internal import TenantRAGJSON

/// The events of one agentic answer, in the order in which the knowledge base gives them.
///
/// Iterate it once. What the model's steps found on the way is not passed on, because it cannot be audited; which step it
/// is at is, by the names that this version knows. ``StreamAudit`` says when text is passed on.
///
/// ```swift
/// for try await event in try await rag.agenticRetrieveStream("Compare the first two seasons.", as: tenant) {
///     switch event {
///     case .step(let step, let status): print(step, status)
///     case .text(let piece): print(piece, terminator: "")
///     case .answer(let answer): print(answer.results.count, "passages")
///     @unknown default: break
///     }
/// }
/// ```
public struct AgenticAnswerStream: AsyncSequence, Sendable {
    /// A piece of an answer.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Event: Sendable, Hashable {
        /// The model is at a step of its plan.
        case step(AgenticRetrieveStep, AgenticRetrieveStatus)
        /// The next piece of text. What it rests on comes with the answer.
        case text(String)
        /// Everything, every result audited.
        case answer(AgenticAnswer)
    }

    let events: EventStream<AgenticRetrieveStreamResponseOutput>
    let scope: ScopedFilter
    let audit: StreamAudit
    let logger: Logger
    let record: CallRecord

    /// Starts the iteration.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(
            events: AuditedEvents(events, in: scope, audit: audit, logger: logger, record: record)
        )
    }

    /// An iterator over the events, which yields results after their audit.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var events: AuditedEvents<AgenticRetrieveStreamResponseOutput, Event>

        /// The next event, or nil at the end.
        ///
        /// - Throws: ``/TenantRAGIsolation/IsolationViolation`` when a result is not the tenant's; ``TenantRAGError`` with
        ///   code `heldAnswerTooLong`; ``/TenantRAGCredentials/AWSError`` with code `malformedResponse` when text was held and the
        ///   stream ends without a result, by which it would be audited; what the knowledge base throws. After an error the
        ///   stream has ended.
        public mutating func next() async throws -> Event? {
            let piece = try await events.next(Self.receive) {
                throw AWSError(
                    .malformedResponse,
                    operation: AgenticRetrieveStreamRequest.name,
                    message: "the stream ended without a result"
                )
            }
            return switch piece {
            case .text(let text): .text(text)
            case .event(let event): event
            case nil: nil
            }
        }

        private static func receive(
            _ event: AgenticRetrieveStreamResponseOutput,
            _ events: inout AuditedEvents<AgenticRetrieveStreamResponseOutput, Event>
        ) throws {
            switch event {
            case .responseEvent(let event): try events.append(event.text)
            case .result(let result):
                let answer = try answer(result, &events)
                try events.append(.answer(answer), size: result.jsonBytes().count)
            case .traceEvent(let event): if let step = step(event.attributes) { try events.append(step) }
            // An event of a later version of the service cannot be audited, so it is not passed on.
            case .unknown: break
            }
        }

        /// The step alone, and only by the names that the service model has: any other text could be another tenant's.
        private static func step(_ attributes: AgenticRetrieveTraceEventAttributes) -> Event? {
            attributes.step.isKnown && attributes.status.isKnown ? .step(attributes.step, attributes.status) : nil
        }

        private static func answer(
            _ event: AgenticRetrieveResultEvent,
            _ events: inout AuditedEvents<AgenticRetrieveStreamResponseOutput, Event>
        ) throws(IsolationViolation) -> AgenticAnswer {
            try events.audit { scope, deliveredCharacters throws(IsolationViolation) in
                for (index, item) in event.results.enumerated() {
                    try scope.audit(
                        metadata: item.metadata ?? [:],
                        source: nil,
                        referenceIndex: index,
                        deliveredCharacterCount: deliveredCharacters
                    )
                }
            }
            events.found(event.results.count)
            events.receive(
                event.generatedResponse?.answer.unicodeScalars.count
                    ?? event.results.reduce(0) { $0 + ($1.content.text?.unicodeScalars.count ?? 0) }
            )
            let citations = event.generatedResponse?.citations ?? []
            return AgenticAnswer(
                text: event.generatedResponse?.answer,
                // One that points outside the results rests on nothing that was audited.
                citations: citations.filter {
                    $0.references.allSatisfy { event.results.indices.contains($0.resultIndex) }
                },
                results: event.results,
                hasMore: event.nextToken?.isEmpty == false
            )
        }
    }
}

extension AgenticAnswerStream: CustomStringConvertible, CustomReflectable {
    /// The tenant that the answer belongs to.
    public var description: String { "AgenticAnswerStream(tenant: \(scope.tenant))" }

    /// Shows nothing, so that reflection does not reach events that have not been audited.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension AgenticAnswerStream.AsyncIterator: CustomStringConvertible, CustomReflectable {
    /// The tenant that the answer belongs to.
    public var description: String { "AgenticAnswerStream.AsyncIterator(tenant: \(events.tenant))" }

    /// Shows nothing, so that reflection does not reach events that have not been audited.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
