#if Local
/// The degree to which a unit and its surroundings match one item of a question, from 0 to 1.
enum EvidenceMatcher {
    static func match(_ item: Question.Item, _ candidate: EvidenceBase.Candidate) -> Double {
        switch item.kind {
        case .term(let key): term(key, candidate)
        case .number(let key): number(key, candidate)
        case .pair(let noun, let number): pair(noun, number, candidate)
        case .name(let parts): name(parts, candidate)
        case .phrase(let keys): phrase(keys, candidate)
        case .oneOf(let keys): keys.isDisjoint(with: candidate.own.keys) ? 0 : 1
        }
    }

    /// Returns whether the unit's own text has the item, or a part of it.
    static func isOwn(_ item: Question.Item, _ candidate: EvidenceBase.Candidate) -> Bool {
        let own = candidate.own
        return switch item.kind {
        case .term(let key), .number(let key): own.keys.contains(key)
        case .pair(let noun, let number):
            own.pairs.numbers[noun]?.contains(number) ?? own.pairs.unnamed.contains(number)
        case .name(let parts): parts.contains(where: own.holds)
        case .phrase(let keys): own.holds(phrase: keys)
        case .oneOf(let keys): !keys.isDisjoint(with: own.keys)
        }
    }

    private static func term(_ key: String, _ candidate: EvidenceBase.Candidate) -> Double {
        if candidate.own.keys.contains(key) { return 1 }
        if candidate.headings.first?.keys.contains(key) ?? false { return 0.9 }
        if candidate.lead.first?.keys.contains(key) ?? false { return 0.8 }
        if candidate.headings.contains(where: { $0.keys.contains(key) }) { return 0.75 }
        if candidate.lead.contains(where: { $0.keys.contains(key) }) { return 0.6 }
        return candidate.passageKeys.contains(key) ? 0.35 : 0
    }

    private static func number(_ key: String, _ candidate: EvidenceBase.Candidate) -> Double {
        if candidate.own.keys.contains(key) { return 1 }
        if candidate.lead.contains(where: { $0.keys.contains(key) }) { return 0.8 }
        return candidate.headings.contains { $0.keys.contains(key) } ? 0.8 : 0
    }

    /// The nearest text that numbers this kind of thing decides: under "Season 1", a sentence on season 2 is about
    /// season 2.
    private static func pair(_ noun: String, _ number: Int, _ candidate: EvidenceBase.Candidate) -> Double {
        let levels =
            [(candidate.own, 1.0)] + candidate.lead.map { ($0, 0.9) } + candidate.headings.map { ($0, 0.95) }
        for (level, value) in levels {
            if let numbers = level.pairs.numbers[noun] {
                // A text on this one alone says more than one on several.
                return numbers.contains(number) ? (numbers.count == 1 ? value : value * 0.85) : 0
            }
        }
        // A column called "No." numbers whatever the table is a list of.
        let isListOfIt = ([candidate.own] + candidate.lead + candidate.headings).contains { $0.keys.contains(noun) }
        return isListOfIt && candidate.own.pairs.unnamed.contains(number) ? 0.9 : 0
    }

    private static func name(_ parts: [NamePart], _ candidate: EvidenceBase.Candidate) -> Double {
        if parts.allSatisfy(candidate.own.holds) { return 1 }
        let near = [candidate.own] + candidate.lead + candidate.headings
        if parts.allSatisfy({ part in near.contains { $0.holds(part) } }) { return 0.85 }
        guard parts.allSatisfy({ candidate.passageKeys.contains($0.key) }) else { return 0 }
        return parts.contains(where: candidate.own.holds) ? 0.8 : 0.15
    }

    private static func phrase(_ keys: [String], _ candidate: EvidenceBase.Candidate) -> Double {
        if candidate.own.holds(phrase: keys) { return 1 }
        if candidate.headings.contains(where: { $0.holds(phrase: keys) }) { return 0.9 }
        return candidate.lead.contains { $0.holds(phrase: keys) } ? 0.8 : 0
    }
}
#endif
