/// Looks through text by words of eight bytes, four of them at a time where the text is long.
///
/// Strings are most of what a knowledge base's answers are made of, so these loops are most of reading and writing them.
/// Four words at a time the compiler turns into vector instructions.
enum TextScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
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
        let lastWord = bytes.count &- 8
        // Most strings are short: the first word alone comes first.
        if index <= lastWord {
            let word = unsafe self.word(base + index)
            let found = special(in: word)
            if found != 0 { return end(index, in: word, found: found, all: all) }
            all = word
            index &+= 8
        }
        while index &+ 32 <= bytes.count {
            let (a, b, c, d) = unsafe fourWords(base + index)
            if (special(in: a) | special(in: b) | special(in: c) | special(in: d)) != 0 { break }
            all |= a | b | c | d
            index &+= 32
        }
        while index <= lastWord {
            let word = unsafe self.word(base + index)
            let found = special(in: word)
            if found != 0 { return end(index, in: word, found: found, all: all) }
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

    @inline(__always)
    private static func end(
        _ index: Int,
        in word: UInt64,
        found: UInt64,
        all: UInt64
    ) -> (end: Int, isASCII: Bool) {
        let bits = found.trailingZeroBitCount & 0x38
        let before = word & ((1 &<< UInt64(bits)) &- 1)
        return (index &+ bits &>> 3, (all | before) & highBits == 0)
    }

    /// Returns whether two texts of one length are the same bytes.
    static func same(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, count: Int) -> Bool {
        var index = 0
        while index &+ 8 <= count {
            guard unsafe word(left + index) == word(right + index) else { return false }
            index &+= 8
        }
        // The last word once more, from where it is whole.
        if index > 0 {
            return unsafe index == count || word(left + (count - 8)) == word(right + (count - 8))
        }
        while index < count {
            guard unsafe left[index] == right[index] else { return false }
            index += 1
        }
        return true
    }

    /// Eight bytes, the first of them lowest.
    @inline(__always)
    static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        unsafe UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    }

    /// 32 bytes.
    @inline(__always)
    static func fourWords(_ bytes: UnsafePointer<UInt8>) -> (UInt64, UInt64, UInt64, UInt64) {
        unsafe (word(bytes), word(bytes + 8), word(bytes + 16), word(bytes + 24))
    }

    /// The first index from `start` whose byte is a backslash, or the end.
    static func backslash(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var index = start
        while index + 8 <= bytes.count {
            let word = unsafe self.word(base + index)
            let found = ((word ^ ones &* UInt64(UInt8(ascii: "\\"))) &- ones) & ~word & highBits
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count, unsafe base[index] != UInt8(ascii: "\\") { index += 1 }
        return index
    }

    /// Has a bit set if, and only if, one of the eight bytes is special; the lowest bit is that of the first such byte.
    ///
    /// See ``stops(in:)``; bytes beyond ASCII, with a high bit of their own, are left out.
    @inline(__always)
    static func special(in word: UInt64) -> UInt64 {
        stops(in: word) & ~word
    }

    /// Has a bit set if, and only if, one of the eight bytes is special or beyond ASCII; the lowest bit is that of the
    /// first such byte.
    ///
    /// A subtraction sets the high bit of an ASCII byte that is below what is taken away: zero, after a backslash was
    /// turned to zero; or below `!`, after a quote was turned to a space, a space to a quote, and a control character to
    /// another. A borrow can only set further bits above one that is set rightly, which keeps both "none at all" and "the
    /// first" exact.
    @inline(__always)
    static func stops(in word: UInt64) -> UInt64 {
        let quoteOrControl = (word ^ ones &* 0x02) &- ones &* 0x21
        let backslash = (word ^ ones &* UInt64(UInt8(ascii: "\\"))) &- ones
        return (quoteOrControl | backslash | word) & highBits
    }
}
