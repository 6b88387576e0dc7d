#if Local
/// Comma-separated values as RFC 4180 has them; line feeds alone end a row, too.
struct CSVParser {
    /// A file with more columns is no table for people.
    static let maximumColumnCount = 1_000

    private let bytes: [UInt8]
    private var position = 0
    /// The row that was read last, counted from 1.
    private(set) var row = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next row that is not blank; nil at the end.
    ///
    /// - Throws: ``IngestionRefusal`` where quotes do not close or text follows a closing quote: from there on,
    ///   whose value stands in which column would be a guess.
    mutating func next() throws(IngestionRefusal) -> [[UInt8]]? {
        while position < bytes.count {
            row += 1
            var fields: [[UInt8]] = []
            var isBlank = true
            repeat {
                let field = try nextField()
                isBlank = isBlank && field.allSatisfy(TextRun.isSpace)
                fields.append(field)
                guard fields.count <= Self.maximumColumnCount else {
                    throw IngestionRefusal(
                        .malformedDocument,
                        "has more than \(Self.maximumColumnCount) columns in row \(row)"
                    )
                }
            } while skipComma()
            skipLineEnd()
            if !isBlank { return fields }
        }
        return nil
    }

    private mutating func nextField() throws(IngestionRefusal) -> [UInt8] {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let start = position
            while position < bytes.count, !Self.endsField(bytes[position]) { position += 1 }
            return Array(bytes[start..<position])
        }
        position += 1
        var field: [UInt8] = []
        while position < bytes.count {
            let start = position
            while position < bytes.count, bytes[position] != UInt8(ascii: "\"") { position += 1 }
            field.append(contentsOf: bytes[start..<position])
            guard position < bytes.count else { break }
            position += 1
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                guard position == bytes.count || Self.endsField(bytes[position]) else {
                    throw IngestionRefusal(
                        .malformedDocument,
                        "has text after a closing quote in row \(row); double the quotes within a value"
                    )
                }
                return field
            }
            field.append(UInt8(ascii: "\""))
            position += 1
        }
        throw IngestionRefusal(.malformedDocument, "has a quote in row \(row) that is never closed")
    }

    private mutating func skipComma() -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return false }
        position += 1
        return true
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        let isPair = bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
        position += isPair ? 2 : 1
    }

    private static func endsField(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
}
#endif
