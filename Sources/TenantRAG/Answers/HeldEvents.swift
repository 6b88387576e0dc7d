/// A queue of an answer's events in their order; text, and all that follows it, may have to wait in it.
///
/// A value without I/O: it receives the events and the limit up to which text may be released, and returns what may be
/// passed on.
struct HeldEvents<Event> {
    /// The unit that is passed on to the caller.
    enum Piece {
        case text(String)
        case event(Event)
    }

    /// The maximum number of bytes that are held.
    static var maximumByteCount: Int { 16 << 20 }

    /// The approximate cost of an event beside its content: so that a flood of empty ones is bounded, too.
    private static var overhead: Int { 64 }

    private var pieces: [(piece: Piece, size: Int)] = []
    private var first = 0
    private var heldByteCount = 0
    /// The part of the first piece, a text, that was passed on already.
    private var consumed = 0

    /// Offsets in the answer's text, in bytes from its start: received, passed on, and releasable.
    private var received = 0
    private var passedOn = 0
    private var released: Int

    private let audit: StreamAudit
    /// The furthest start of a citation so far; nil once one has come out of order.
    private var frontier: Int? = 0

    init(_ audit: StreamAudit) {
        self.audit = audit
        released = audit == .checkedAsItArrives ? .max : 0
    }

    /// A Boolean value that indicates whether nothing ever waits, so that nothing need be measured.
    var passesEverything: Bool { released == .max }

    /// A Boolean value that indicates whether text waits.
    var holdsText: Bool {
        pieces[first...].contains { if case .text(let text) = $0.piece { !text.isEmpty } else { false } }
    }

    /// Adds text.
    ///
    /// - Throws: ``TenantRAGError`` with code `heldAnswerTooLong`.
    mutating func append(_ text: String) throws(TenantRAGError) {
        received += text.utf8.count
        try append(.text(text), size: text.utf8.count)
    }

    /// Adds an event that has passed its audit, or needs none.
    ///
    /// - Throws: ``TenantRAGError`` with code `heldAnswerTooLong`.
    mutating func append(_ event: Event, size: Int) throws(TenantRAGError) {
        try append(.event(event), size: size)
    }

    /// Releases the text before the start of a citation that has passed its audit: as long as starts do not decrease, no
    /// later citation covers any of it.
    ///
    /// - Parameter start: The start of the citation's span, in whatever unit; nil when it is not stated.
    mutating func release(before start: Int?) {
        guard audit == .heldByParts, let frontier, let start else { return }
        guard start >= frontier else {
            self.frontier = nil
            return
        }
        self.frontier = start
        // So many bytes are never more text than so many characters of any kind. Nothing is released before it came.
        released = max(released, min(start, received))
    }

    /// Releases everything: the stream has ended well.
    mutating func releaseAll() { released = .max }

    /// Discards what waits.
    mutating func discard() {
        pieces = []
        first = 0
        consumed = 0
        heldByteCount = 0
    }

    /// The next piece that may be passed on; nil when there is none, or when the first has to wait.
    mutating func next() -> Piece? {
        guard first < pieces.count else { return nil }
        guard case .text(let text) = pieces[first].piece else { return removeFirst() }
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: consumed)
        var end = bytes.index(start, offsetBy: released - passedOn, limitedBy: bytes.endIndex) ?? bytes.endIndex
        // Not between the bytes of one character.
        while end > start, end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end = bytes.index(before: end) }
        guard end > start || bytes.isEmpty else { return nil }
        let count = bytes.distance(from: start, to: end)
        passedOn += count
        consumed += count
        if end == bytes.endIndex { _ = removeFirst() }
        return .text(String(text[start..<end]))
    }

    private mutating func append(_ piece: Piece, size: Int) throws(TenantRAGError) {
        let size = size + Self.overhead
        heldByteCount += size
        guard heldByteCount <= Self.maximumByteCount || passesEverything else {
            throw TenantRAGError(
                .heldAnswerTooLong,
                "more than \(Self.maximumByteCount >> 20) MiB of a stream would have to be held back until its citations "
                    + "are audited"
            )
        }
        pieces.append((piece, size))
    }

    private mutating func removeFirst() -> Piece {
        let (piece, size) = pieces[first]
        heldByteCount -= size
        // The slot stays, without its content, until the queue is empty.
        pieces[first].piece = .text("")
        first += 1
        consumed = 0
        if first == pieces.count {
            pieces.removeAll(keepingCapacity: true)
            first = 0
        }
        return piece
    }
}
