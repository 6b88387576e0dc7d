/// Text of a document that is checked to be UTF-8, and made a string without a second check.
///
/// The standard library checks whatever has one letter beyond ASCII byte by byte; in an answer that holds a café or a dash
/// in most of its passages that is a tenth of all the work.
enum UTF8Text {
    /// Returns whether the bytes are valid UTF-8 (Unicode Standard, table 3-7).
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        var index = 0
        let lastWord = bytes.count - 8
        while index < bytes.count {
            while index &+ 32 <= bytes.count {
                let (a, b, c, d) = unsafe TextScan.fourWords(base + index)
                guard (a | b | c | d) & TextScan.highBits == 0 else {
                    index &+= (a | b) & TextScan.highBits == 0 ? 16 : 0
                    break
                }
                index &+= 32
            }
            if index <= lastWord {
                let beyondASCII = unsafe TextScan.word(base + index) & TextScan.highBits
                guard beyondASCII != 0 else {
                    index &+= 8
                    continue
                }
                index &+= beyondASCII.trailingZeroBitCount >> 3
            }
            guard index < bytes.count else { break }
            guard let length = unsafe sequenceLength(bytes, at: index) else { return false }
            index += length
        }
        return true
    }

    /// The number of bytes the scalar at an index has; nil where there is none.
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let lead = unsafe bytes[index]
        // How many bytes follow, and between what the first of them lies: neither overlong, nor a surrogate, nor too large.
        let (count, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: (count, second) = (1, 0x80...0xBF)
        case 0xE0: (count, second) = (2, 0xA0...0xBF)
        case 0xED: (count, second) = (2, 0x80...0x9F)
        case 0xE1...0xEF: (count, second) = (2, 0x80...0xBF)
        case 0xF0: (count, second) = (3, 0x90...0xBF)
        case 0xF1...0xF3: (count, second) = (3, 0x80...0xBF)
        case 0xF4: (count, second) = (3, 0x80...0x8F)
        default: return nil
        }
        guard index + count < bytes.count, unsafe second.contains(bytes[index + 1]) else { return nil }
        var next = index + 2
        while next <= index + count {
            guard unsafe bytes[next] & 0xC0 == 0x80 else { return nil }
            next += 1
        }
        return count + 1
    }

    /// A string of bytes that are known to be valid.
    static func string(checked bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) -> String {
        if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
            let span = unsafe Span(_unsafeElements: bytes)
            return unsafe String(copying: UTF8Span(unchecked: span, isKnownASCII: isASCII))
        }
        return unsafe String(decoding: bytes, as: UTF8.self)
    }
}
