#if Local
/// The text of Markdown: headings, paragraphs, list items, tables as rows, code as it stands.
///
/// A reader of lines and not a renderer: what decides whether a list is tight or how deep a quote nests makes no
/// difference to the text. Front matter and link definitions are left out.
struct MarkdownParser {
    private let bytes: [UInt8]
    private var position = 0
    private var text: ParsedText
    /// The line at hand without its line end, from its first visible byte to its last.
    private var line = 0..<0
    private var indentation = 0
    private var hasHardBreak = false
    private var paragraph: [Range<Int>] = []

    /// The blocks of a document.
    ///
    /// - Throws: ``IngestionRefusal`` when they exceed the budget.
    static func parse(
        _ bytes: [UInt8],
        budget: DocumentBudget = DocumentBudget()
    ) throws(IngestionRefusal) -> ParsedText {
        var parser = MarkdownParser(bytes, ParsedText(budget: budget))
        parser.skipFrontMatter()
        while !parser.text.budget.isExhausted, parser.nextLine() { parser.addLine() }
        parser.endParagraph()
        try parser.text.budget.check()
        return parser.text
    }

    private init(_ bytes: [UInt8], _ text: ParsedText) {
        self.bytes = bytes
        self.text = text
    }

    // MARK: Lines

    private mutating func nextLine() -> Bool {
        guard position < bytes.count else { return false }
        var end = position
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        var start = position
        indentation = 0
        while start < end, TextRun.isSpace(bytes[start]) {
            indentation += bytes[start] == 0x09 ? 4 : 1
            start += 1
        }
        var last = end
        while last > start, TextRun.isSpace(bytes[last - 1]) { last -= 1 }
        hasHardBreak = end - last >= 2 || (last > start && bytes[last - 1] == UInt8(ascii: "\\"))
        line = start..<last
        position =
            end < bytes.count && bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
            ? end + 2 : end + 1
        return true
    }

    private mutating func skipFrontMatter() {
        guard nextLine(), isOnly(UInt8(ascii: "-"), count: 3...3), indentation == 0 else {
            position = 0
            return
        }
        while nextLine() {
            if isOnly(UInt8(ascii: "-"), count: 3...3) || isOnly(UInt8(ascii: "."), count: 3...3) { return }
        }
        position = 0
    }

    private mutating func addLine() {
        stripQuote()
        guard !line.isEmpty else {
            endParagraph()
            return
        }
        if let fence = openingFence {
            endParagraph()
            addFencedCode(fence)
        } else if indentation >= 4, paragraph.isEmpty, !startsItem {
            text.appendCodeLine(bytes, line)
        } else if let level = headingLevel {
            endParagraph()
            addHeading(level)
        } else if !paragraph.isEmpty, let level = underlineLevel {
            endParagraph(.heading(level))
        } else if isRule {
            endParagraph()
        } else if paragraph.count == 1, isTableDelimiter, isTableRow(paragraph[0]) {
            addTable()
        } else if isLinkDefinition {
            endParagraph()
        } else {
            if skipItemMarker() { endParagraph() }
            if !line.isEmpty {
                // The first line is counted with its block.
                if !paragraph.isEmpty { text.budget.addBlock() }
                paragraph.append(line)
            }
            if hasHardBreak { endParagraph() }
        }
    }

    private mutating func endParagraph(_ kind: ParsedText.Block.Kind = .prose) {
        for (index, line) in paragraph.enumerated() {
            if index > 0 { text.append(0x20) }
            MarkdownInline.append(bytes, line, to: &text)
        }
        paragraph.removeAll(keepingCapacity: true)
        text.endBlock(kind)
    }

    // MARK: Blocks

    private mutating func stripQuote() {
        while !line.isEmpty, bytes[line.lowerBound] == UInt8(ascii: ">") {
            line = trimmed(line.lowerBound + 1..<line.upperBound)
            indentation = 0
        }
    }

    private var headingLevel: Int? {
        let level = line.prefix(while: { bytes[$0] == UInt8(ascii: "#") }).count
        guard (1...6).contains(level) else { return nil }
        let end = line.lowerBound + level
        return end == line.upperBound || TextRun.isSpace(bytes[end]) ? level : nil
    }

    private mutating func addHeading(_ level: Int) {
        var range = trimmed(line.lowerBound + level..<line.upperBound)
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
        // `# C#` keeps its sign; `# Title #` loses it.
        if end == range.lowerBound || TextRun.isSpace(bytes[end - 1]) { range = trimmed(range.lowerBound..<end) }
        MarkdownInline.append(bytes, range, to: &text)
        text.endBlock(.heading(level))
    }

    private var underlineLevel: Int? {
        if isOnly(UInt8(ascii: "="), count: 1...Int.max) { return 1 }
        return isOnly(UInt8(ascii: "-"), count: 1...Int.max) ? 2 : nil
    }

