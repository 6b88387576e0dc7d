#if Local
internal import TenantRAGPassages

/// Cuts running text into sentences.
enum SentenceSplitter {
    /// The sentences of a paragraph, trimmed, with their punctuation.
    static func sentences(of text: String) -> [String] {
        let scalars = Array(text)
        var sentences: [String] = []
        var start = 0
        var index = 0
        while index < scalars.count {
            guard isStop(scalars[index]) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < scalars.count, isStop(scalars[end]) || isCloser(scalars[end]) { end += 1 }
            if isEnd(of: scalars, stop: index, after: end) {
                append(scalars[start..<end], to: &sentences)
                start = end
            }
            index = end
        }
        append(scalars[start...], to: &sentences)
        return sentences
    }

    /// Returns whether a text ends as a sentence does.
    static func endsSentence(_ text: String) -> Bool {
        guard let last = text.last(where: { !isCloser($0) }) else { return false }
        return isStop(last) || last == ":" || last == ";"
    }

    private static func append(_ characters: ArraySlice<Character>, to sentences: inout [String]) {
        let text = Markup.trimmed(Substring(String(characters)))
        if !text.isEmpty { sentences.append(String(text)) }
    }

    private static func isEnd(of text: [Character], stop: Int, after end: Int) -> Bool {
        if "\u{3002}\u{FF01}\u{FF1F}".contains(text[stop]) { return true }
        guard end < text.count else { return true }
        guard text[end].isWhitespace else { return false }
        guard let next = text[end...].first(where: { !$0.isWhitespace }) else { return true }
        if next.isLowercase { return false }
        return text[stop] != "." || !isAbbreviation(endingAt: stop, in: text, isBeforeNumber: next.isNumber)
    }

    private static func isAbbreviation(
        endingAt stop: Int,
        in text: [Character],
        isBeforeNumber: Bool
    ) -> Bool {
        var start = stop
        while start > 0, text[start - 1].isLetter || text[start - 1] == "." { start -= 1 }
        let word = String(text[start..<stop])
        // An initial ("J. K. Rowling") or a dotted abbreviation ("U.S.").
        if word.count == 1, word.first?.isUppercase ?? false { return word != "I" }
        return word.contains(".")
            || Abbreviations.contains(Array(word.lowercased().utf8), isBeforeNumber: isBeforeNumber)
    }

    private static func isStop(_ character: Character) -> Bool {
        ".!?\u{2026}\u{3002}\u{FF01}\u{FF1F}".contains(character)
    }

    private static func isCloser(_ character: Character) -> Bool {
        "\"')]\u{201D}\u{2019}\u{BB}".contains(character)
    }
}
#endif
