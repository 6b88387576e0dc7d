#if Local
/// Chooses the units that answer one question.
struct AnswerSelector {
    /// At most this many units make an enumeration.
    static let maximumListLength = 100

    private struct Scored {
        var candidate: EvidenceBase.Candidate
        var score: Double
    }

    private let question: Question
    private let scored: [Scored]

    /// The units that answer a question, in the order in which they are said.
    ///
    /// Empty when none is strong enough.
    static func units(for question: Question, in base: EvidenceBase) -> [EvidenceBase.Candidate] {
        let scorer = EvidenceScorer(question, base: base)
        let selector = AnswerSelector(
            question: question,
            scored: base.candidates.map { Scored(candidate: $0, score: scorer.score(of: $0)) }
                .filter { $0.score >= EvidenceScorer.threshold }
        )
        return selector.select().flatMap { selector.withAntecedent($0.candidate, in: base) }
    }

    private func select() -> [Scored] {
        switch question.intent {
        case .enumeration: list()
        case .summary: summary()
        case .definition: best(2, within: 0.9)
        case .person, .time, .quantity: best(2, within: 0.97)
        case .reason, .fact: best(3, within: 0.93)
        }
    }

    private func ranked(_ units: [Scored]) -> [Scored] {
        units.sorted { left, right in
            left.score != right.score ? left.score > right.score : rank(left) < rank(right)
        }
    }

    private func rank(_ unit: Scored) -> (Int, Int) { (unit.candidate.passages[0], unit.candidate.place.position) }

    private func inReadingOrder(_ units: [Scored]) -> [Scored] {
        units.sorted { $0.candidate.place < $1.candidate.place }
    }

    /// The strongest units, as long as they are nearly as strong as the first and say something new.
    private func best(_ count: Int, within share: Double) -> [Scored] {
        var chosen: [Scored] = []
        for unit in ranked(scored.filter { $0.candidate.unit.kind != .heading }) {
            guard chosen.count < count, unit.score >= (chosen.first?.score ?? 0) * share else { break }
            if !chosen.contains(where: { says($0, what: unit) }) { chosen.append(unit) }
        }
        return chosen
    }

    private static let openingPronouns: Set<String> = [
        "he", "she", "it", "they", "this", "these", "his", "her", "their", "its",
    ]

    /// A sentence that opens with a pronoun, or names what the one before describes, together with the one before.
    private func withAntecedent(
        _ candidate: EvidenceBase.Candidate,
        in base: EvidenceBase
    ) -> [EvidenceBase.Candidate] {
        guard candidate.unit.kind == .sentence, let before = candidate.unit.lead.last, question.intent != .summary,
            let first = candidate.own.terms.first?.folded
        else { return [candidate] }
        let isNaming =
            question.intent == .definition && candidate.own.terms.contains { ["it", "them"].contains($0.folded) }
        guard Self.openingPronouns.contains(first) || isNaming,
            let antecedent = base.candidates.first(where: {
                $0.unit.text == before && $0.passages.contains(candidate.passages[0])
            })
        else { return [candidate] }
        return [antecedent, candidate]
    }

    private func says(_ unit: Scored, what other: Scored) -> Bool {
        let keys = content(other)
        return keys.count { content(unit).contains($0) } * 10 >= keys.count * 7
    }

    private func content(_ unit: Scored) -> Set<String> {
        Set(unit.candidate.own.terms.filter { !$0.isStopWord }.map(\.key))
    }

    private static let maximumSummaryLength = 5
    private static let storyKeys: Set<String> = Set(
        ["story", "plot", "summary", "overview", "premise", "happening"].map {
            Synonyms.key(ofStem: Stemmer.stem($0))
        }
    )

    /// Sentences from the opening of the part that tells the story, else of the strongest passages.
    private func summary() -> [Scored] {
        let sentences = scored.filter { $0.candidate.unit.kind == .sentence || $0.candidate.unit.kind == .item }
        let weighed = sentences.map { unit in
            var unit = unit
            if unit.candidate.headings.dropLast().contains(where: { !$0.keys.isDisjoint(with: Self.storyKeys) }) {
                unit.score += 0.25
            }
            return unit
        }
        guard let best = weighed.map(\.score).max() else { return [] }
        let strong = weighed.filter { $0.score >= best * 0.9 }
        let document = ranked(strong)[0].candidate.place.document
        return Array(
            inReadingOrder(strong.filter { $0.candidate.place.document == document }).prefix(
                Self.maximumSummaryLength
            )
        )
    }

    /// Everything that lists what is asked for, in reading order.
    private func list() -> [Scored] {
        let headings = scored.count { $0.candidate.unit.kind == .heading }
        // A single heading announces a list and is none.
        let weighed = scored.filter { headings > 1 || $0.candidate.unit.kind != .heading }.map { unit in
            Scored(
                candidate: unit.candidate,
                score: unit.score * (0.5 + Listing.degree(of: unit.candidate, listed: question.listed) / 2)
            )
        }
        // A table or list, or sentences that list, or headings: whichever is the best list, and nothing else beside it.
        guard let leader = ranked(weighed).first else { return [] }
        let best = leader.score
        let alike = weighed.filter { Listing.isAlike($0.candidate.unit.kind, leader.candidate.unit.kind) }
        var chosen: [Scored] = []
        for unit in ranked(alike.filter { $0.score >= best * 0.85 }) where chosen.count < Self.maximumListLength {
            if !chosen.contains(where: { says($0, what: unit) && $0.candidate.unit.kind != .row }) {
                chosen.append(unit)
            }
        }
        return inReadingOrder(chosen)
    }
}
#endif