    private var isRule: Bool {
        let first = bytes[line.lowerBound]
        guard first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "_") else {
            return false
        }
        var count = 0
        for position in line where !TextRun.isSpace(bytes[position]) {
            guard bytes[position] == first else { return false }
            count += 1
        }
        return count >= 3
    }

    private func isOnly(_ byte: UInt8, count: ClosedRange<Int>) -> Bool {
        count.contains(line.count) && line.allSatisfy { bytes[$0] == byte }
    }

    private var openingFence: (mark: UInt8, count: Int)? {
        let mark = bytes[line.lowerBound]
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let count = line.prefix(while: { bytes[$0] == mark }).count
        guard count >= 3 else { return nil }
        // Code within a line may start with three marks, too; it then ends in the same line.
        let isInline =
            mark == UInt8(ascii: "`") && bytes[(line.lowerBound + count)..<line.upperBound].contains(mark)
        return isInline ? nil : (mark, count)
    }

    private mutating func addFencedCode(_ fence: (mark: UInt8, count: Int)) {
        let outer = indentation
        while position < bytes.count, !text.budget.isExhausted {
            let start = position
            guard nextLine() else { return }
            if line.count >= fence.count, line.allSatisfy({ bytes[$0] == fence.mark }) { return }
            let kept = min(line.lowerBound, start + outer)
            text.appendCodeLine(bytes, kept..<max(kept, line.upperBound))
        }
    }

    /// The length of `- `, `* `, `+ `; a number stays, because the text may speak of it.
    private var itemMarkerCount: Int {
        let first = bytes[line.lowerBound]
        guard first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") else {
            return 0
        }
        return line.count == 1 || TextRun.isSpace(bytes[line.lowerBound + 1]) ? 1 : 0
    }

    private var startsItem: Bool { itemMarkerCount > 0 || startsNumberedItem }

    private var startsNumberedItem: Bool {
        let digits = line.prefix(while: { (0x30...0x39).contains(bytes[$0]) }).count
        guard (1...9).contains(digits), line.count > digits + 1 else { return false }
        let mark = bytes[line.lowerBound + digits]
        return (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"))
            && TextRun.isSpace(bytes[line.lowerBound + digits + 1])
    }

    /// - Returns: whether the line starts an item of a list.
    private mutating func skipItemMarker() -> Bool {
        if startsNumberedItem {
            endParagraph()
            return true
        }
        let count = itemMarkerCount
        guard count > 0 else { return false }
        endParagraph()
        line = trimmed(line.lowerBound + count..<line.upperBound)
        // The box of a task.
        if line.count > 3, bytes[line.lowerBound] == UInt8(ascii: "["),
            bytes[line.lowerBound + 2] == UInt8(ascii: "]")
        {
            line = trimmed(line.lowerBound + 3..<line.upperBound)
        }
        return true
    }

    /// `[name]: address`, but not the text of a footnote.
    private var isLinkDefinition: Bool {
        guard paragraph.isEmpty, bytes[line.lowerBound] == UInt8(ascii: "["), line.count > 3,
            bytes[line.lowerBound + 1] != UInt8(ascii: "^"),
            let close = bytes[line].firstIndex(of: UInt8(ascii: "]"))
        else { return false }
        return close + 1 < line.upperBound && bytes[close + 1] == UInt8(ascii: ":")
    }

    // MARK: Tables

    private func isTableRow(_ line: Range<Int>) -> Bool { bytes[line].contains(UInt8(ascii: "|")) }

    private var isTableDelimiter: Bool {
        var hasDash = false
        for position in line {
            switch bytes[position] {
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09: break
            default: return false
            }
        }
        return hasDash && (isTableRow(line) || !isTableRow(paragraph[0]))
    }

    private mutating func addTable() {
        let header = cells(paragraph[0])
        paragraph.removeAll(keepingCapacity: true)
        var rowCount = 0
        while position < bytes.count, !text.budget.isExhausted {
            let start = position
            guard nextLine() else { break }
            stripQuote()
            guard !line.isEmpty, isTableRow(line) else {
                position = start
                break
            }
            let row = cells(line)
            TableRow.append(row, header: header, to: &text)
            text.budget.releaseCells(row.count)
            rowCount += 1
        }
        if rowCount == 0 { TableRow.append(header, header: [], to: &text) }
        text.budget.releaseCells(header.count)
    }

    /// The cells of a line, which count as held until they are released.
    private mutating func cells(_ line: Range<Int>) -> [[UInt8]] {
        var cells: [[UInt8]] = []
        var start = line.lowerBound
        if bytes[start] == UInt8(ascii: "|") { start += 1 }
        var position = start
        while position <= line.upperBound, !text.budget.isExhausted {
            if position < line.upperBound, bytes[position] == UInt8(ascii: "\\") {
                position = min(line.upperBound, position + 2)
                continue
            }
            if position == line.upperBound || bytes[position] == UInt8(ascii: "|") {
                // A mark at the end of the line ends the last cell and starts no other.
                if position < line.upperBound || position > start {
                    text.budget.addCells()
                    cells.append(inline(trimmed(start..<position)))
                }
                start = position + 1
            }
            position += 1
        }
        return cells
    }

    private func inline(_ range: Range<Int>) -> [UInt8] {
        var cell = ParsedText()
        MarkdownInline.append(bytes, range, to: &cell)
        return cell.bytes
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, TextRun.isSpace(bytes[start]) { start += 1 }
        while end > start, TextRun.isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
#endif
