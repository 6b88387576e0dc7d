#if Local
import TenantRAGPassages

/// Puts units together to a text and keeps account of which stretch comes from which passages.
struct AnswerWriter {
    /// The document of each passage.
    private let documents: [SourceURI]
    private var text = ""
    /// The length of the text in Unicode scalars.
    private var length = 0
    private var endsWithRow = false
    private var citations: [ExtractedAnswer.Citation] = []

    init(documents: [SourceURI]) {
        self.documents = documents
    }

    /// Writes a part behind what is there.
    ///
    /// Sentences run on; list items and rows stand on lines of their own.
    mutating func write(_ part: AnswerPart) {
        let units = part.units
        var heading: String?
        let showsLines = units.count > 1 && units.contains { $0.unit.kind == .row || $0.unit.kind == .item }
        for candidate in units {
            let unit = candidate.unit
            let innermost = unit.headings.last
            var piece = showsLines && unit.kind != .sentence ? "- \(unit.text)" : unit.text
            if unit.kind == .row, let innermost, innermost != heading {
                piece = showsLines ? "\(innermost):\n\(piece)" : "\(innermost): \(piece)"
            }
            heading = innermost
            append(piece, passages: candidate.passages, onOwnLine: showsLines || unit.kind == .row || endsWithRow)
            endsWithRow = unit.kind == .row
        }
    }

    /// The finished answer.
    consuming func finish(hasUnansweredParts: Bool) -> ExtractedAnswer {
        guard !citations.isEmpty else { return .notFound }
        if hasUnansweredParts { text += "\n" + ExtractedAnswer.partlyNotFoundText }
        return ExtractedAnswer(text: text, citations: citations)
    }

    private mutating func append(_ piece: String, passages: [Int], onOwnLine: Bool) {
        let separator = text.isEmpty ? "" : (onOwnLine ? "\n" : " ")
        text += separator + piece
        let start = length + separator.unicodeScalars.count
        length = start + piece.unicodeScalars.count
        let passages = onePerDocument(passages)
        if let last = citations.last, last.passages == passages {
            citations[citations.count - 1].text += separator + piece
            citations[citations.count - 1].end = length - 1
        } else {
            citations.append(
                ExtractedAnswer.Citation(text: piece, start: start, end: length - 1, passages: passages)
            )
        }
    }

    /// Passages of one document overlap: of two that hold the same sentence one is enough, best the one that what
    /// stands before comes from.
    private func onePerDocument(_ passages: [Int]) -> [Int] {
        let previous = citations.last?.passages ?? []
        var chosen: [Int] = []
        for passage in passages.filter(previous.contains) + passages {
            if !chosen.contains(where: { documents[$0] == documents[passage] }) { chosen.append(passage) }
        }
        return chosen.sorted()
    }
}
#endif
