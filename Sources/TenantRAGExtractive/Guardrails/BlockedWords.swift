#if Local
/// Words and phrases, ready to be looked for in a text.
package struct BlockedWords: Sendable {
    /// By their first words, the words that follow.
    private var phrases: [String: [[String]]] = [:]

    package init() {}

    /// Adds a word or phrase.
    ///
    /// - Returns: Whether there was a word in it.
    package mutating func insert(_ phrase: String) -> Bool {
        let words = Self.words(of: phrase)
        guard let first = words.first else { return false }
        phrases[first, default: []].append(Array(words.dropFirst()))
        return true
    }

    /// Returns whether one of them stands in a text.
    package func stand(in text: String) -> Bool {
        guard !phrases.isEmpty else { return false }
        let words = Self.words(of: text)
        return words.indices.contains { place in
            phrases[words[place], default: []].contains { words[(place + 1)...].starts(with: $0) }
        }
    }

    /// The words of a text without their case and in usual width: what differs only by them, or is canonically
    /// equivalent, is one word, since Swift compares strings by canonical equivalence.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func endWord() {
            if !word.isEmpty { words.append(String(word)) }
            word = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
            let scalar = narrow(scalar)
            // A mark belongs to the letter before; without one it is nothing.
            let isMark = Self.isMark(scalar)
            if isMark && word.isEmpty { continue }
            if isMark || TermScanner.isWordScalar(scalar) {
                let standsAlone = TermScanner.standsAlone(scalar)
                if standsAlone { endWord() }
                // Up and down again: `ß` is `ss` then, and both forms of the Greek sigma are one.
                for upper in scalar.properties.uppercaseMapping.unicodeScalars {
                    word.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
                }
                if standsAlone { endWord() }
            } else {
                endWord()
            }
        }
        endWord()
        return words
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// The usual form of the wide letters and digits that East Asian typefaces have.
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
}
#endif
