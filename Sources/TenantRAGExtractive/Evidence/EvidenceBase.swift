#if Local
import TenantRAGPassages

/// All units of the admitted passages, ready to be held against questions.
///
/// Nothing else is evidence.
struct EvidenceBase: Sendable {
    /// A unit with all that it can be matched by.
    struct Candidate: Sendable {
        var unit: EvidenceUnit
        /// Indices of the passages that hold it, best first.
        var passages: [Int]
        /// The position: document by first appearance, passage in the document, unit in the passage.
        var place: Place
        var own: EvidenceLevel
        /// Nearest first.
        var lead: [EvidenceLevel]
        /// Innermost first, the document's title last.
        var headings: [EvidenceLevel]
        /// Every key of the passage.
        var passageKeys: Set<String>
    }

    /// A place in reading order.
    struct Place: Hashable, Comparable, Sendable {
        var document: Int
        var ordinal: Int
        var position: Int

        static func < (left: Place, right: Place) -> Bool {
            (left.document, left.ordinal, left.position) < (right.document, right.ordinal, right.position)
        }
    }

    private(set) var candidates: [Candidate] = []

    init(_ passages: [AnswerPassage]) {
        var documents: [SourceURI: Int] = [:]
        var levels: [String: EvidenceLevel] = [:]
        func level(_ text: String) -> EvidenceLevel {
            if let known = levels[text] { return known }
            let level = EvidenceLevel(text)
            levels[text] = level
            return level
        }
        var known: [String: Int] = [:]
        for (index, passage) in passages.enumerated() {
            let source = SourceURI(passage.document)
            let document = documents[source] ?? documents.count
            documents[source] = document
            let title = level(passage.title)
            let units = PassageSplitter.units(of: passage)
            let passageKeys = units.reduce(into: title.keys) { keys, unit in
                keys.formUnion(level(unit.text).keys)
                for heading in unit.headings { keys.formUnion(level(heading).keys) }
            }
            for (position, unit) in units.enumerated() {
                let identity = "\(unit.headings.last ?? "")\n\(unit.text)"
                if let same = known[identity] {
                    if candidates[same].passages.last != index { candidates[same].passages.append(index) }
                    continue
                }
                known[identity] = candidates.count
                let own = unit.fields.isEmpty ? level(unit.text) : EvidenceLevel(unit.text, fields: unit.fields)
                candidates.append(
                    Candidate(
                        unit: unit,
                        passages: [index],
                        place: Place(document: document, ordinal: passage.ordinal, position: position),
                        own: own,
                        lead: unit.lead.reversed().map(level),
                        headings: unit.headings.reversed().map(level) + [title],
                        passageKeys: passageKeys
                    )
                )
            }
        }
        dropContainedFragments()
    }

    /// A sentence that a passage's edge cut off is dropped where another passage holds it whole.
    private mutating func dropContainedFragments() {
        let whole = candidates.filter { !$0.unit.isFragment }.map(\.unit.text)
        candidates.removeAll { candidate in
            candidate.unit.isFragment && whole.contains { $0.contains(candidate.unit.text) }
        }
    }
}
#endif
