#if Local
internal import TenantRAGPassages

/// The ends of sentences, told by punctuation, what follows, and the usual abbreviations.
enum SentenceEnd {
    /// Returns whether a sentence ends with a word.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - word: The word's range, with its punctuation.
    ///   - next: Where the next word starts; nil when there is none in this block.
    ///   - isFirst: Whether the word starts its block: `1.` is then the number of an item.
    /// - Returns: true at the end of a sentence.
    static func follows(_ bytes: [UInt8], _ word: Range<Int>, next: Int?, isFirst: Bool) -> Bool {
        guard let next else { return true }
        var end = word.upperBound
        while end > word.lowerBound, isClosing(bytes, end, in: word) {
            end -= bytes[end - 1] < 0x80 ? 1 : bytes[end - 1] == 0xBB ? 2 : 3
        }
        guard end > word.lowerBound else { return false }
        switch bytes[end - 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return startsSentence(bytes[next])
        case UInt8(ascii: "."): break
        // Full stops of Chinese and Japanese, and the ellipsis.
        case 0x82: return hasBytes(0xE3, 0x80, in: bytes, before: end, of: word)
        case 0x81, 0x9F: return hasBytes(0xEF, 0xBC, in: bytes, before: end, of: word)
        case 0xA6: return hasBytes(0xE2, 0x80, in: bytes, before: end, of: word) && startsSentence(bytes[next])
        default: return false
        }
        guard startsSentence(bytes[next]) else { return false }
        var start = word.lowerBound
        while start < end, !isLetterOrDigit(bytes[start]) { start += 1 }
        let stem = bytes[start..<max(start, end - 1)]
        if stem.isEmpty { return true }
        if isFirst, stem.allSatisfy({ (0x30...0x39).contains($0) }) { return false }
        // An initial, or letters with points between them (`U.S.`, `e.g.`).
        if stem.count == 1, let letter = stem.first, !(0x30...0x39).contains(letter) { return false }
        if stem.count <= 5, stem.contains(UInt8(ascii: ".")) {
            let letters = stem.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            if letters.allSatisfy({ $0.count == 1 && isLetter($0[$0.startIndex]) }) { return false }
        }
        guard stem.count <= 6 else { return true }
        let isBeforeNumber = (0x30...0x39).contains(bytes[next])
        return !Abbreviations.contains(stem.map(\.lowercasedASCII), isBeforeNumber: isBeforeNumber)
    }

    /// Returns whether the character before a position, whose last byte is known, begins with two others.
    private static func hasBytes(
        _ first: UInt8,
        _ second: UInt8,
        in bytes: [UInt8],
        before end: Int,
        of word: Range<Int>
    ) -> Bool {
        end - 3 >= word.lowerBound && bytes[end - 3] == first && bytes[end - 2] == second
    }

    /// Quotes and brackets that may stand between the full stop and the space.
    private static func isClosing(_ bytes: [UInt8], _ end: Int, in word: Range<Int>) -> Bool {
        switch bytes[end - 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): true
        case 0x9D, 0x99: hasBytes(0xE2, 0x80, in: bytes, before: end, of: word)
        case 0xBB: end - 2 >= word.lowerBound && bytes[end - 2] == 0xC2
        default: false
        }
    }

    private static func startsSentence(_ byte: UInt8) -> Bool {
        !(0x61...0x7A).contains(byte) && byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
    }
}
#endif
