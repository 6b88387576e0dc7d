#if Local
/// Leaves out of a table row what the questions did not ask for.
enum RowTrimmer {
    /// The row's text with the columns that the questions name, those that match them and the first that is more
    /// than a number.
    ///
    /// The whole row, if some word of a question is in none of them: any column may then be the answer.
    static func text(of candidate: EvidenceBase.Candidate, for questions: [Question]) -> String {
        let unit = candidate.unit
        let isCovered = questions.flatMap(\.items).allSatisfy { item in
            item.isRequired || item.strength < 1 || EvidenceMatcher.match(item, candidate) >= 0.75
        }
        guard isCovered else { return unit.text }
        let asked = questions.flatMap(\.items).filter { $0.isRequired || $0.strength == 1 }
            .reduce(into: Set<String>()) { $0.formUnion($1.keys) }
        let subject = unit.fields.first { $0.value.contains(where: \.isLetter) }
        let kept = unit.fields.filter { field in
            if field == subject { return true }
            return Tokenizer.terms(of: field.name + "\n" + field.value).contains {
                asked.contains($0.key) && $0.numberForm != .digits
            }
        }
        return kept.count > 1 ? EvidenceUnit.rendered(kept) : unit.text
    }
}
#endif
