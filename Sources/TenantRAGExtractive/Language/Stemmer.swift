#if Local
/// A light English stemmer: plurals, `-ed`, `-ing`, `-ly` and the commonest irregular verbs and nouns.
///
/// It brings forms of one word together and leaves different words apart: it never cuts `-er`, `-tion` and the like.
enum Stemmer {
    /// The stem of a word in lower case.
    static func stem(_ word: String) -> String {
        if let regular = irregular[word] { return finish(regular) }
        guard word.utf8.count > 3 else { return word }
        var stem = withoutPlural(word)
        if stem.utf8.count > 4, stem.ends(in: "ied") {
            stem = stem.dropLast(3) + "y"
        } else if let shorter = without("ed", stem) ?? without("ing", stem) {
            stem = undoubled(shorter)
        } else if stem.utf8.count > 5, stem.ends(in: "ly") {
            stem.removeLast(2)
        }
        return finish(stem)
    }

    /// Returns whether a word in lower case is a plural by its ending.
    static func isPlural(_ word: String) -> Bool {
        if ["children", "people", "men", "women", "cast", "crew", "staff"].contains(word) { return true }
        return word.utf8.count > 3 && withoutPlural(word) != word
    }

    private static func withoutPlural(_ word: String) -> String {
        guard word.ends(in: "s") else { return word }
        for kept in ["ss", "us", "is", "news", "series"] where word.ends(in: kept) { return word }
        if word.ends(in: "ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
        for ending in ["sses", "xes", "ches", "shes", "zes", "oes"] where word.ends(in: ending) {
            return String(word.dropLast(2))
        }
        return String(word.dropLast())
    }

    private static func without(_ ending: String, _ word: String) -> String? {
        guard word.ends(in: ending) else { return nil }
        let rest = word.dropLast(ending.count)
        guard rest.utf8.count >= 3, rest.contains(where: { "aeiouy".contains($0) }), !word.ends(in: "eed") else {
            return nil
        }
        return String(rest)
    }

    private static func undoubled(_ word: String) -> String {
        guard word.utf8.count > 3, let last = word.last, word.dropLast().last == last, !"aeioulsz".contains(last)
        else { return word }
        return String(word.dropLast())
    }

    /// A final `e` goes and a final `y` becomes `i`, so that "release", "released" and "carry", "carried" meet.
    private static func finish(_ word: String) -> String {
        guard word.utf8.count > 3 else { return word }
        if word.ends(in: "e") { return String(word.dropLast()) }
        if word.ends(in: "y") { return word.dropLast() + "i" }
        return word
    }

    private static let irregular: [String: String] = {
        let rows: [(String, String)] = [
            ("write", "wrote written"), ("find", "found"), ("begin", "began begun"), ("win", "won"),
            ("take", "took taken"),
            ("leave", "left"), ("lose", "lost"), ("go", "went gone"), ("meet", "met"), ("send", "sent"),
            ("become", "became"), ("see", "saw seen"), ("give", "gave given"), ("fight", "fought"),
            ("buy", "bought"),
            ("build", "built"), ("teach", "taught"), ("hold", "held"), ("run", "ran"), ("break", "broke broken"),
            ("bring", "brought"), ("catch", "caught"), ("choose", "chose chosen"), ("drive", "drove driven"),
            ("eat", "ate eaten"), ("fall", "fell fallen"), ("feel", "felt"), ("fly", "flew flown"),
            ("grow", "grew grown"), ("hear", "heard"), ("hide", "hid hidden"), ("keep", "kept"), ("lead", "led"),
            ("pay", "paid"), ("sell", "sold"), ("shoot", "shot"), ("sing", "sang sung"), ("speak", "spoke spoken"),
            ("spend", "spent"), ("stand", "stood"), ("steal", "stole stolen"), ("think", "thought"),
            ("throw", "threw thrown"), ("wake", "woke woken"), ("wear", "wore worn"), ("draw", "drew drawn"),
            ("child", "children"), ("man", "men"), ("woman", "women"), ("foot", "feet"), ("wife", "wives"),
            ("life", "lives"), ("die", "died dying dies"), ("lie", "lying lies"), ("use", "used using uses"),
        ]
        var table: [String: String] = [:]
        for (base, forms) in rows { for form in forms.split(separator: " ") { table[String(form)] = base } }
        return table
    }()
}

extension String {
    /// Returns whether the bytes end so.
    ///
    /// Swift's own comparison looks at characters, which takes many times as long.
    fileprivate func ends(in ending: String) -> Bool {
        utf8.count >= ending.utf8.count && utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
}
#endif
