#if Local
/// English numbers that are written as words, and Roman numerals up to twenty.
enum NumberWords {
    static let cardinals: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
    ]

    static let ordinals: [String: Int] = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
        "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    ]

    static let romanNumerals: [String: Int] = [
        "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11,
        "XII": 12, "XIII": 13, "XIV": 14, "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20,
    ]

    /// Month names by number, to meet `2016-07-15` and "July 15, 2016".
    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november",
        "december",
    ]
}

/// Nouns that English numbers things with: "season 2", "Chapter Four", "the third quarter".
///
/// A number in words or an ordinal identifies a thing only beside one of these; in digits it does so behind any noun
/// ("Windows 11").
enum NumberedNouns {
    static let keys: Set<String> = Set(
        [
            "season", "episode", "part", "volume", "book", "page", "section", "step", "version", "level", "phase",
            "article", "item", "figure", "table", "grade", "day", "week", "month", "quarter", "series", "act",
            "scene", "question", "unit", "stage", "tier", "appendix", "line", "rule", "release", "sprint",
            "paragraph",
            "lesson", "module", "edition", "round", "game", "match", "floor", "room", "building", "generation",
            "category", "class", "group", "option", "plan", "exhibit", "schedule", "clause", "track", "verse",
        ].map { Synonyms.key(ofStem: Stemmer.stem($0)) } + NumberWords.months.map(Stemmer.stem)
    )

    static func contains(_ term: Term) -> Bool { term.numberForm == nil && keys.contains(term.key) }
}
#endif
