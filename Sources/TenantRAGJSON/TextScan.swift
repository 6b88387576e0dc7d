/// Finds where a run of plain string characters ends, eight bytes at a time.
///
/// Strings are most of what a knowledge base's answers are made of, so this loop is most of reading and writing them.
enum TextScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The first index from `start` whose byte is a quote, a backslash or a control character, or the end; and whether
    /// every byte before it is ASCII.
    static func plainRun(
        in bytes: UnsafeBufferPointer<UInt8>,
        from start: Int
    ) -> (end: Int, isASCII: Bool) {
        guard let base = bytes.baseAddress else { return (0, true) }
        var index = start
        var all: UInt64 = 0
        while index + 8 <= bytes.count {
            let word = unsafe UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
            guard special(in: word) == 0 else { break }
            all |= word
            index += 8
        }
        while index < bytes.count {
            let byte = unsafe base[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
            all |= UInt64(byte)
            index += 1
        }
        return (index, all & highBits == 0)
    }

    /// Has a bit set if, and only if, one of the eight bytes is special.
    ///
    /// `(x - 1) & ~x` has the high bit of a byte set where the byte was zero; a borrow can only set further bits above
    /// one that is set rightly, which keeps "none at all" exact.
    private static func special(in word: UInt64) -> UInt64 {
        let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        return ((word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & highBits
    }
}
