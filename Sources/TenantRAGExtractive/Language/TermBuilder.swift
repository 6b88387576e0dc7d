#if Local
/// Makes the terms of one written word: numbers in every spelling, episode codes, stems.
enum TermBuilder {
    /// The position of a word, as far as the scanner knows it.
    struct Place {
        /// The term before, when nothing separates the two.
        var previous: Term?
        var opensSentence: Bool
        var followsBreak: Bool
        var isQuoted: Bool
    }

    static func terms(for written: String, at place: Place) -> [Term] {
        let surface = written.utf8.count > 2 ? withoutPossessive(written) : written
        let folded = Tokenizer.folded(surface)
        guard let first = folded.unicodeScalars.first else { return [] }
        if let code = episodeCode(folded) {
            return [
                term("season", number: nil, form: nil, place),
                term(String(code.season), number: code.season, form: .digits, continuing(place)),
                term("episode", number: nil, form: nil, continuing(place)),
                term(String(code.episode), number: code.episode, form: .digits, continuing(place)),
            ]
        }
        if (0x30...0x39).contains(first.value), let number = digits(folded) {
            return [term(surface, key: number.key, number: number.value, form: number.form, place)]
        }
        if let number = NumberWords.cardinals[folded] {
            return [term(surface, number: number, form: .word, place)]
        }
        if let number = NumberWords.ordinals[folded] {
            return [term(surface, number: number, form: .ordinal, place)]
        }
        // "Part II": a Roman numeral only behind a noun that things are numbered with.
        if let previous = place.previous, NumberedNouns.contains(previous),
            let number = NumberWords.romanNumerals[surface]
        {
            return [term(surface, number: number, form: .digits, place)]
        }
        return [term(surface, number: nil, form: nil, place)]
    }

    private static func term(
        _ surface: String,
        key: String? = nil,
        number: Int?,
        form: Term.NumberForm?,
        _ place: Place
    ) -> Term {
        let folded = Tokenizer.folded(surface)
        return Term(
            key: key ?? number.map { "#\($0)" } ?? Synonyms.key(ofStem: Stemmer.stem(folded)),
            surface: surface,
            number: number,
            numberForm: form,
            isCapitalized: surface.first?.isUppercase ?? false,
            opensSentence: place.opensSentence,
            followsBreak: place.followsBreak,
            isPlural: form == nil && Stemmer.isPlural(folded),
            isQuoted: place.isQuoted,
            isStopWord: form == nil && ContentlessWords.all.contains(folded)
        )
    }

    private static func continuing(_ place: Place) -> Place {
        Place(previous: nil, opensSentence: false, followsBreak: false, isQuoted: place.isQuoted)
    }

    private static func withoutPossessive(_ word: String) -> String {
        for ending in ["'s", "\u{2019}s", "'S", "\u{2019}S"] where word.hasSuffix(ending) {
            return String(word.dropLast(2))
        }
        return word
    }

    /// `s01e02` and `1x02`, the two ways in which television writes a season and an episode at once.
    private static func episodeCode(_ folded: String) -> (season: Int, episode: Int)? {
        let parts: [Substring]
        if folded.hasPrefix("s") {
            parts = folded.dropFirst().split(separator: "e", omittingEmptySubsequences: false)
        } else {
            parts = folded.split(separator: "x", omittingEmptySubsequences: false)
        }
        guard parts.count == 2, (1...2).contains(parts[0].count), (1...3).contains(parts[1].count),
            let season = Int(parts[0]), let episode = Int(parts[1]), season > 0, episode > 0
        else { return nil }
        return (season, episode)
    }

    /// `1,024`, `3.50`, `2nd`; nil for a mixed word such as `4k`.
    private static func digits(_ folded: String) -> (key: String, value: Int?, form: Term.NumberForm)? {
        for ending in ["st", "nd", "rd", "th"] where folded.hasSuffix(ending) {
            return Int(folded.dropLast(2)).map { ("#\($0)", $0, .ordinal) }
        }
        let plain = folded.filter { $0 != "," }
        guard plain.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }) else { return nil }
        if let value = Int(plain) { return ("#\(value)", value, .digits) }
        return ("#\(plain)", nil, .digits)
    }
}
#endif
