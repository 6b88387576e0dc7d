#if Local
/// The shape of the answer that is wanted, and whether a unit has it: a name for "who", a date for "when", a number for
/// "how many".
///
/// A unit without it is held to be weaker, one that opens with the thing to be defined to be stronger.
enum ExpectedAnswer {
    private static let missing = 0.55

    static func factor(for question: Question, _ candidate: EvidenceBase.Candidate) -> Double {
        let terms = candidate.own.terms
        let asked = askedKeys(question)
        switch question.intent {
        case .person:
            if isSubject(of: question, terms) { return missing / 2 }
            let names = terms.contains { $0.isCapitalized && !$0.isStopWord && !asked.contains($0.key) }
            return names ? 1 : missing
        case .time:
            return terms.contains(where: isDate) ? 1 : missing
        case .quantity:
            return quantity(terms, asked: asked)
        case .reason:
            return terms.contains { reasonWords.contains($0.folded) } ? 1.1 : missing
        case .definition:
            return Definition.factor(for: question, terms)
        case .enumeration, .summary, .fact:
            return 1
        }
    }

    private static let reasonWords: Set<String> = ["because", "since", "so", "due", "therefore", "reason", "order"]

    static func askedKeys(_ question: Question) -> Set<String> {
        var keys: Set<String> = []
        for item in question.items {
            keys.formUnion(item.keys)
        }
        return keys
    }

    /// Returns whether a unit tells what the one who is asked about does, and not who does it to them: to "Who finds
    /// Eleven?", "Eleven finds the radio" is no answer.
    private static func isSubject(of question: Question, _ terms: [Term]) -> Bool {
        guard case .term(let verb)? = question.items.first(where: { !$0.isRequired })?.kind else { return false }
        let names = question.items.compactMap { item in
            if case .name(let parts) = item.kind { parts.last?.key } else { nil }
        }
        return zip(terms, terms.dropFirst()).contains { subject, next in
            next.key == verb && !next.followsBreak && names.contains(subject.key)
        }
    }

    private static func isDate(_ term: Term) -> Bool {
        if let number = term.number { return term.numberForm == .digits && (1000...2999).contains(number) }
        return NumberWords.months.dropLast(0).contains(term.folded) && term.isCapitalized && term.folded != "may"
    }

    /// Best is a number right before a word that is asked for, as all there is of it: "has eight episodes", rather than
    /// "the first seven episodes".
    private static func quantity(_ terms: [Term], asked: Set<String>) -> Double {
        var best = missing
        for (place, term) in terms.enumerated() where term.numberForm == .digits || term.numberForm == .word {
            let previous = place > 0 && !term.followsBreak ? terms[place - 1] : nil
            if let previous, asked.contains(term.key), asked.contains(previous.key) { continue }
            let counts = terms[(place + 1)...].prefix(2).contains { asked.contains($0.key) && !$0.followsBreak }
            let isPart =
                previous?.numberForm == .ordinal || ["last", "other", "another"].contains(previous?.folded)
            let isWhole = ["has", "have", "had", "are", "were", "contains", "comprises", "all"].contains(
                previous?.folded
            )
            best = max(best, counts && !isPart ? (isWhole ? 1.2 : 1.05) : 0.8)
        }
        return best
    }
}
#endif
