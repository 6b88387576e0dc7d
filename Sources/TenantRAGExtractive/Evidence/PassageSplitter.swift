#if Local
/// Reads a passage line by line, as ingestion writes it, and yields its units.
///
/// The first line may be the path of headings (`Stranger Things > Season 2`); every other line is a paragraph, a
/// list item, or a table row that names its values (`No.: 1 | Title: MADMAX`). Markdown headings are known, too.
struct PassageSplitter {
    private var units: [EvidenceUnit] = []
    private var headings: [(level: Int, text: String)] = []
    /// The line that introduces a list or table.
    private var introduction: String?

    /// The units of a passage in their order.
    static func units(of passage: AnswerPassage) -> [EvidenceUnit] {
        var splitter = PassageSplitter()
        let lines = joined(
            passage.text.split(whereSeparator: \.isNewline).map(Markup.trimmed).filter { !$0.isEmpty }
        )
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            splitter.take(line, isFirst: index == 0, next: next)
        }
        splitter.markFragments()
        return splitter.units
    }

    private mutating func take(_ line: String, isFirst: Bool, next: String?) {
        if isFirst, next != nil, let path = Markup.headingPath(line) {
            for (depth, heading) in path.enumerated() { headings.append((depth, heading)) }
            append(EvidenceUnit(kind: .heading, text: path[path.count - 1]), headings: path.dropLast())
        } else if let heading = Markup.heading(line) {
            open(heading: heading.text, level: heading.level)
        } else if let fields = Markup.rowFields(line) {
            append(EvidenceUnit(kind: .row, text: EvidenceUnit.rendered(fields), lead: lead, fields: fields))
        } else if let item = Markup.listItem(line) {
            append(EvidenceUnit(kind: .item, text: Markup.plain(item), lead: lead))
        } else if Markup.looksLikeHeading(line) {
            // Of several such lines in a row each is an item of a list without bullets.
            let isAlone = next.map { !Markup.looksLikeHeading($0) && Markup.listItem($0) == nil } ?? false
            if isAlone, units.last?.kind != .item {
                open(heading: Markup.plain(line), level: Markup.softHeadingLevel)
            } else {
                append(EvidenceUnit(kind: .item, text: Markup.plain(line), lead: lead))
            }
        } else {
            takeParagraph(Markup.plain(line))
        }
    }

    private var lead: [String] { introduction.map { [$0] } ?? [] }

    private mutating func takeParagraph(_ text: String) {
        var before: [String] = []
        for sentence in SentenceSplitter.sentences(of: text) {
            append(EvidenceUnit(kind: .sentence, text: sentence, lead: before))
            before.append(sentence)
        }
        introduction = before.last
    }

    private mutating func open(heading: String, level: Int) {
        headings.removeAll { $0.level >= level }
        append(EvidenceUnit(kind: .heading, text: heading))
        headings.append((level, heading))
        introduction = nil
    }

    private mutating func append(_ unit: EvidenceUnit, headings: [String]? = nil) {
        guard unit.text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
        var unit = unit
        unit.headings = headings ?? self.headings.map(\.text)
        units.append(unit)
    }

    /// A sentence at the edge of a passage may be half of one.
    private mutating func markFragments() {
        if let first = units.firstIndex(where: { $0.kind != .heading }), units[first].kind == .sentence,
            units[first].text.first?.isLowercase ?? false
        {
            units[first].isFragment = true
        }
        if let last = units.last, last.kind == .sentence, !SentenceSplitter.endsSentence(last.text) {
            units[units.count - 1].isFragment = true
        }
    }

    /// Lines of running text that were wrapped, put together again: a long line that ends in the middle of a
    /// sentence goes on in a next one that begins in lower case.
    private static func joined(_ lines: [Substring]) -> [String] {
        var joined: [String] = []
        for line in lines {
            if let last = joined.last, last.count >= 40, line.first?.isLowercase ?? false,
                !SentenceSplitter.endsSentence(last), Markup.rowFields(last) == nil
            {
                joined[joined.count - 1] = last + " " + line
            } else {
                joined.append(String(line))
            }
        }
        return joined
    }
}
#endif
