#if Local
/// Text under construction: white space and control characters become single spaces, none at the start or end.
struct TextRun {
    private(set) var bytes: [UInt8] = []
    /// The start of the piece under construction; before it nothing changes any more.
    private(set) var start = 0
    private var owesSpace = false

    var isEmpty: Bool { bytes.count == start }

    mutating func append(_ byte: UInt8) {
        if Self.isSpace(byte) {
            owesSpace = true
        } else {
            paySpace()
            bytes.append(byte)
        }
    }

    mutating func append(_ source: [UInt8], _ range: Range<Int>) {
        var position = range.lowerBound
        while position < range.upperBound {
            var end = position
            while end < range.upperBound, !Self.isSpace(source[end]) { end += 1 }
            if end > position {
                paySpace()
                bytes.append(contentsOf: source[position..<end])
                position = end
            } else {
                owesSpace = true
                position += 1
            }
        }
    }

    mutating func append(_ other: [UInt8]) {
        append(other, 0..<other.count)
    }

    mutating func append(_ text: StaticString) {
        append(text.withUTF8Buffer { unsafe Array($0) })
    }

    /// Keeps the spaces of a line of code; what a terminal or SQLite could stumble over becomes a space all the same.
    mutating func appendVerbatim(_ source: [UInt8], _ range: Range<Int>) {
        for position in range {
            bytes.append(Self.isSpace(source[position]) ? 0x20 : source[position])
        }
    }

    /// Ends the piece and gives its place; nil when it is empty.
    ///
    /// A line feed follows it.
    mutating func endPiece() -> Range<Int>? {
        owesSpace = false
        while bytes.count > start, bytes[bytes.count - 1] == 0x20 { bytes.removeLast() }
        guard bytes.count > start else { return nil }
        let piece = start..<bytes.count
        bytes.append(0x0A)
        start = bytes.count
        return piece
    }

    /// Takes the text out and starts anew.
    mutating func take() -> [UInt8] {
        defer { self = TextRun() }
        return bytes
    }

    private mutating func paySpace() {
        if owesSpace {
            if bytes.count > start { bytes.append(0x20) }
            owesSpace = false
        }
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }
}
#endif
