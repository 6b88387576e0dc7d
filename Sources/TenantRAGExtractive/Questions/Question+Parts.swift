#if Local
extension Question {
    /// At most this many parts of one question are answered.
    static let maximumPartCount = 12

    /// The questions that a text holds, each complete in itself: leaning ones resolved from the conversation and from
    /// the part before, "seasons 1 and 2" as one question for each season.
    static func parts(of text: String, history: [ConversationTurn] = []) -> [Question] {
        var earlier: (question: Question, answer: String)?
        for turn in history {
            for part in parts(of: turn.question, after: &earlier) { earlier = (part, turn.answer) }
        }
        return parts(of: text, after: &earlier).flatMap(\.alternatives).prefix(maximumPartCount).map { $0 }
    }

    private static func parts(
        of text: String,
        after earlier: inout (question: Question, answer: String)?
    ) -> [Question] {
        var parts = QuestionSplitter.parts(of: text).map(QuestionReader.question)
        let subject = parts.last { $0.items.contains(where: \.isRequired) }?.items.filter(\.isRequired) ?? []
        for index in parts.indices {
            if let before = earlier {
                parts[index] = parts[index].resolved(after: before.question, answer: before.answer)
            }
            // "Who wrote and who directed the first episode?": the first part has its subject in the last.
            if parts.count > 1, parts[index].items.count == 1, !parts[index].items[0].isRequired {
                parts[index].items += subject
            }
            if !parts[index].items.isEmpty { earlier = (parts[index], earlier?.answer ?? "") }
        }
        return parts
    }

    /// One question for each number, where it asks for several of one kind.
    private var alternatives: [Question] {
        var numbers: [String: [Item]] = [:]
        for item in items {
            if case .pair(let noun, _) = item.kind { numbers[noun, default: []].append(item) }
        }
        guard let several = numbers.values.filter({ $0.count > 1 }).max(by: { $0.count < $1.count }) else {
            return [self]
        }
        return several.map { chosen in
            var question = self
            question.items.removeAll { item in item != chosen && several.contains(item) }
            return question
        }
    }
}

/// Cuts a text into the questions it asks.
enum QuestionSplitter {
    private static let questionWords: Set<String> = [
        "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "list", "name", "describe",
        "summarize",
    ]

    /// The parts in their order; the whole text when it holds one question or none.
    static func parts(of text: String) -> [String] {
        let sentences = SentenceSplitter.sentences(of: text.split(separator: ";").joined(separator: "? "))
        let asking = sentences.filter { $0.contains("?") || opensQuestion($0) }
        return (asking.isEmpty ? [text] : asking).flatMap(clauses)
    }

    private static func opensQuestion(_ sentence: String) -> Bool {
        guard let first = Tokenizer.terms(of: sentence).first else { return false }
        return questionWords.contains(first.folded) || IntentReader.imperatives.contains(first.folded)
    }

    /// Cuts before "and who", "and when" and the like, where a question stands on both sides.
    private static func clauses(of sentence: String) -> [String] {
        let words = sentence.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        var clauses: [[String]] = [[]]
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? Tokenizer.terms(of: words[index + 1]).first?.folded ?? "" : ""
            let joins = ["and", "or"].contains(word.lowercased()) && questionWords.contains(next)
            if joins, clauses[clauses.count - 1].contains(where: { questionWords.contains(Tokenizer.folded($0)) }) {
                clauses.append([])
            } else {
                clauses[clauses.count - 1].append(word)
            }
        }
        return clauses.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
    }
}
#endif
