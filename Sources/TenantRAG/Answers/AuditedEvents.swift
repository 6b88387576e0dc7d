internal import Logging
internal import TenantRAGAWS
internal import TenantRAGIsolation

/// Reads a stream of the wire's events and hands out what has passed the audit; the first error ends it for good.
struct AuditedEvents<WireEvent: Sendable> {
    private var events: EventStream<WireEvent>.AsyncIterator
    private let scope: ScopedFilter
    private let logger: Logger
    private let reader: CallReader
    private var deliveredCharacters = 0
    private var hasEnded = false

    init(_ events: EventStream<WireEvent>, _ scope: ScopedFilter, _ logger: Logger, _ record: CallRecord) {
        self.events = events.makeAsyncIterator()
        self.scope = scope
        self.logger = logger
        reader = CallReader(record)
    }

    var tenant: TenantID { scope.tenant }

    /// The next event that a caller gets to see, or nil at the end.
    ///
    /// - Parameter receive: What a caller gets to see of one event of the wire; nil for nothing.
    /// - Returns: The event.
    /// - Throws: What the stream and `receive` throw.
    mutating func next<Event>(
        _ receive: (WireEvent, inout Self) throws -> Event?
    ) async throws -> Event? {
        while !hasEnded {
            do {
                guard let event = try await events.next() else { break }
                if let event = try receive(event, &self) { return event }
            } catch {
                hasEnded = true
                reader.record.end(CallOutcome(error))
                throw error
            }
        }
        hasEnded = true
        reader.record.end(.ok)
        return nil
    }

    /// Notes that a caller sees a text before what it rests on has been audited.
    mutating func deliver(_ text: String) -> String {
        let characters = text.unicodeScalars.count
        deliveredCharacters += characters
        reader.record.received(characters)
        return text
    }

    /// Notes that a caller gets a whole text, unless it has come piece by piece before.
    func receive(_ characters: @autoclosure () -> Int) {
        if deliveredCharacters == 0, reader.record.isMetered { reader.record.received(characters()) }
    }

    /// Notes that a caller gets references.
    func found(_ references: Int) { reader.record.found(references) }

    /// Audits references by the tenant's scope; a violation says how much text had been seen, and is logged.
    func audit(
        _ check: (ScopedFilter, _ deliveredCharacters: Int) throws(IsolationViolation) -> Void
    ) throws(IsolationViolation) {
        do throws(IsolationViolation) {
            try check(scope, deliveredCharacters)
        } catch {
            logger.logViolation(error, scope)
            throw error
        }
    }
}
