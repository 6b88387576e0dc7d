#if Local
/// Holds units against one question and says how much of it each answers, from 0 to 1 (bonuses may lead above).
///
/// A word counts more the fewer of the passages' units hold it. A word of the unit itself counts fully, one of its
/// headings, its paragraph or its document's title less. A name, a year, a quotation or a numbered thing
/// ("season 2") that the question is about has to be there, or the unit is no evidence at all.
struct EvidenceScorer {
    /// Below this a unit is too weak to stand in an answer.
    static let threshold = 0.6
    /// At least this share of the question's own words, by weight, names and numbers aside, has to be met.
    static let wordThreshold = 0.45

    let question: Question
    private let weights: [Double]
    private let asked: Set<String>

    init(_ question: Question, base: EvidenceBase) {
        self.question = question
        asked = ExpectedAnswer.askedKeys(question)
        let count = Double(base.candidates.count)
        weights = question.items.map { item in
            guard case .term(let key) = item.kind else { return 2.5 * item.strength }
            let holders = base.candidates.count { candidate in
                candidate.own.keys.contains(key) || candidate.headings.contains { $0.keys.contains(key) }
            }
            let rarity = EvidenceMath.rarity(holders: Double(holders), of: count)
            return (1 + rarity / 2) * item.strength
        }
    }

    /// The score of a unit; 0 when it is no evidence.
    func score(of candidate: EvidenceBase.Candidate) -> Double {
        // What holds nothing but the question's own words answers nothing.
        guard !question.items.isEmpty,
            candidate.own.terms.contains(where: { !$0.isStopWord && !asked.contains($0.key) })
        else { return 0 }
        var matched = 0.0
        var possible = 0.0
        var isAboutIt = false
        var matchedWords = 0.0
        var possibleWords = 0.0
        for (item, weight) in zip(question.items, weights) {
            let match = EvidenceMatcher.match(item, candidate)
            if match == 0, item.isRequired { return 0 }
            isAboutIt = isAboutIt || EvidenceMatcher.isOwn(item, candidate)
            matched += weight * match
            possible += weight
            guard !item.isRequired, item.strength == 1 else { continue }
            matchedWords += weight * match
            possibleWords += weight
        }
        guard matchedWords >= possibleWords * Self.wordThreshold else { return 0 }
        guard isAboutIt || question.intent == .summary || question.intent == .enumeration, possible > 0 else {
            return 0
        }
        var score = matched / possible * ExpectedAnswer.factor(for: question, candidate)
        // The opening of a story need not repeat what it is the story of.
        if question.intent != .summary { score *= 1 + Closeness.bonus(of: question, in: candidate.own.terms) }
        if candidate.unit.isFragment { score *= 0.85 }
        return score
    }
}
#endif
