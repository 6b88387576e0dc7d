#if Local
/// Takes the marks out of a line of Markdown: emphasis, links, images, code, tags, escapes, entities.
enum MarkdownInline {
    /// Adds the text of a line.
    ///
    /// Takes time in proportion to the line's length, however its brackets nest.
    static func append(_ bytes: [UInt8], _ range: Range<Int>, to text: inout ParsedText) {
        var position = range.lowerBound
        while position < range.upperBound {
            let start = position
            while position < range.upperBound, !isMark(bytes[position]) { position += 1 }
            text.append(bytes, start..<position)
            guard position < range.upperBound else { return }
            position = appendMark(bytes, position, range, to: &text)
        }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: "&"):
            true
        default: false
        }
    }

    /// Adds what the mark at a place stands for, and gives the place behind it.
    private static func appendMark(
        _ bytes: [UInt8],
        _ position: Int,
        _ range: Range<Int>,
        to text: inout ParsedText
    ) -> Int {
        let next = position + 1 < range.upperBound ? bytes[position + 1] : 0x20
        switch bytes[position] {
        case UInt8(ascii: "\\") where isPunctuation(next) && position + 1 < range.upperBound:
            text.append(next)
            return position + 2
        case UInt8(ascii: "\\") where position + 1 == range.upperBound:
            return position + 1
        case UInt8(ascii: "`"):
            return appendCode(bytes, position, range, to: &text)
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
            return appendEmphasis(bytes, position, range, to: &text)
        case UInt8(ascii: "!") where next == UInt8(ascii: "["):
            return position + 2
        case UInt8(ascii: "["):
            // The mark of a footnote names no word.
            if next == UInt8(ascii: "^"),
                let close = find(UInt8(ascii: "]"), in: bytes, from: position, to: range.upperBound, within: 64)
            {
                let isText = close + 1 < range.upperBound && bytes[close + 1] == UInt8(ascii: ":")
                return close + (isText ? 2 : 1)
            }
            if startsLink(bytes, position, range) { return position + 1 }
        case UInt8(ascii: "]"):
            if next == UInt8(ascii: "("), let end = endOfAddress(bytes, position + 2, range) { return end }
            if next == UInt8(ascii: "["),
                let close = find(UInt8(ascii: "]"), in: bytes, from: position + 2, to: range.upperBound, within: 1_000)
            {
                return close + 1
            }
        case UInt8(ascii: "<"):
            return appendTag(bytes, position, range, to: &text)
        case UInt8(ascii: "&"):
            if let reference = HTMLEntities.decode(bytes, at: position, before: range.upperBound) {
                text.append(reference.text)
                return reference.end
            }
        default: break
        }
        text.append(bytes[position])
        return position + 1
    }

    /// Returns whether the bracket at a place opens the text of a link.
    ///
    /// Looks no further than the next bracket, or 2,000 bytes where exclamation marks stand before brackets, so that a line
    /// of a million brackets takes no more time than another.
    private static func startsLink(_ bytes: [UInt8], _ position: Int, _ range: Range<Int>) -> Bool {
        var end = position + 1
        let last = min(range.upperBound, position + 2_000)
        while end < last {
            switch bytes[end] {
            case UInt8(ascii: "["):
                // An image may be the text of a link; behind an escaped `!` stands no image.
                guard bytes[end - 1] == UInt8(ascii: "!"), bytes[end - 2] != UInt8(ascii: "\\") else {
                    return false
                }
            case UInt8(ascii: "]"):
                guard end + 1 < range.upperBound else { return false }
                return bytes[end + 1] == UInt8(ascii: "(") || bytes[end + 1] == UInt8(ascii: "[")
            default: break
            }
            end += 1
        }
        return false
    }

    /// Text between as many marks as the code starts with is kept, marks and all.
    private static func appendCode(
        _ bytes: [UInt8],
        _ position: Int,
        _ range: Range<Int>,
        to text: inout ParsedText
    ) -> Int {
        var start = position
        while start < range.upperBound, bytes[start] == UInt8(ascii: "`") { start += 1 }
        let count = start - position
        var run = 0
        for end in start..<min(range.upperBound + 1, start + 2_000) {
            if end < range.upperBound, bytes[end] == UInt8(ascii: "`") {
                run += 1
            } else if run == count {
                text.append(bytes, start..<end - count)
                return end
            } else {
                run = 0
            }
        }
        return start
    }

    /// Signs that stand alone or within a word (`2 * 3`, `snake_case`) stay; the others are emphasis.
    private static func appendEmphasis(
        _ bytes: [UInt8],
        _ position: Int,
        _ range: Range<Int>,
        to text: inout ParsedText
    ) -> Int {
        let mark = bytes[position]
        var end = position
        while end < range.upperBound, bytes[end] == mark { end += 1 }
        let before = position > range.lowerBound ? bytes[position - 1] : 0x20
        let after = end < range.upperBound ? bytes[end] : 0x20
        let standsAlone = TextRun.isSpace(before) && TextRun.isSpace(after)
        let isWithinWord = isWord(before) && isWord(after)
        let isOneTilde = mark == UInt8(ascii: "~") && end - position == 1
        if standsAlone || isOneTilde || (mark == UInt8(ascii: "_") && isWithinWord) {
            text.append(bytes, position..<end)
        }
        return end
    }

    /// The place behind `address "title")`; nil when the bracket does not close soon enough to be an address.
    private static func endOfAddress(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Int? {
        var depth = 1
        for position in start..<min(range.upperBound, start + 2_000) {
            switch bytes[position] {
            case UInt8(ascii: "]"): return nil
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return position + 1 }
            default: break
            }
        }
        return nil
    }

    /// `<https://...>` is an address to keep, `<em>` and `<!-- -->` are markup.
    private static func appendTag(
        _ bytes: [UInt8],
        _ position: Int,
        _ range: Range<Int>,
        to text: inout ParsedText
    ) -> Int {
        let first = position + 1 < range.upperBound ? bytes[position + 1] : 0x20
        let isMarkup =
            isWord(first) && !(0x30...0x39).contains(first) || first == UInt8(ascii: "/")
            || first == UInt8(ascii: "!")
        guard isMarkup,
            let close = find(UInt8(ascii: ">"), in: bytes, from: position, to: range.upperBound, within: 2_000)
        else {
            text.append(bytes[position])
            return position + 1
        }
        let content = bytes[position + 1..<close]
        let isAddress =
            !content.contains(0x20)
            && (content.contains(UInt8(ascii: "@")) || content.contains(UInt8(ascii: ":")))
        if isAddress {
            text.append(bytes, position + 1..<close)
        } else if content.starts(with: "br".utf8) {
            text.append(0x20)
        }
        return close + 1
    }

    private static func find(
        _ byte: UInt8,
        in bytes: [UInt8],
        from start: Int,
        to end: Int,
        within limit: Int
    ) -> Int? {
        guard start < end else { return nil }
        for position in start..<min(end, start + limit) {
            if bytes[position] == byte { return position }
            // Another opening mark: each mark looks only as far as the next, which keeps the time linear.
            if position > start, bytes[position] == UInt8(ascii: "<") || bytes[position] == UInt8(ascii: "[") {
                return nil
            }
        }
        return nil
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }
}
#endif
