/// A frame's headers in their order, kept as they are encoded: a value is made only of what is asked for.
///
/// No two have the same name; names are told apart by their UTF-8 bytes.
///
/// ```swift
/// let headers = try EventStreamHeaders([
///     EventStreamHeader(":event-type", .string("output")), EventStreamHeader("attempt", .int32(2)),
/// ])
/// print(headers[":event-type"] == .string("output"), headers.map(\.name))
/// ```
public struct EventStreamHeaders: Sequence, Sendable, Hashable {
    /// The encoded headers, whole and valid.
    let encoded: ArraySlice<UInt8>

    /// No headers.
    public init() {
        encoded = []
    }

    /// Makes headers.
    ///
    /// - Throws: `EventStreamError` with code `malformedFrame` when a name is longer than 255 bytes, a value longer
    ///   than 32,767, or a name stands twice.
    public init(_ headers: some Sequence<EventStreamHeader>) throws(EventStreamError) {
        var bytes: [UInt8] = []
        for header in headers { try header.append(to: &bytes) }
        try self.init(encoded: bytes[...])
    }

    /// Takes headers as they came.
    ///
    /// - Throws: `EventStreamError` with code `malformedFrame` when they are not valid.
    init(encoded: ArraySlice<UInt8>) throws(EventStreamError) {
        if let problem = Self.problem(in: encoded.span) { throw EventStreamError(.malformedFrame, problem) }
        self.encoded = encoded
    }

    /// The value of a header; nil when there is none of the name.
    public subscript(name: String) -> EventStreamHeader.Value? {
        field(named: name).map { EventStreamHeader.Value($0, in: encoded.span) }
    }

    /// Starts to read the headers, each made when its turn comes.
    public func makeIterator() -> Iterator {
        Iterator(encoded: encoded)
    }

    /// Makes one header after the other.
    public struct Iterator: IteratorProtocol, Sendable {
        fileprivate let encoded: ArraySlice<UInt8>
        private var position = 0

        fileprivate init(encoded: ArraySlice<UInt8>) {
            self.encoded = encoded
        }

        /// The next header, or nil at the end.
        public mutating func next() -> EventStreamHeader? {
            let start = position
            guard let field = HeaderField(in: encoded.span, at: start) else { return nil }
            position = field.value.upperBound
            return EventStreamHeader(
                String(copying: encoded.span.extracting(field.name)),
                EventStreamHeader.Value(field, in: encoded.span)
            )
        }
    }

    /// Returns the field of the header with a name.
    func field(named name: String) -> HeaderField? {
        let bytes = encoded.span
        let name = name.utf8
        var position = 0
        while let field = HeaderField(in: bytes, at: position) {
            if field.name.count == name.count, bytes.extracting(field.name).holds(name) { return field }
            position = field.value.upperBound
        }
        return nil
    }
}

extension EventStreamHeaders {
    // Up to so many headers, names are compared with one another; more are looked up in a set, which allocates.
    // Without it a hostile frame could buy the square of its length in work.
    private static let comparedCount = 16

    /// Returns the problem of encoded headers, in words without content; nil when they are valid.
    static func problem(in bytes: Span<UInt8>) -> String? {
        var position = 0
        var count = 0
        var seen: Set<[UInt8]> = []
        while position < bytes.count {
            guard let field = HeaderField(in: bytes, at: position) else {
                return "header \(count + 1) is cut short, of an unknown type or too long"
            }
            guard bytes.extracting(field.name).isUTF8,
                field.type != HeaderField.stringType || bytes.extracting(field.value).isUTF8
            else { return "header \(count + 1) is not UTF-8" }
            count += 1
            if count <= comparedCount {
                guard !repeats(field, in: bytes) else { return "header \(count) has the name of one before it" }
            } else {
                if seen.isEmpty { seen = names(in: bytes, before: position) }
                guard seen.insert(Array(copying: bytes.extracting(field.name))).inserted else {
                    return "header \(count) has the name of one before it"
                }
            }
            position = field.value.upperBound
        }
        return nil
    }

    private static func repeats(_ field: HeaderField, in bytes: Span<UInt8>) -> Bool {
        var position = 0
        while position < field.name.lowerBound - 1, let other = HeaderField(in: bytes, at: position) {
            if other.name.count == field.name.count,
                bytes.extracting(other.name).holds(bytes.extracting(field.name))
            {
                return true
            }
            position = other.value.upperBound
        }
        return false
    }

    private static func names(in bytes: Span<UInt8>, before end: Int) -> Set<[UInt8]> {
        var names: Set<[UInt8]> = []
        var position = 0
        while position < end, let field = HeaderField(in: bytes, at: position) {
            names.insert(Array(copying: bytes.extracting(field.name)))
            position = field.value.upperBound
        }
        return names
    }
}
