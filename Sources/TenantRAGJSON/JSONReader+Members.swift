extension JSONReader {
    /// Moves to the next member's value, or leaves the object.
    ///
    /// - Returns: false when the object has ended.
    /// - Throws: ``JSONError`` when neither a member nor the end comes next.
    public mutating func nextMember() throws(JSONError) -> Bool {
        let (position, isAtStart) = (position, isAtStart)
        let name = unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe Self.plainMember(in: bytes, at: position, isFirst: isAtStart)
        }
        guard let (start, end, head) = name else { return try nextMemberInFull() }
        member.token = StringToken(range: start..<end, hasEscapes: false, isASCII: true)
        member.count = end &- start
        member.head = head
        self.position = end &+ 2
        self.isAtStart = false
        return true
    }

    /// A member as services write it: a name in plain ASCII, and a colon and a value behind it without white space.
    ///
    /// - Returns: The name's bounds and its first eight bytes; nil for everything else, the end of the object included.
    @inline(__always)
    private static func plainMember(
        in bytes: UnsafeBufferPointer<UInt8>,
        at position: Int,
        isFirst: Bool
    ) -> (start: Int, end: Int, head: UInt64)? {
        guard let base = bytes.baseAddress else { return nil }
        var index = position
        // A comma, two quotes, a colon and a value take the rest of a word.
        guard index &+ 16 <= bytes.count else { return nil }
        if !isFirst {
            guard unsafe base[index] == UInt8(ascii: ",") else { return nil }
            index &+= 1
        }
        guard unsafe base[index] == UInt8(ascii: "\"") else { return nil }
        index &+= 1
        let start = index
        var word = unsafe TextScan.word(base + index)
        var head = word
        var found = TextScan.stops(in: word)
        if found != 0 {
            head &= (1 &<< UInt64(found.trailingZeroBitCount & 0x38)) &- 1
        } else {
            repeat {
                index &+= 8
                guard index &+ 8 <= bytes.count else { return nil }
                word = unsafe TextScan.word(base + index)
                found = TextScan.stops(in: word)
            } while found == 0
        }
        let end = index &+ (found.trailingZeroBitCount &>> 3)
        guard end &+ 2 < bytes.count, unsafe base[end] == UInt8(ascii: "\""),
            unsafe base[end &+ 1] == UInt8(ascii: ":"), unsafe base[end &+ 2] > 0x20
        else { return nil }
        return (start, end, head)
    }

    /// Moves to the next member in whatever form, or leaves the object.
    @inline(never)
    private mutating func nextMemberInFull() throws(JSONError) -> Bool {
        guard try next(closing: UInt8(ascii: "}")) else { return false }
        guard peek() == UInt8(ascii: "\"") else { throw unexpected("a member's name") }
        let token = try scanString()
        member.token = token
        member.count = token.range.count
        // A name that is only compared must be valid all the same.
        if !token.isASCII || token.hasEscapes {
            try check(token)
            hasUnusualName = true
            member.count = -1
        }
        member.head = 0
        for (place, byte) in bytes[token.range].prefix(8).enumerated() {
            member.head |= UInt64(byte) << UInt64(8 * place)
        }
        skipWhiteSpace()
        guard peek() == UInt8(ascii: ":") else { throw unexpected("a colon") }
        position += 1
        skipWhiteSpace()
        return true
    }

    /// Returns whether the current member has this name; costs no allocation.
    @inlinable
    @inline(__always)
    public func memberIs(_ name: StaticString) -> Bool {
        // Lengths differ most often. The whole reader is handed to no function here: it would be copied for each name.
        guard member.count == name.utf8CodeUnitCount else {
            return member.count < 0 && MemberName.isUnusual(member.token, name, in: bytes)
        }
        guard member.head == MemberName.head(of: name) else { return false }
        return name.utf8CodeUnitCount <= 8 || MemberName.isWhole(member.token, name, in: bytes)
    }

    /// Returns whether the current member has a name of these bytes.
    func memberIs(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        if member.token.hasEscapes {
            guard let unescaped = try? unescaped(member.token.range) else { return false }
            return unsafe unescaped.elementsEqual(name)
        }
        return unsafe bytes(member.token.range, are: name)
    }

    /// The current member's name.
    ///
    /// - Throws: ``JSONError`` when an escape in it is not valid Unicode.
    public mutating func memberName() throws(JSONError) -> String {
        guard member.count >= 0 else { return try string(member.token) }
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe names.name(UnsafeBufferPointer(rebasing: bytes[member.token.range]))
        }
    }

    /// Moves to the value of the next member, where its name is written as an earlier one.
    ///
    /// - Parameter name: The earlier name in the document, with its quotes and the colon behind it.
    /// - Returns: Whether it was.
    @inline(__always)
    mutating func nextMember(named name: Range<Int>) -> Bool {
        let (position, isFirst) = (position, isAtStart)
        let end: Int? = unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var index = position
            guard index &+ 1 &+ name.count < bytes.count else { return nil }
            if !isFirst {
                guard unsafe base[index] == UInt8(ascii: ",") else { return nil }
                index &+= 1
            }
            guard unsafe TextScan.same(base + index, base + name.lowerBound, count: name.count) else { return nil }
            return index &+ name.count
        }
        guard let end else { return false }
        self.position = end
        isAtStart = false
        return true
    }
}
