/// Looks through text eight bytes at a time.
///
/// Strings are most of what a knowledge base's answers are made of, so these loops are most of reading and writing them.
enum TextScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let quotes = ones &* UInt64(UInt8(ascii: "\""))
    private static let backslashes = ones &* UInt64(UInt8(ascii: "\\"))
    static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The first index from `start` whose byte is a quote, a backslash or a control character, or the end; and whether
    /// every byte before it is ASCII.
    @inline(__always)
    static func plainRun(
        in bytes: UnsafeBufferPointer<UInt8>,
        from start: Int
    ) -> (end: Int, isASCII: Bool) {
        guard let base = bytes.baseAddress else { return (0, true) }
        var index = start
        var all: UInt64 = 0
        let lastWord = bytes.count - 8
        while index <= lastWord {
            let word = unsafe self.word(base + index)
            let found = special(in: word)
            if found != 0 {
                let place = found.trailingZeroBitCount & 0x38
                all |= word & ((1 << UInt64(place)) - 1)
                return (index + place / 8, all & highBits == 0)
            }
            all |= word
            index &+= 8
        }
        while index < bytes.count {
            let byte = unsafe base[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
            all |= UInt64(byte)
            index += 1
        }
        return (index, all & highBits == 0)
    }

    /// Whether two texts of one length are the same bytes.
    static func same(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int) -> Bool {
        var index = 0
        while index + 8 <= count {
            guard unsafe word(left + index) == word(right + index) else { return false }
            index += 8
        }
        while index < count {
            guard unsafe left[index] == right[index] else { return false }
            index += 1
        }
        return true
    }

    /// Eight bytes, the first of them lowest.
    static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        unsafe UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    }

    /// The first index from `start` whose byte is a backslash, or the end.
    static func backslash(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var index = start
        while index + 8 <= bytes.count {
            let word = unsafe self.word(base + index)
            let found = ((word ^ backslashes) &- ones) & ~word & highBits
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count, unsafe base[index] != UInt8(ascii: "\\") { index += 1 }
        return index
    }

    /// Has a bit set if, and only if, one of the eight bytes is special; the lowest bit is that of the first such byte.
    ///
    /// A subtraction sets the high bit of an ASCII byte that is below what is taken away: below a space, or zero after a
    /// quote or a backslash was turned to zero. A borrow can only set further bits above one that is set rightly, which
    /// keeps both "none at all" and "the first" exact. Bytes beyond ASCII, with a high bit of their own, are left out.
    private static func special(in word: UInt64) -> UInt64 {
        let control = word &- ones &* 0x20
        let quote = (word ^ quotes) &- ones
        let backslash = (word ^ backslashes) &- ones
        return (control | quote | backslash) & ~word & highBits
    }
}
