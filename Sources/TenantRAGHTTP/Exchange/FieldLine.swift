import CTenantRAGCurl
import HTTPTypes

/// A line of a head, as it is read.
enum FieldLine {
    /// Reads a line with its end; nil where it spells no field (RFC 9112, 5).
    static func read(
        _ line: UnsafeBufferPointer<UInt8>,
        names: inout FieldNames
    ) -> (field: HTTPField, meaning: FieldMeaning)? {
        // Folded lines are gone from HTTP since RFC 7230, and a client may refuse them (RFC 9112, 5.2); a space is no
        // part of a name either, so they fail there.
        var colon = 0
        while colon < line.count, unsafe line[colon] != UInt8(ascii: ":") { colon += 1 }
        guard colon < line.count,
            let (name, kind) = unsafe names.name(UnsafeBufferPointer(rebasing: line[..<colon]))
        else { return nil }
        var start = colon + 1
        var end = line.count
        while start < end, unsafe Self.isBlank(line[start]) { start += 1 }
        while start < end, unsafe Self.isBlank(line[end - 1]) { end -= 1 }
        let value = unsafe UnsafeBufferPointer(rebasing: line[start..<end])
        var bits: UInt8 = 0
        for index in 0..<value.count { bits |= unsafe value[index] }
        // ASCII makes a string at once; other bytes may be no text at all, and are kept as they are then.
        let field =
            unsafe bits < 0x80
            ? HTTPField(name: name, value: String(decoding: value, as: UTF8.self))
            : HTTPField(name: name, value: value)
        guard let meaning = kind.meaning(of: field) else { return nil }
        return (field, meaning)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
            || byte == UInt8(ascii: "\n")
    }
}

extension [UInt8] {
    func isEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count, let base = other.baseAddress else { return false }
        return unsafe withUnsafeBytes { own in
            guard let start = own.baseAddress else { return false }
            return unsafe memcmp(start, base, other.count) == 0
        }
    }
}
