#if Local
/// One question of several and the units that answer it.
struct AnswerPart: Sendable {
    var question: Question
    var units: [EvidenceBase.Candidate]

    /// The parts with each unit only where it is said first, and rows cut down to what the questions that chose them
    /// ask for.
    static func withoutRepetition(_ parts: [AnswerPart]) -> [AnswerPart] {
        var askers: [EvidenceBase.Place: [Question]] = [:]
        for part in parts { for unit in part.units { askers[unit.place, default: []].append(part.question) } }
        var said: Set<EvidenceBase.Place> = []
        return parts.map { part in
            var part = part
            part.units = part.units.filter { said.insert($0.place).inserted }.map { unit in
                guard unit.unit.kind == .row else { return unit }
                var unit = unit
                unit.unit.text = RowTrimmer.text(of: unit, for: askers[unit.place] ?? [])
                return unit
            }
            return part
        }
    }
}
#endif
