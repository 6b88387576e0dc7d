#if Local
/// The approximation of tokens that ``ChunkingConfiguration`` describes.
struct TokenCount {
    private static let lettersPerToken = 6

    private(set) var tokens = 0
    private var letters = 0

    /// The tokens of a range; white space has none.
    static func of(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var count = TokenCount()
        for position in range { count.add(bytes[position]) }
        return count.tokens
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        switch Self.kind(byte) {
        case .letter:
            if letters.isMultiple(of: Self.lettersPerToken) { tokens += 1 }
            letters += 1
        case .symbol:
            tokens += 1
            letters = 0
        case .space: letters = 0
        case .continuation: break
        }
    }

    private enum Kind { case letter, symbol, space, continuation }

    @inline(__always)
    private static func kind(_ byte: UInt8) -> Kind {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .letter
        // Scripts of two bytes (accented Latin, Greek, Cyrillic, Arabic ...) write words of letters.
        case 0xC3...0xDF: .letter
        case 0x80...0xBF: .continuation
        case 0...0x20, 0x7F: .space
        // Ideographs, emoji, typographic marks: about a token each.
        default: .symbol
        }
    }
}
#endif
