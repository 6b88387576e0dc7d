extension JSONReader {
    /// A string token: the bytes between its quotes, and what is in them.
    struct StringToken {
        var range: Range<Int>
        var hasEscapes: Bool
        var isASCII: Bool
    }

    /// Reads a string.
    ///
    /// - Throws: ``JSONError`` when the next value is no string, or its text is not valid Unicode.
    public mutating func readString() throws(JSONError) -> String {
        skipWhiteSpace()
        guard peek() == UInt8(ascii: "\"") else { throw unexpected("a string") }
        let token = try scanString()
        return try string(token)
    }

    /// Reads a base64 string (RFC 4648 section 4, padding required) as bytes.
    ///
    /// - Throws: ``JSONError`` when the next value is no string or not base64.
    public mutating func readBase64() throws(JSONError) -> [UInt8] {
        skipWhiteSpace()
        let start = position
        guard peek() == UInt8(ascii: "\"") else { throw unexpected("a base64 string") }
        let token = try scanString()
        let text = token.hasEscapes ? try unescaped(token.range)[...] : bytes[token.range]
        guard let decoded = Base64.decode(text) else {
            throw failure(.invalidBase64, "the string is not base64", at: start)
        }
        return decoded
    }

    /// Moves past a string, checking all but its escapes' meaning and its UTF-8.
    mutating func scanString() throws(JSONError) -> StringToken {
        let start = position + 1
        var hasEscapes = false
        var isASCII = true
        let end: Int? = unsafe bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while true {
                let run = unsafe TextScan.plainRun(in: bytes, from: index)
                isASCII = isASCII && run.isASCII
                guard run.end < bytes.count else { return nil }
                let byte = unsafe bytes[run.end]
                if byte == UInt8(ascii: "\"") { return run.end }
                guard byte == UInt8(ascii: "\\"), run.end + 1 < bytes.count else { return nil }
                // What is escaped is looked at when the text is asked for; here it only must not end the string.
                hasEscapes = true
                index = run.end + 2
                isASCII = unsafe isASCII && bytes[run.end + 1] < 0x80
            }
        }
        guard let end else { throw failure(.syntax, "a string that does not end, or holds a control character") }
        position = end + 1
        return StringToken(range: start..<end, hasEscapes: hasEscapes, isASCII: isASCII)
    }

    func string(_ token: StringToken) throws(JSONError) -> String {
        if token.isASCII, !token.hasEscapes {
            return unsafe bytes.withUnsafeBufferPointer { bytes in
                unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[token.range]), as: UTF8.self)
            }
        }
        let text =
            token.hasEscapes
            ? String(validating: try unescaped(token.range), as: UTF8.self)
            : unsafe bytes.withUnsafeBufferPointer { bytes in
                unsafe String(validating: UnsafeBufferPointer(rebasing: bytes[token.range]), as: UTF8.self)
            }
        guard let text else { throw failure(.invalidUTF8, "a string is not valid UTF-8", at: token.range.lowerBound) }
        return text
    }

    /// Replaces the escapes of a string token by what they stand for.
    func unescaped(_ range: Range<Int>) throws(JSONError) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            let escape = bytes[index]
            index += 1
            switch escape {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(escape)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"):
                let scalar = try unicodeEscape(at: &index, end: range.upperBound)
                result.append(contentsOf: String(scalar).utf8)
            default: throw failure(.syntax, "an escape that JSON does not have", at: index - 2)
            }
        }
        return result
    }

    /// Reads the digits of one `\u` escape, and of the second one that a surrogate pair needs.
    private func unicodeEscape(at index: inout Int, end: Int) throws(JSONError) -> Unicode.Scalar {
        let start = index - 2
        let first = try hexadecimal(at: &index, end: end)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, index + 1 < end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
        else { throw failure(.unpairedSurrogate, "an escape names half of a surrogate pair", at: start) }
        index += 2
        let second = try hexadecimal(at: &index, end: end)
        guard 0xDC00...0xDFFF ~= second,
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw failure(.unpairedSurrogate, "an escape names half of a surrogate pair", at: start) }
        return scalar
    }

    private func hexadecimal(at index: inout Int, end: Int) throws(JSONError) -> UInt32 {
        guard index + 4 <= end else { throw failure(.syntax, "an escape that is cut short", at: index) }
        var value: UInt32 = 0
        for byte in bytes[index..<index + 4] {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw failure(.syntax, "an escape with a character that is no hexadecimal digit", at: index)
            }
            value = value << 4 | UInt32(digit)
        }
        index += 4
        return value
    }
}
