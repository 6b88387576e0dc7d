#if Local
/// The state of a tokenizer between two Unicode scalars.
struct TermScanner {
    private var terms: [Term] = []
    private var word = String.UnicodeScalarView()
    private var opensSentence = true
    private var followsBreak = true
    private var isQuoted = false
    /// A dot or an exclamation or question mark has been read; white space after it would end the sentence.
    private var sawStop = false

    mutating func take(_ scalar: Unicode.Scalar) {
        if Self.isWordScalar(scalar) {
            if Self.standsAlone(scalar) {
                endWord()
                word.append(scalar)
                endWord()
            } else {
                word.append(scalar)
            }
            return
        }
        // An apostrophe, or a dot or comma between digits, belongs to the word if a letter or digit follows: decided
        // when the word ends, where a trailing one is cut off.
        if !word.isEmpty, Self.isApostrophe(scalar) || (Self.joinsDigits(scalar) && Self.isDigit(word.last)) {
            word.append(scalar)
            return
        }
        endWord()
        separate(at: scalar)
    }

    mutating func finish() -> [Term] {
        endWord()
        return terms
    }

    private mutating func separate(at scalar: Unicode.Scalar) {
        switch scalar {
        case ".", "!", "?", "\u{2026}":
            sawStop = true
            followsBreak = true
        case "\n":
            opensSentence = true
            followsBreak = true
            isQuoted = false
        case " ", "\t", "\u{A0}":
            if sawStop { opensSentence = true }
        case "\"", "\u{201C}", "\u{201D}":
            isQuoted = scalar == "\u{201C}" || (scalar == "\"" && !isQuoted)
        case "-", "\u{2010}", "\u{2011}", "\u{2013}", "#", "*", "_", "`":
            break
        default:
            followsBreak = true
        }
    }

    private mutating func endWord() {
        var endsWithStop = false
        var endsPhrase = false
        while let last = word.last, !Self.isWordScalar(last) {
            endsWithStop = endsWithStop || last == "."
            endsPhrase = endsPhrase || Self.joinsDigits(last)
            word.removeLast()
        }
        guard !word.isEmpty else { return }
        let place = TermBuilder.Place(
            previous: followsBreak ? nil : terms.last,
            opensSentence: opensSentence,
            followsBreak: followsBreak,
            isQuoted: isQuoted
        )
        terms += TermBuilder.terms(for: String(word), at: place)
        word = String.UnicodeScalarView()
        opensSentence = false
        followsBreak = endsPhrase
        sawStop = endsWithStop
    }

    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0...0xBF: scalar == "\u{AA}" || scalar == "\u{B5}" || scalar == "\u{BA}"
        default:
            scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
                || scalar.properties.generalCategory == .nonspacingMark
        }
    }

    /// Scripts written without spaces between words: each character is a term.
    static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

    private static func joinsDigits(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return (0x30...0x39).contains(scalar.value)
    }
}
#endif
