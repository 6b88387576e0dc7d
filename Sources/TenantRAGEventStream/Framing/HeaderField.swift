/// The ranges of one header's parts within the encoded headers.
///
/// A header is a byte of name length, the name, a byte of type and a value whose length the type tells, or its first
/// two bytes.
struct HeaderField {
    let type: UInt8
    let name: Range<Int>
    let value: Range<Int>

    static let trueType: UInt8 = 0
    static let bytesType: UInt8 = 6
    static let stringType: UInt8 = 7
    /// As AWS's own encoder and decoder: the length is a signed number of two bytes.
    static let maximumValueLength = Int(Int16.max)
    static let maximumNameLength = Int(UInt8.max)

    /// Reads the header that starts at an index; nil when it is cut short, too long or of an unknown type.
    @inline(__always)
    init?(in bytes: Span<UInt8>, at start: Int) {
        guard start < bytes.count else { return nil }
        let nameEnd = start + 1 + Int(bytes[start])
        guard nameEnd < bytes.count else { return nil }
        name = start + 1..<nameEnd
        type = bytes[nameEnd]
        var valueStart = nameEnd + 1
        let length: Int
        switch type {
        case Self.trueType, 1: length = 0
        case 2: length = 1
        case 3: length = 2
        case 4: length = 4
        case 5, 8: length = 8
        case 9: length = 16
        case Self.bytesType, Self.stringType:
            guard valueStart + 2 <= bytes.count else { return nil }
            length = Int(bytes[valueStart]) << 8 | Int(bytes[valueStart + 1])
            guard length <= Self.maximumValueLength else { return nil }
            valueStart += 2
        default: return nil
        }
        guard bytes.count - valueStart >= length else { return nil }
        value = valueStart..<valueStart + length
    }
}
