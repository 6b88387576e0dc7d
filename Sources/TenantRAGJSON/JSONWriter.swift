internal import TenantRAGBase

/// Writes JSON as bytes; commas and escapes are its own business.
///
/// The caller keeps the order of calls: one value at the root, a name before each member's value, an end for each
/// beginning. Strings are Swift's, hence always valid Unicode; the result is always UTF-8.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.writeMember("season")
/// writer.write(2)
/// writer.endObject()
/// print(String(decoding: writer.finish(), as: UTF8.self))  // {"season":2}
/// ```
public struct JSONWriter: Sendable {
    private var bytes: [UInt8] = []
    // True when a value has just ended in the open container: the next one needs a comma.
    private var needsComma = false

    /// Creates an empty writer.
    ///
    /// - Parameter capacity: How many bytes to make room for at once.
    public init(capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
    }

    /// The bytes written so far.
    public consuming func finish() -> [UInt8] {
        bytes
    }

    /// Opens an object.
    public mutating func beginObject() {
        begin(UInt8(ascii: "{"))
    }

    /// Closes the open object.
    public mutating func endObject() {
        end(UInt8(ascii: "}"))
    }

    /// Opens an array.
    public mutating func beginArray() {
        begin(UInt8(ascii: "["))
    }

    /// Closes the open array.
    public mutating func endArray() {
        end(UInt8(ascii: "]"))
    }

    /// Writes the name of the next member.
    public mutating func writeMember(_ name: StaticString) {
        separate()
        name.withUTF8Buffer { name in unsafe appendQuoted(name) }
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes the name of the next member, known only at run time.
    public mutating func writeMember(name: String) {
        write(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a string.
    public mutating func write(_ value: String) {
        separate()
        let isWritten: Void? = unsafe value.utf8.withContiguousStorageIfAvailable { text in unsafe appendQuoted(text) }
        if isWritten == nil {
            // A string of another runtime, which has to become one of Swift's first.
            var value = value
            value.withUTF8 { text in unsafe appendQuoted(text) }
        }
        needsComma = true
    }

    /// Writes `true` or `false`.
    public mutating func write(_ value: Bool) {
        append(literal: value ? "true" : "false")
    }

    /// Writes `null`.
    public mutating func writeNull() {
        append(literal: "null")
    }

    /// Writes an integer.
    public mutating func write(_ value: some FixedWidthInteger) {
        append(literal: value.description)
    }

    /// Writes a double in the shortest form that reads back to it; infinities and NaN as the strings AWS uses.
    public mutating func write(_ value: Double) {
        if value.isFinite { append(literal: value.description) } else { write(nonFinite: value.isNaN, value.sign) }
    }

    /// Writes a float in the shortest form that reads back to it; infinities and NaN as the strings AWS uses.
    public mutating func write(_ value: Float) {
        if value.isFinite { append(literal: value.description) } else { write(nonFinite: value.isNaN, value.sign) }
    }

    /// Writes a number exactly.
    public mutating func write(_ value: JSONNumber) {
        append(literal: value.description)
    }

    /// Writes bytes as a base64 string.
    public mutating func writeBase64(_ value: [UInt8]) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        Base64.encode(value, into: &bytes)
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Writes a time as seconds since 1970: a whole number where it is one.
    public mutating func writeEpochSeconds(_ value: Double) {
        if let number = JSONNumber(value) { write(number) } else { write(value) }
    }

    /// Writes any value, the members of objects sorted by name.
    public mutating func write(_ value: JSONValue) {
        switch value {
        case .null: writeNull()
        case .boolean(let value): write(value)
        case .number(let value): write(value)
        case .string(let value): write(value)
        case .array(let elements):
            beginArray()
            for element in elements { write(element) }
            endArray()
        case .object(let members):
            beginObject()
            for (name, member) in members.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
                writeMember(name: name)
                write(member)
            }
            endObject()
        }
    }

    /// Writes an object, its members sorted by name.
    public mutating func write(_ value: JSONObject) {
        write(.object(value.members))
    }

    private mutating func begin(_ opening: UInt8) {
        separate()
        bytes.append(opening)
        needsComma = false
    }

    private mutating func end(_ closing: UInt8) {
        bytes.append(closing)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func append(literal: String) {
        separate()
        bytes.append(contentsOf: literal.utf8)
        needsComma = true
    }

    private mutating func write(nonFinite isNaN: Bool, _ sign: FloatingPointSign) {
        write(isNaN ? "NaN" : sign == .minus ? "-Infinity" : "Infinity")
    }

    /// Appends text between quotes, copying whole runs that need no escape.
    private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var index = 0
        while true {
            let end = unsafe TextScan.plainRun(in: text, from: index).end
            unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
            guard end < text.count else { break }
            unsafe appendEscape(text[end])
            index = end + 1
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendEscape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}
