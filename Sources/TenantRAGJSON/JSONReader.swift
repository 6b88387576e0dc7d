/// Reads JSON from bytes, one token at a time, straight into typed values.
///
/// Nothing is built that the caller does not ask for. The reader accepts exactly what RFC 8259 allows, demands valid
/// UTF-8, and bounds size and depth. After an error it must not be used further.
///
/// ```swift
/// var reader = try JSONReader(Array(#"{"season": 2, "other": [1]}"#.utf8))
/// var season = 0
/// try reader.beginObject()
/// while try reader.nextMember() {
///     if reader.memberIs("season") { season = try reader.readInt() } else { try reader.skipValue() }
/// }
/// try reader.finish()
/// print(season)  // 2
/// ```
public struct JSONReader: Sendable {
    @usableFromInline let bytes: [UInt8]
    let limits: JSONLimits
    @usableFromInline var position = 0
    var depth = 0
    // True between the opening of a container and its first member or element: no comma is due. One flag is enough,
    // because the first step into a container clears it and every value read leaves it cleared.
    var isAtStart = false
    @usableFromInline var member = MemberName()
    var names = NameTable()
    /// The names of the object that ``readObject()`` reads.
    var fingerprints = NameFingerprints()
    /// The names of the last object that ``readObject()`` read.
    var shape = ObjectShape()
    /// The memory in which escapes are replaced.
    var scratch: [UInt8] = []
    /// A Boolean value that indicates whether a member's name since this was cleared is anything but plain ASCII.
    var hasUnusualName = false

    /// Creates a reader at the start of a document.
    ///
    /// - Parameters:
    ///   - bytes: The document as UTF-8.
    ///   - limits: How large and how deep it may be.
    /// - Throws: ``JSONError`` with code `tooLarge` when the document is longer than the limit.
    public init(_ bytes: [UInt8], limits: JSONLimits = .default) throws(JSONError) {
        self.bytes = bytes
        self.limits = limits
        guard bytes.count <= limits.maximumByteCount else {
            throw JSONError(
                code: .tooLarge,
                message: "\(bytes.count) bytes, at most \(limits.maximumByteCount) are read",
                offset: 0,
                path: ""
            )
        }
    }

    /// Creates a reader of a document that was checked before, whatever the limits were.
    init(checked bytes: [UInt8]) {
        self.bytes = bytes
        limits = JSONLimits(maximumByteCount: .max, maximumDepth: .max)
    }

    // MARK: Containers

    /// Enters an object; ``nextMember()`` then walks through it.
    ///
    /// - Throws: ``JSONError`` when the next value is not an object, or is nested too deeply.
    public mutating func beginObject() throws(JSONError) {
        try begin(UInt8(ascii: "{"), "an object")
    }

    /// Enters an array; ``nextElement()`` then walks through it.
    ///
    /// - Throws: ``JSONError`` when the next value is not an array, or is nested too deeply.
    public mutating func beginArray() throws(JSONError) {
        try begin(UInt8(ascii: "["), "an array")
    }

    /// Moves to the next element, or leaves the array.
    ///
    /// - Returns: false when the array has ended.
    /// - Throws: ``JSONError`` when neither an element nor the end comes next.
    public mutating func nextElement() throws(JSONError) -> Bool {
        try next(closing: UInt8(ascii: "]"))
    }

    /// Checks that nothing but white space follows.
    ///
    /// - Throws: ``JSONError`` with code `trailingData` otherwise.
    public mutating func finish() throws(JSONError) {
        skipWhiteSpace()
        guard position == bytes.count else { throw failure(.trailingData, "something follows the value") }
    }

    private mutating func begin(_ opening: UInt8, _ expected: String) throws(JSONError) {
        skipWhiteSpace()
        guard peek() == opening else { throw unexpected(expected) }
        guard depth < limits.maximumDepth else {
            throw failure(.tooDeep, "nested more than \(limits.maximumDepth) levels deep")
        }
        position += 1
        depth += 1
        isAtStart = true
    }

    @inline(__always)
    mutating func next(closing: UInt8) throws(JSONError) -> Bool {
        skipWhiteSpace()
        let byte = peek()
        if byte == closing {
            position += 1
            depth -= 1
            isAtStart = false
            return false
        }
        if isAtStart {
            isAtStart = false
            return true
        }
        guard byte == UInt8(ascii: ",") else { throw unexpected("a comma or the end") }
        position += 1
        skipWhiteSpace()
        guard peek() != closing else { throw failure(.syntax, "a comma before the end") }
        return true
    }

    // MARK: Bytes

    func peek() -> UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    /// Moves to the next byte that is no white space; services write none, so that is looked at first.
    @inline(__always)
    mutating func skipWhiteSpace() {
        if position < bytes.count, bytes[position] <= 0x20 { skipWhiteSpaces() }
    }

    private mutating func skipWhiteSpaces() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    /// Consumes a literal such as `true`; false when something else comes next.
    mutating func consume(_ literal: StaticString) -> Bool {
        let end = position + literal.utf8CodeUnitCount
        guard end <= bytes.count, bytes(position..<end, are: literal) else { return false }
        position = end
        return true
    }

    @inline(__always)
    func bytes(_ range: Range<Int>, are text: StaticString) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { text in unsafe bytes(range, are: text) }
    }

    @inline(__always)
    func bytes(_ range: Range<Int>, are text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.count == text.count else { return false }
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, let other = text.baseAddress else { return range.isEmpty }
            return unsafe TextScan.same(base + range.lowerBound, other, count: range.count)
        }
    }

    // MARK: Errors

    /// An error at the reader's place, for a reader of one shape to throw.
    public func failure(_ code: JSONError.Code, _ message: String) -> JSONError {
        failure(code, message, at: position)
    }

    /// An error for a member that an object must have, to be thrown behind that object.
    ///
    /// - Parameter name: The member's name; the error's path ends in it.
    /// - Returns: The error, with code ``JSONError/Code/missingMember``.
    public func missingMember(_ name: String) -> JSONError {
        let path = JSONPath.of(position, in: bytes)
        return JSONError(
            code: .missingMember,
            message: "the member \(name) is missing",
            offset: position,
            path: path.isEmpty ? name : "\(path).\(name)"
        )
    }

    func failure(_ code: JSONError.Code, _ message: String, at offset: Int) -> JSONError {
        JSONError(code: code, message: message, offset: offset, path: JSONPath.of(offset, in: bytes))
    }

    /// An error that names the type of what was found, and never its value.
    func unexpected(_ expected: String) -> JSONError {
        let (code, found): (JSONError.Code, String) =
            switch peek().map(Unicode.Scalar.init) {
            case nil: (.syntax, "the end of the document")
            case "{": (.typeMismatch, "an object")
            case "[": (.typeMismatch, "an array")
            case "\"": (.typeMismatch, "a string")
            case "t", "f": (.typeMismatch, "a boolean")
            case "n": (.typeMismatch, "null")
            case .some("-"), .some("0"..."9"): (.typeMismatch, "a number")
            default: (.syntax, "a byte that starts no value")
            }
        return failure(code, "\(expected) was expected, \(found) was found")
    }
}
