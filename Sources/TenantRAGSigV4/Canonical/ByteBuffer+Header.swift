extension ByteBuffer {
    /// Writes a header field's value in canonical form: without white space at its ends, each run of it within as one space.
    ///
    /// False when it holds a byte that could end the line, or another control character: such a value would
    /// let one field pose as two.
    mutating func appendHeaderValue(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        if unsafe Self.hasNoSpace(value) {
            unsafe append(value)
            return true
        }
        var isValid = true
        unsafe write(atMost: value.count) { target in
            var length = 0
            var isAfterSpace = true
            for index in 0..<value.count {
                let byte = unsafe value[index]
                if byte == 0x20 || byte == 0x09 {
                    if !isAfterSpace {
                        unsafe target[length] = 0x20
                        length += 1
                    }
                    isAfterSpace = true
                } else {
                    if byte < 0x20 || byte == 0x7F { isValid = false }
                    unsafe target[length] = byte
                    length += 1
                    isAfterSpace = false
                }
            }
            return isAfterSpace && length > 0 ? length - 1 : length
        }
        return isValid
    }

    /// Returns whether every byte is above the space, eight at a time: session tokens and digests are long and have none.
    @inline(__always)
    private static func hasNoSpace(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(value)
        let ones: UInt64 = 0x0101_0101_0101_0101
        var found: UInt64 = 0
        var index = 0
        while index &+ 8 <= value.count {
            let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // The high bit of a byte is set where it is below 0x21 (first term) or 0x7F (second term), or may be: what is
            // found here is looked at again byte by byte.
            let delete = word ^ (ones &* 0x7F)
            found |= ((word &- ones &* 0x21) & ~word) | ((delete &- ones) & ~delete)
            index &+= 8
        }
        guard found & (ones &* 0x80) == 0 else { return false }
        while index < value.count {
            let byte = unsafe value[index]
            if byte < 0x21 || byte == 0x7F { return false }
            index &+= 1
        }
        return true
    }
}
