internal import TenantRAGBase

extension JSONReader {
    /// A string token: the bytes between its quotes, and what is in them.
    @usableFromInline
    struct StringToken: Sendable {
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
        let start = position + 1
        let run = unsafe bytes.withUnsafeBufferPointer { bytes in unsafe TextScan.plainRun(in: bytes, from: start) }
        guard run.end < bytes.count else { return try string(scanEscapes(start, run.end, isASCII: run.isASCII)) }
        if bytes[run.end] == UInt8(ascii: "\"") {
            position = run.end + 1
            return try string(StringToken(range: start..<run.end, hasEscapes: false, isASCII: run.isASCII))
        }
        if let text = escapedString(from: start, run) { return text }
        return try string(scanEscapes(start, run.end, isASCII: run.isASCII))
    }

    /// Reads a string with escapes in one pass; nil where there is something wrong with it.
    ///
    /// The reader's memory serves one such string after the other. It grows to the longest, and no further than the document.
    private mutating func escapedString(from start: Int, _ first: (end: Int, isASCII: Bool)) -> String? {
        if scratch.isEmpty { scratch = [UInt8](repeating: 0, count: 4096) }
        while true {
            let outcome = unsafe bytes.withUnsafeBufferPointer { bytes in
                unsafe scratch.withUnsafeMutableBufferPointer { space in
                    unsafe EscapedText.read(bytes, from: start, first: first, into: space)
                }
            }
            switch outcome {
            case .text(let count, let end, let isASCII):
                let text: String? = unsafe scratch.withUnsafeBufferPointer { space in
                    let text = unsafe part(space, 0..<count)
                    guard unsafe isASCII || UTF8Text.isValid(text) else { return nil }
                    return unsafe UTF8Text.string(checked: text, isASCII: isASCII)
                }
                if text != nil { position = end + 1 }
                return text
            case .noRoom: scratch = [UInt8](repeating: 0, count: 4 * scratch.count)
            case .malformed: return nil
            }
        }
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
    @inline(__always)
    mutating func scanString() throws(JSONError) -> StringToken {
        let start = position + 1
        let run = unsafe bytes.withUnsafeBufferPointer { bytes in unsafe TextScan.plainRun(in: bytes, from: start) }
        // Most strings have no escapes, and names have none at all.
        guard run.end < bytes.count, bytes[run.end] == UInt8(ascii: "\"") else {
            return try scanEscapes(start, run.end, isASCII: run.isASCII)
        }
        position = run.end + 1
        return StringToken(range: start..<run.end, hasEscapes: false, isASCII: run.isASCII)
    }

    /// Moves past a string from what may be its first escape.
    private mutating func scanEscapes(_ start: Int, _ first: Int, isASCII: Bool) throws(JSONError) -> StringToken {
        var isASCII = isASCII
        let end: Int? = unsafe bytes.withUnsafeBufferPointer { bytes in
            var index = first
            while index < bytes.count {
                let byte = unsafe bytes[index]
                if byte == UInt8(ascii: "\"") { return index }
                guard byte == UInt8(ascii: "\\"), index + 1 < bytes.count else { return nil }
                // What is escaped is looked at when the text is asked for; here it only must not end the string.
                let run = unsafe TextScan.plainRun(in: bytes, from: index + 2)
                isASCII = unsafe isASCII && run.isASCII && bytes[index + 1] < 0x80
                index = run.end
            }
            return nil
        }
        guard let end else { throw failure(.syntax, "a string that does not end, or holds a control character") }
        position = end + 1
        return StringToken(range: start..<end, hasEscapes: true, isASCII: isASCII)
    }

    /// Moves past a string, checking it as ``readString()`` does.
    mutating func skipString() throws(JSONError) {
        let token = try scanString()
        if !token.isASCII || token.hasEscapes { try check(token) }
    }

    /// Checks that a token's text is valid Unicode.
    func check(_ token: StringToken) throws(JSONError) {
        try checkUTF8(token)
        if token.hasEscapes { _ = try unescaped(token.range) }
    }

    private func checkUTF8(_ token: StringToken) throws(JSONError) {
        // An escape is ASCII: what is valid before escapes are replaced is so afterwards, and the other way round.
        guard token.isASCII || isValid(token.range)
        else { throw failure(.invalidUTF8, "a string is not valid UTF-8", at: token.range.lowerBound) }
    }

    func string(_ token: StringToken) throws(JSONError) -> String {
        try checkUTF8(token)
        if token.hasEscapes { return String(decoding: try unescaped(token.range), as: UTF8.self) }
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe UTF8Text.string(checked: part(bytes, token.range), isASCII: token.isASCII)
        }
    }

    /// The bytes of a string token with its escapes replaced by what they stand for.
    func unescaped(_ range: Range<Int>) throws(JSONError) -> [UInt8] {
        var failure: JSONError?
        let result = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { space, count in
            do throws(JSONError) { count = try unsafe unescape(range, into: space) } catch { failure = error }
        }
        if let failure { throw failure }
        return result
    }

    /// Writes a string token with its escapes replaced by what they stand for, which is never longer.
    ///
    /// - Returns: How many bytes were written.
    private func unescape(
        _ range: Range<Int>,
        into space: UnsafeMutableBufferPointer<UInt8>
    ) throws(JSONError) -> Int {
        var index = range.lowerBound
        var count = 0
        while index < range.upperBound {
            let end = unsafe bytes.withUnsafeBufferPointer { bytes in
                let end = unsafe TextScan.backslash(in: part(bytes, 0..<range.upperBound), from: index)
                if let source = bytes.baseAddress, let target = space.baseAddress {
                    unsafe (target + count).update(from: source + index, count: end - index)
                }
                return end
            }
            count += end - index
            guard end < range.upperBound else { break }
            index = end + 2
            let escape = bytes[end + 1]
            if escape == UInt8(ascii: "u") {
                for byte in UTF8.encode(try unicodeEscape(at: &index, end: range.upperBound))
                    ?? UTF8.encodedReplacementCharacter
                {
                    unsafe space[count] = byte
                    count += 1
                }
                continue
            }
            guard let byte = EscapedText.meaning(of: escape) else {
                throw failure(.syntax, "an escape that JSON does not have", at: end)
            }
            unsafe space[count] = byte
            count += 1
        }
        return count
    }

    private func isValid(_ range: Range<Int>) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { bytes in unsafe UTF8Text.isValid(part(bytes, range)) }
    }

    private func part(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(rebasing: bytes[range])
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
