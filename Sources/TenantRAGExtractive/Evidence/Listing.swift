#if Local
/// The degree to which a unit is part of a list, from 0 to 1.
enum Listing {
    /// - Parameters:
    ///   - candidate: the unit.
    ///   - listed: the key of the plural that is asked for, if there is one.
    /// - Returns: 0 for prose and for lists of something else, up to 1.
    static func degree(of candidate: EvidenceBase.Candidate, listed: String?) -> Double {
        switch candidate.unit.kind {
        case .row: isOne(of: listed, candidate) ? 0.9 : 0
        case .item: isOne(of: listed, candidate) ? 0.9 : 0.2
        case .heading: 0
        case .sentence:
            // Sentences under a heading that announces such things list them one by one.
            listed != nil && isOne(of: listed, candidate)
                ? max(0.5, sentence(candidate.unit.text)) : sentence(candidate.unit.text)
        }
    }

    /// Returns whether two units can stand in one list.
    static func isAlike(_ one: EvidenceUnit.Kind, _ other: EvidenceUnit.Kind) -> Bool {
        let lines: Set<EvidenceUnit.Kind> = [.row, .item]
        return one == other || (lines.contains(one) && lines.contains(other))
    }

    /// Returns whether the table or list that holds the unit is one of such things: a heading, the line above it or the
    /// document's title says so in the plural, or a column bears the name.
    private static func isOne(of listed: String?, _ candidate: EvidenceBase.Candidate) -> Bool {
        guard let listed else { return true }
        let above = candidate.lead + candidate.headings
        if above.contains(where: { $0.terms.contains { $0.key == listed && $0.isPlural } }) { return true }
        return candidate.unit.fields.contains { field in
            let name = Tokenizer.terms(of: field.name).prefix { !["in", "of", "per"].contains($0.folded) }
            return name.contains { $0.key == listed }
        }
    }

    /// Quotations make a sentence a list, commas less surely so.
    private static func sentence(_ text: String) -> Double {
        let quotes = text.count { $0 == "\"" || $0 == "\u{201C}" || $0 == "\u{201D}" } / 2
        let commas = text.count { $0 == "," }
        return quotes >= 3 ? 1 : max(Double(quotes) / 5, min(0.3, Double(commas) / 10))
    }
}
#endif
