#if Local
/// Tells from a question's words what kind of answer it wants.
enum IntentReader {
    /// Verbs that open a request.
    static let imperatives: Set<String> = [
        "list", "name", "enumerate", "give", "show", "tell", "describe", "explain", "summarize", "summarise",
        "find",
    ]

    private static let quantifiers: Set<String> = ["all", "every", "each"]
    private static let auxiliaries: Set<String> = [
        "are", "were", "do", "did", "does", "is", "was", "has", "have", "had", "can", "will", "of", "in", "by",
        "on",
    ]

    static func intent(of terms: [Term], words: [String], items: [Question.Item]) -> Question.Intent {
        let opening = words.drop {
            ["please", "and", "but", "so", "also", "can", "could", "you", "would", "ok"].contains($0)
        }
        let first = opening.first ?? ""
        let text = " " + opening.joined(separator: " ") + " "
        if text.contains(" how many ") || text.contains(" how much ") || text.contains(" number of ") {
            return .quantity
        }
        if enumerates(terms, words: words, first: first, text: text) { return .enumeration }
        if summarizes(first: first, text: text) { return .summary }
        if text.contains(" when ") || text.contains(" what year ") || text.contains(" which year ")
            || text.contains(" what date ") || text.contains(" release date ")
        {
            return .time
        }
        if first == "who" || first == "whom" || first == "whose" || text.contains(" by whom ") {
            return isDefinition(text, items) ? .definition : .person
        }
        if first == "why" { return .reason }
        return isDefinition(text, items) ? .definition : .fact
    }

    private static func enumerates(_ terms: [Term], words: [String], first: String, text: String) -> Bool {
        if first == "list" || first == "enumerate" || text.contains(" list of ") { return true }
        for (place, word) in words.enumerated() {
            let next = place + 1 < terms.count ? terms[place + 1] : nil
            let afterNext = place + 2 < words.count ? words[place + 2] : nil
            if quantifiers.contains(word), let next, !next.isStopWord || ["the", "of", "its"].contains(next.folded) {
                return true
            }
            if word == "which", let next, next.isPlural, !next.isStopWord { return true }
            if word == "what", let next, next.isPlural, !next.isStopWord, auxiliaries.contains(afterNext ?? "are") {
                return true
            }
        }
        // "What are the episodes", "name the characters", "who are the directors".
        let asksForSome =
            ["name", "give", "show"].contains(first) || text.contains(" what are ")
            || text.contains(" who are ") || text.contains(" what were ") || text.contains(" who were ")
        return asksForSome && terms.contains { $0.isPlural && !$0.isStopWord && !$0.isCapitalized }
    }

    private static func summarizes(first: String, text: String) -> Bool {
        if ["summarize", "summarise", "describe"].contains(first) { return true }
        let phrases = [
            " what happens ", " what happened ", " tell me about ", " what is the story ", " what is the plot ",
            " what s the story ", " summary of ", " overview of ", " what do you know about ", " about in short ",
        ]
        if phrases.contains(where: text.contains) { return true }
        // "What is season 2 about?"
        return first == "what" && text.hasSuffix(" about ") && !text.hasPrefix(" what about ")
    }

    private static func isDefinition(_ text: String, _ items: [Question.Item]) -> Bool {
        guard items.count == 1 else { return false }
        return ["who is", "who was", "what is", "what was", "whos", "whats", "who are", "what are", "define"]
            .contains { text.hasPrefix(" " + $0 + " ") }
    }
}
#endif
