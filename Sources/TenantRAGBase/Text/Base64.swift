/// Base64 with padding (RFC 4648, section 4): the form of blobs in AWS's JSON protocols.
package enum Base64 {
    private static let alphabet = Base64Alphabet(endingWith: "+/")

    /// Appends the text of bytes to a text.
    package static func encode(_ bytes: some Collection<UInt8>, into result: inout [UInt8]) {
        alphabet.encode(bytes, into: &result)
        // In whole groups of four characters.
        for _ in 0..<(3 - bytes.count % 3) % 3 { result.append(UInt8(ascii: "=")) }
    }

    /// Returns the bytes of a text, read strictly: whole groups, padding at their end, no spare bits set; nil otherwise.
    package static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        let padding = text.reversed().prefix(2).prefix { $0 == UInt8(ascii: "=") }.count
        return alphabet.decode(text.dropLast(padding))
    }
}

/// Base64 in the alphabet for URLs, without padding (RFC 4648, section 5): the form of tokens and keys.
///
/// Each sequence of bytes has one text.
package enum Base64URL {
    private static let alphabet = Base64Alphabet(endingWith: "-_")

    /// Returns the text of bytes.
    package static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        alphabet.encode(bytes, into: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Returns the bytes of a text; nil where a character is outside the alphabet, one is left over or spare bits are set.
    ///
    /// Strict, so that a token has one text only: what is altered in its text is altered in its bytes.
    package static func decode(_ text: some Collection<UInt8>) -> [UInt8]? { alphabet.decode(text) }
}

/// One of the two alphabets of Base64, and the conversion of bytes without padding.
private struct Base64Alphabet: Sendable {
    private let characters: [UInt8]
    /// The value of each character, 255 for those outside the alphabet.
    private let values: [UInt8]

    init(endingWith last: String) {
        characters = Array(("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + last).utf8)
        var values = [UInt8](repeating: 255, count: 256)
        for (value, character) in characters.enumerated() { values[Int(character)] = UInt8(value) }
        self.values = values
    }

    func encode(_ bytes: some Collection<UInt8>, into text: inout [UInt8]) {
        text.reserveCapacity(text.count + (bytes.count + 2) / 3 * 4)
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(characters[Int(bits >> count & 63)])
            }
        }
        if count > 0 { text.append(characters[Int(bits << (6 - count) & 63)]) }
    }

    func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard text.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count * 3 / 4)
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for character in text {
            let value = values[Int(character)]
            guard value != 255 else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        guard bits & ((1 << count) - 1) == 0 else { return nil }
        return bytes
    }
}
