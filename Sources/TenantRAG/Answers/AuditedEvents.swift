internal import Logging
internal import TenantRAGAWS
internal import TenantRAGIsolation

/// Reads a stream of the wire's events and returns those that have passed the audit, as the policy allows; the first
/// error ends it for good.
struct AuditedEvents<WireEvent: Sendable, Event> {
    private var events: EventStream<WireEvent>.AsyncIterator
    private let scope: ScopedFilter
    private let logger: Logger
    private var held: HeldEvents<Event>
    private let reader: CallReader
    private var deliveredCharacters = 0
    private var hasText = false
    private var hasAudited = false
    private var hasEnded = false

    init(
        _ events: EventStream<WireEvent>,
        in scope: ScopedFilter,
        audit: StreamAudit,
        logger: Logger,
        record: CallRecord
    ) {
        self.events = events.makeAsyncIterator()
        self.scope = scope
        self.held = HeldEvents(audit)
        self.logger = logger
        reader = CallReader(record)
    }

    var tenant: TenantID { scope.tenant }

    /// The next piece that a caller gets to see, or nil at the end.
    ///
    /// - Parameters:
    ///   - receive: Audits one event of the wire and passes on what a caller may see.
    ///   - endUnaudited: Called when a stream ends well with text that waits, and nothing in it was ever audited; what it
    ///     throws keeps the text back.
    /// - Returns: The piece.
    /// - Throws: Any error of the stream, of `receive` or of `endUnaudited`.
    mutating func next(
        _ receive: (WireEvent, inout Self) throws -> Void,
        endUnaudited: () throws -> Void = {}
    ) async throws -> HeldEvents<Event>.Piece? {
        while true {
            // Nothing more is read while something may be passed on: a violation knows all that was.
            if let piece = held.next() {
                if case .text(let text) = piece {
                    let characters = text.unicodeScalars.count
                    deliveredCharacters += characters
                    reader.record.received(characters)
                }
                return piece
            }
            guard !hasEnded else {
                reader.record.end(.ok)
                return nil
            }
            do {
                if let event = try await events.next() {
                    try receive(event, &self)
                } else {
                    hasEnded = true
                    try end(endUnaudited)
                }
            } catch {
                hasEnded = true
                held.discard()
                reader.record.end(CallOutcome(error))
                throw error
            }
        }
    }

    private mutating func end(_ endUnaudited: () throws -> Void) throws {
        guard !held.passesEverything else { return }
        // A sequence whose task is cancelled may end as if it had come to its end.
        try Task.checkCancellation()
        if held.holdsText, !hasAudited { try endUnaudited() }
        held.releaseAll()
    }

    /// Passes on text once it may be released.
    mutating func append(_ text: String) throws(TenantRAGError) {
        hasText = hasText || !text.isEmpty
        try held.append(text)
    }

    /// Passes on an event behind the text before it.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - size: The number of bytes it takes; computed only where it may have to wait.
    /// - Throws: ``TenantRAGError`` with code `heldAnswerTooLong`.
    mutating func append(_ event: Event, size: @autoclosure () -> Int = 0) throws(TenantRAGError) {
        try held.append(event, size: held.passesEverything ? 0 : size())
    }

    /// Records that a citation passed its audit, and the start of the text that it covers.
    mutating func release(before start: Int?) { held.release(before: start) }

    /// Records that a caller gets a whole text, unless it comes piece by piece.
    func receive(_ characters: @autoclosure () -> Int) {
        if !hasText, reader.record.isMetered { reader.record.received(characters()) }
    }

    /// Records that a caller gets references.
    func found(_ references: Int) { reader.record.found(references) }

    /// Audits references by the tenant's scope; a violation says how much text had been seen, and is logged.
    mutating func audit(
        _ check: (ScopedFilter, _ deliveredCharacters: Int) throws(IsolationViolation) -> Void
    ) throws(IsolationViolation) {
        do throws(IsolationViolation) {
            try check(scope, deliveredCharacters)
        } catch {
            logger.logViolation(error, scope)
            throw error
        }
        hasAudited = true
    }
}
