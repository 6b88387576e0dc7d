#if Local
extension Question {
    /// The weight of a word of the question before when only its subject is carried over.
    private static let carriedStrength = 0.3

    /// The question with what it leaves unsaid filled in from the one before.
    ///
    /// - Parameters:
    ///   - earlier: the question before, itself resolved.
    ///   - answer: what was said to it.
    /// - Returns: the question itself if it leaves nothing unsaid.
    func resolved(after earlier: Question, answer: String) -> Question {
        guard let leaning = leansOnEarlier else { return self }
        var question = named(after: earlier)
        switch leaning {
        case .sameAgain:
            if intent == .fact || intent == .definition { question.intent = earlier.intent }
            let replacesSubject = items.contains(where: \.isRequired)
            question.items += earlier.items.filter { $0.isRequired && !question.replaces($0, namesToo: true) }
            question.items += carriedTerms(of: earlier, strength: replacesSubject ? 1 : Self.carriedStrength)
        case .aboutThat:
            question.items += earlier.items.filter { $0.isRequired && !question.replaces($0, namesToo: false) }
            question.items += carriedTerms(of: earlier, strength: Self.carriedStrength)
        case .aboutPerson:
            let names = earlier.items.filter(\.isName)
            if names.isEmpty, let person = Self.names(in: answer, besides: earlier) {
                question.items.append(person)
            } else {
                question.items += names
            }
        }
        question.items = question.items.enumerated().filter { index, item in
            !question.items[..<index].contains { $0.kind == item.kind }
        }.map(\.element)
        return question
    }

    private func carriedTerms(of earlier: Question, strength: Double) -> [Item] {
        earlier.items.filter { !$0.isRequired }.map {
            var item = $0
            item.strength *= strength
            return item
        }
    }

    /// The question with "the third one" as a thing of the kind that the earlier question was after.
    private func named(after earlier: Question) -> Question {
        var question = self
        for (place, item) in items.enumerated() {
            guard case .pair(Self.unnamedNoun, let number) = item.kind else { continue }
            for case .pair(let noun, _) in earlier.items.map(\.kind) {
                question.items[place].kind = .pair(noun: noun, number: number)
                break
            }
        }
        return question
    }

    /// Returns whether this question says something else in an earlier item's place: another season, another name.
    private func replaces(_ earlier: Item, namesToo: Bool) -> Bool {
        items.contains { item in
            switch (item.kind, earlier.kind) {
            case (.pair(let noun, _), .pair(let earlierNoun, _)): noun == earlierNoun
            case (.name, .name), (.name, .oneOf), (.phrase, .phrase): namesToo
            case (.number, .number): true
            default: false
            }
        }
    }

    /// The names that an answer brought in.
    private static func names(in answer: String, besides earlier: Question) -> Item? {
        guard answer != ExtractedAnswer.notFoundText else { return nil }
        let known = earlier.items.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
        let terms = Tokenizer.terms(of: answer)
        let names = terms.indices.filter { place in
            let term = terms[place]
            guard term.isCapitalized, !term.isStopWord, term.numberForm == nil || !term.opensSentence else {
                return false
            }
            guard !known.contains(term.key), !NumberedNouns.contains(term) else { return false }
            return !term.opensSentence || (place + 1 < terms.count && terms[place + 1].isCapitalized)
        }
        guard !names.isEmpty else { return nil }
        let surface = names.prefix(8).map { terms[$0].surface }.joined(separator: " ")
        return Item(kind: .oneOf(Set(names.map { terms[$0].key })), surface: surface)
    }
}

extension Question.Item {
    /// A Boolean value that indicates whether the item names a person or a thing.
    fileprivate var isName: Bool {
        switch kind {
        case .name, .oneOf: true
        default: false
        }
    }
}
#endif
