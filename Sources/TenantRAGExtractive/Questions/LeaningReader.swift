#if Local
/// Tells whether a question can be understood without what was said before.
enum LeaningReader {
    private static let personal: Set<String> = ["he", "she", "him", "her", "his", "hers"]
    private static let impersonal: Set<String> = ["it", "its", "they", "them", "their", "theirs", "those", "these"]
    private static let pointing: Set<String> = ["that", "this"]

    static func leaning(of terms: [Term], words: [String], items: [Question.Item]) -> Question.Leaning? {
        let text = " " + words.joined(separator: " ") + " "
        if [" what about ", " how about ", " and what about "].contains(where: text.hasPrefix) {
            return .sameAgain
        }
        let opensWithAnd = ["and", "but", "also", "or"].contains(words.first ?? "")
        let asks = words.contains { questionWords.contains($0) }
        if opensWithAnd, !asks { return .sameAgain }
        if words.contains(where: personal.contains) { return .aboutPerson }
        if words.contains(where: impersonal.contains) || pointsBack(terms, words: words) { return .aboutThat }
        if items.contains(where: { if case .pair(Question.unnamedNoun, _) = $0.kind { true } else { false } }) {
            return .aboutThat
        }
        let names = items.filter(\.isRequired).count
        if opensWithAnd, names == 0 { return .aboutThat }
        // "When?", "Who directed?"
        return items.count <= 1 && names == 0 && words.count <= 3 ? .aboutThat : nil
    }

    private static let questionWords: Set<String> = [
        "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "is", "are", "was", "were", "do",
        "does",
        "did", "list", "name",
    ]

    /// "that episode", "about this", "the same", but not "the episode that aired".
    private static func pointsBack(_ terms: [Term], words: [String]) -> Bool {
        for (place, word) in words.enumerated() {
            if word == "same" { return true }
            guard pointing.contains(word) else { continue }
            if place == 0 || terms[place - 1].isStopWord || isVerb(words[place - 1]) { return true }
        }
        return false
    }

    /// A past tense before "that" makes it an object ("who directed that episode"); a noun makes it a relative one.
    private static func isVerb(_ word: String) -> Bool { word.hasSuffix("ed") || word == "wrote" || word == "made" }
}
#endif
