/// The text of a string that has escapes, found and copied in one pass.
enum EscapedText {
    /// The result of reading one.
    enum Outcome {
        /// The text has so many bytes, and the string's closing quote is at `end`.
        case text(count: Int, end: Int, isASCII: Bool)
        /// There was no room for all of it.
        case noRoom
        /// Something in it is no JSON; the slower reader, which names errors, finds out where.
        case malformed
    }

    /// The bytes of the longest scalar.
    private static let slack = 4

    /// Reads a string from behind its opening quote.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - start: The index behind the quote.
    ///   - first: The bytes from there that need no escape: where they end, and whether all are ASCII.
    ///   - space: The memory for the text.
    /// - Returns: The outcome. The text's escapes are replaced and valid; its UTF-8 is yet to be checked.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        from start: Int,
        first: (end: Int, isASCII: Bool),
        into space: UnsafeMutableBufferPointer<UInt8>
    ) -> Outcome {
        guard let source = bytes.baseAddress, let target = space.baseAddress else { return .malformed }
        var index = start
        var run = first
        var count = 0
        var isASCII = true
        let room = space.count &- slack
        while true {
            let length = run.end &- index
            guard length <= room &- count else { return .noRoom }
            unsafe (target + count).update(from: source + index, count: length)
            isASCII = isASCII && run.isASCII
            count &+= length
            index = run.end
            guard index &+ 1 < bytes.count else {
                guard unsafe index < bytes.count && source[index] == UInt8(ascii: "\"") else { return .malformed }
                return .text(count: count, end: index, isASCII: isASCII)
            }
            switch unsafe source[index] {
            case UInt8(ascii: "\""): return .text(count: count, end: index, isASCII: isASCII)
            case UInt8(ascii: "\\"):
                let escape = unsafe source[index &+ 1]
                if escape == UInt8(ascii: "u") {
                    guard let (scalar, length) = unsafe unicodeEscape(bytes, at: index) else { return .malformed }
                    isASCII = isASCII && scalar.isASCII
                    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                        unsafe target[count] = byte
                        count &+= 1
                    }
                    index &+= length
                } else {
                    guard let byte = meaning(of: escape) else { return .malformed }
                    unsafe target[count] = byte
                    count &+= 1
                    index &+= 2
                }
            default: return .malformed
            }
            run = unsafe TextScan.plainRun(in: bytes, from: index)
        }
    }

    /// The byte that an escape of one letter stands for; nil where JSON has no such escape.
    static func meaning(of escape: UInt8) -> UInt8? {
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): escape
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// The scalar that an escape at an index names, with a second escape where a surrogate pair needs it, and how long it is.
    private static func unicodeEscape(
        _ bytes: UnsafeBufferPointer<UInt8>,
        at index: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        guard let first = unsafe hexadecimal(bytes, at: index &+ 2) else { return nil }
        if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
        guard first < 0xDC00, index &+ 7 < bytes.count, unsafe bytes[index &+ 6] == UInt8(ascii: "\\"),
            unsafe bytes[index &+ 7] == UInt8(ascii: "u"), let second = unsafe hexadecimal(bytes, at: index &+ 8),
            0xDC00...0xDFFF ~= second,
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { return nil }
        return (scalar, 12)
    }

    private static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
        guard index &+ 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for place in index..<index &+ 4 {
            let byte = unsafe bytes[place]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte &- UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte &- UInt8(ascii: "a") &+ 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte &- UInt8(ascii: "A") &+ 10
            default: return nil
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
