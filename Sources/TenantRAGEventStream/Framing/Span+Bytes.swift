extension Span where Element == UInt8 {
    /// Returns whether these are the same bytes.
    @inline(__always)
    func holds(_ other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in indices where self[index] != other[index] { return false }
        return true
    }

    /// Returns whether these are a text's bytes.
    @inline(__always)
    func holds(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        for index in indices where unsafe self[index] != text.utf8Start[index] { return false }
        return true
    }

    /// Returns whether these are a string's bytes.
    @inline(__always)
    func holds(_ text: String.UTF8View) -> Bool {
        guard count == text.count else { return false }
        var index = 0
        for byte in text {
            guard self[index] == byte else { return false }
            index += 1
        }
        return true
    }

    /// A Boolean value that indicates whether the bytes are valid UTF-8; nothing is allocated where all are ASCII.
    @inline(__always)
    var isUTF8: Bool {
        var all: UInt8 = 0
        for index in indices { all |= self[index] }
        if all < 0x80 { return true }
        return unsafe withUnsafeBufferPointer { unsafe String(validating: $0, as: UTF8.self) } != nil
    }

    /// A number of the type's width, most significant byte first.
    @inline(__always)
    func integer<Number: FixedWidthInteger>(at start: Int, as type: Number.Type) -> Number {
        var number: Number = 0
        for index in start..<start + Number.bitWidth / 8 {
            number = (number << 8) | Number(truncatingIfNeeded: self[index])
        }
        return number
    }
}

extension String {
    /// The text whose valid UTF-8 the bytes are.
    init(copying bytes: Span<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

extension [UInt8] {
    /// A copy of the bytes.
    init(copying bytes: Span<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
    }

    /// Appends a number, most significant byte first.
    mutating func append(bigEndian number: some FixedWidthInteger) {
        for shift in stride(from: number.bitWidth - 8, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
}
