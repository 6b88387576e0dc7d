#if Local
/// Plain text: blank lines part paragraphs, wrapped lines are joined, short lines stay lines.
struct PlainTextParser {
    /// A line of at least this many bytes probably went on in the next one.
    private static let fullLine = 50

    /// The text of a whole document.
    static func parse(_ bytes: [UInt8], budget: DocumentBudget) throws(IngestionRefusal) -> ParsedText {
        var text = ParsedText(budget: budget)
        parse(bytes, 0..<bytes.count, into: &text)
        try text.budget.check()
        return text
    }

    /// Adds the text of a range of bytes to a document, until its budget is exhausted.
    static func parse(_ bytes: [UInt8], _ range: Range<Int>, into text: inout ParsedText) {
        var previous = 0..<0
        var position = range.lowerBound
        while position < range.upperBound, !text.budget.isExhausted {
            var end = position
            while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D, bytes[end] != 0x0C { end += 1 }
            let line = trimmed(bytes, position..<end)
            if line.isEmpty {
                text.endBlock()
            } else {
                if !text.isAtStartOfBlock {
                    if continues(bytes, previous, line) {
                        text.append(0x20)
                    } else {
                        text.endBlock()
                    }
                }
                text.append(bytes, line)
            }
            if end < range.upperBound, bytes[end] == 0x0C { text.endBlock() }
            previous = line
            // A carriage return and a line feed end one line, not two.
            let isPair = end + 1 < range.upperBound && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            position = end + (isPair ? 2 : 1)
        }
        text.endBlock()
    }

    /// Returns whether a line goes on with the sentence, or at least the paragraph, of the line before it.
    private static func continues(_ bytes: [UInt8], _ previous: Range<Int>, _ line: Range<Int>) -> Bool {
        if startsItem(bytes, line) { return false }
        if (0x61...0x7A).contains(bytes[line.lowerBound]) { return true }
        guard previous.count >= fullLine else { return false }
        switch bytes[previous.upperBound - 1] {
        case UInt8(ascii: ":"), UInt8(ascii: ";"): return line.count >= fullLine
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            return line.count >= fullLine || !endsSentence(bytes, previous, before: line)
        default: return true
        }
    }

    /// Returns whether the full stop at the end of a line ends a sentence; that of an abbreviation (`plays Dr.`
    /// before a name) does not.
    private static func endsSentence(_ bytes: [UInt8], _ line: Range<Int>, before next: Range<Int>) -> Bool {
        var start = line.upperBound
        while start > line.lowerBound, !TextRun.isSpace(bytes[start - 1]) { start -= 1 }
        return SentenceEnd.follows(bytes, start..<line.upperBound, next: next.lowerBound, isFirst: false)
    }

    /// `- `, `* `, `+ `, `• `, `1. ` or `1) `.
    private static func startsItem(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        var position = line.lowerBound
        switch bytes[position] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): position += 1
        case 0xE2:
            guard line.count > 3, bytes[position + 1] == 0x80, bytes[position + 2] == 0xA2 else { return false }
            position += 3
        case 0x30...0x39:
            while position < line.upperBound, (0x30...0x39).contains(bytes[position]) { position += 1 }
            guard position < line.upperBound,
                bytes[position] == UInt8(ascii: ".") || bytes[position] == UInt8(ascii: ")")
            else { return false }
            position += 1
        default: return false
        }
        return position < line.upperBound && bytes[position] == 0x20
    }

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, TextRun.isSpace(bytes[start]) { start += 1 }
        while end > start, TextRun.isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
#endif
