#if Local
/// A small, fixed set of synonyms.
///
/// Each row is one class; its first word stands for all.
///
/// It covers how people ask about works, people, places and products, and is deliberately short: a wrong synonym
/// makes a confident wrong answer.
enum Synonyms {
    /// The key of a stem: that of its class, or the stem itself.
    static func key(ofStem stem: String) -> String { classes[stem] ?? stem }

    /// The other words of a key's class: a search knows nothing of synonyms.
    static func words(forKey key: String) -> [String] { members[key] ?? [] }

    private static let classes: [String: String] = {
        var table: [String: String] = [:]
        for row in rows {
            let stems = row.split(separator: " ").map { Stemmer.stem(String($0)) }
            guard let first = stems.first else { continue }
            for stem in stems { table[stem] = first }
        }
        return table
    }()

    private static let members: [String: [String]] = {
        var table: [String: [String]] = [:]
        for row in rows {
            let words = row.split(separator: " ").map(String.init)
            table[Stemmer.stem(words[0])] = words
        }
        return table
    }()

    private static let rows = [
        "episode chapter installment instalment",
        "film movie",
        "director direct directed directorial",
        "write writer screenwriter teleplay",
        "actor actress play portray star cast",
        "release air premiere broadcast debut",
        "creator create",
        "die death dead",
        "kill murder",
        "last final finale",
        "begin start",
        "buy purchase",
        "price cost",
        "car vehicle",
        "doctor physician",
        "phone telephone",
        "picture photo photograph",
        "plot storyline synopsis",
        "summary overview",
        "child kid",
        "mother mom mum",
        "father dad",
        "location place",
        "food eat",
    ]
}
#endif
