#if Local
/// The text of an HTML page: headings, paragraphs, list items, and tables as rows.
///
/// Reads what browsers read, however broken: unknown and unclosed tags are no error. Script, style and template are
/// left out; markup is never executed, fetched or expanded. Takes time in proportion to the page's length.
struct HTMLParser {
    private let bytes: [UInt8]
    private var position = 0
    private var text: ParsedText
    private var table: HTMLTable?
    private var tableDepth = 0
    private var headingLevel = 0
    private var templateDepth = 0
    private var isPreformatted = false
    /// Behind the last one of its kind, a quote that opens is never closed.
    private let lastDoubleQuote: Int
    private let lastSingleQuote: Int

    /// The blocks of a page.
    ///
    /// - Throws: ``IngestionRefusal`` when they exceed the budget.
    static func parse(
        _ bytes: [UInt8],
        budget: DocumentBudget = DocumentBudget()
    ) throws(IngestionRefusal) -> ParsedText {
        var parser = HTMLParser(bytes, ParsedText(budget: budget))
        parser.run()
        try parser.text.budget.check()
        return parser.text
    }

    private init(_ bytes: [UInt8], _ text: ParsedText) {
        self.bytes = bytes
        self.text = text
        lastDoubleQuote = bytes.lastIndex(of: UInt8(ascii: "\"")) ?? -1
        lastSingleQuote = bytes.lastIndex(of: UInt8(ascii: "'")) ?? -1
    }

    private mutating func run() {
        while position < bytes.count, !text.budget.isExhausted {
            if bytes[position] == UInt8(ascii: "<"),
                let tag = HTMLTag(bytes, at: position, lastDoubleQuote, lastSingleQuote)
            {
                position = tag.end
                handle(tag)
            } else {
                let start = position
                position += 1
                while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
                if templateDepth == 0 { addText(start..<position) }
            }
        }
        endTable()
        endBlock()
    }

    // MARK: Text

    private mutating func addText(_ range: Range<Int>) {
        if isPreformatted, table == nil {
            addLines(range)
            return
        }
        var start = range.lowerBound
        while start < range.upperBound {
            let ampersand = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) ?? range.upperBound
            add(bytes, start..<ampersand)
            guard ampersand < range.upperBound else { return }
            if let reference = HTMLEntities.decode(bytes, at: ampersand, before: range.upperBound) {
                add(reference.text, 0..<reference.text.count)
                start = reference.end
            } else {
                add(bytes, ampersand..<ampersand + 1)
                start = ampersand + 1
            }
        }
    }

    private mutating func add(_ source: [UInt8], _ range: Range<Int>) {
        if table?.isInCell == true {
            table?.append(source, range)
        } else {
            text.append(source, range)
        }
    }

    private mutating func addLines(_ range: Range<Int>) {
        var start = range.lowerBound
        for position in range where bytes[position] == 0x0A && !text.budget.isExhausted {
            addDecodedLine(start..<position)
            text.endBlock(.line)
            start = position + 1
        }
        addDecodedLine(start..<range.upperBound)
    }

    private mutating func addDecodedLine(_ range: Range<Int>) {
        isPreformatted = false
        addText(range)
        isPreformatted = true
    }

    private mutating func endBlock() {
        if table?.isInCell == true {
            table?.append([0x20], 0..<1)
        } else {
            let kind: ParsedText.Block.Kind =
                headingLevel > 0 ? .heading(headingLevel) : isPreformatted ? .line : .prose
            // A heading that is never closed ends with its line.
            if text.endBlock(kind) { headingLevel = 0 }
        }
    }

    // MARK: Tags

    private mutating func handle(_ tag: HTMLTag) {
        if tag.name == "template" {
            templateDepth = max(0, templateDepth + (tag.isClosing ? -1 : 1))
            return
        }
        if !tag.isClosing, HTMLTag.rawTextElements.contains(tag.name) {
            skipRawText(of: tag.name)
            return
        }
        guard templateDepth == 0 else { return }
        switch tag.name {
        case "title", "h1", "h2", "h3", "h4", "h5", "h6":
            endBlock()
            // A heading within a cell is a part of the cell.
            headingLevel = tag.isClosing || table != nil ? 0 : tag.headingLevel
            if tag.name == "title", !tag.isClosing { addTitle() }
        case "pre":
            endBlock()
            isPreformatted = !tag.isClosing
        case "table":
            if tag.isClosing { endTable() } else { beginTable() }
        case "tr", "td", "th", "thead", "tbody", "tfoot":
            guard tableDepth == 1 else {
                endBlock()
                return
            }
            if table?.isInCell != true { text.endBlock() }
            table?.handle(tag, &text)
        default:
            if HTMLTag.blockElements.contains(tag.name) { endBlock() }
        }
    }

    /// The content of a title is text, whatever it looks like.
    private mutating func addTitle() {
        let start = position
        skipRawText(of: "title")
        var end = position
        while end > start, bytes[end - 1] != UInt8(ascii: "<") { end -= 1 }
        addText(start..<max(start, end - 1))
        text.endBlock(.heading(0))
        headingLevel = 0
    }

    private mutating func beginTable() {
        tableDepth += 1
        guard tableDepth == 1 else {
            endBlock()
            return
        }
        headingLevel = 0
        endBlock()
        table = HTMLTable()
    }

    private mutating func endTable() {
        tableDepth = max(0, tableDepth - 1)
        guard tableDepth == 0 || position >= bytes.count else {
            endBlock()
            return
        }
        table?.end(&text)
        table = nil
    }

    /// Moves behind the closing tag of a script or the like; to the end of the page when there is none.
    private mutating func skipRawText(of name: String) {
        let closing = Array("</\(name)".utf8)
        while position < bytes.count {
            guard let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) else { break }
            position = start + 1
            let end = start + closing.count
            if end <= bytes.count, bytes[start..<end].elementsEqual(closing, by: { $0 == $1 || $0 | 0x20 == $1 }) {
                position = (bytes[end...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
                return
            }
        }
        position = bytes.count
    }
}
#endif
