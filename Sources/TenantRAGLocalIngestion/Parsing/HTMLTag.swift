#if Local
/// A tag, comment or declaration; what is no element has an empty name.
struct HTMLTag {
    private(set) var name = ""
    private(set) var isClosing = false
    /// Behind the tag.
    private(set) var end: Int
    private(set) var columnSpan = 1
    private(set) var rowSpan = 1

    var headingLevel: Int {
        name.utf8.count == 2 ? Int(name.utf8.last ?? 0x30) - 0x30 : 0
    }

    /// Elements that start a new line.
    static let blockElements: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog",
        "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "header", "hgroup",
        "hr",
        "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "search", "section",
        "summary",
        "ul",
    ]

    /// Elements whose content is not text of the page.
    static let rawTextElements: Set<String> = [
        "script", "style", "iframe", "noembed", "noframes", "textarea", "xmp",
    ]

    /// Reads what starts at a `<`; nil when that is only a sign.
    ///
    /// - Parameters:
    ///   - bytes: The page.
    ///   - start: Where the `<` stands.
    ///   - lastDoubleQuote: The place of the page's last `"`.
    ///   - lastSingleQuote: The place of the page's last `'`.
    init?(_ bytes: [UInt8], at start: Int, _ lastDoubleQuote: Int, _ lastSingleQuote: Int) {
        var position = start + 1
        guard position < bytes.count else { return nil }
        if bytes[position] == UInt8(ascii: "!") || bytes[position] == UInt8(ascii: "?") {
            end = Self.endOfDeclaration(bytes, position)
            return
        }
        end = bytes.count
        isClosing = bytes[position] == UInt8(ascii: "/")
        if isClosing { position += 1 }
        let nameStart = position
        while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
        guard position > nameStart, (0x61...0x7A).contains(bytes[nameStart] | 0x20) else { return nil }
        // A name of this length is none that is known; it need not be read to be skipped.
        name =
            position - nameStart > 16
            ? "-" : String(decoding: bytes[nameStart..<position].map(\.lowercasedASCII), as: UTF8.self)

        let attributes = position
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            let byte = bytes[position]
            position += 1
            // Only after an equals sign does a quote open a value.
            guard byte == UInt8(ascii: "=") else { continue }
            while position < bytes.count, TextRun.isSpace(bytes[position]) { position += 1 }
            guard position < bytes.count else { break }
            let quote = bytes[position]
            let last =
                quote == UInt8(ascii: "\"") ? lastDoubleQuote : quote == UInt8(ascii: "'") ? lastSingleQuote : -1
            guard last > position else { continue }
            position += 1
            while bytes[position] != quote { position += 1 }
            position += 1
        }
        end = min(bytes.count, position + 1)
        let isCell = !isClosing && (name == "td" || name == "th")
        columnSpan = isCell ? Self.span("colspan", bytes, attributes..<position) : 1
        rowSpan = isCell ? Self.span("rowspan", bytes, attributes..<position) : 1
    }

    private static func endOfDeclaration(_ bytes: [UInt8], _ start: Int) -> Int {
        let isComment = bytes[start...].starts(with: "!--".utf8)
        var position = isComment ? start + 3 : start
        // `<!-->` is a whole comment.
        if isComment, position < bytes.count, bytes[position] == UInt8(ascii: ">") { return position + 1 }
        while let close = bytes[position...].firstIndex(of: UInt8(ascii: ">")) {
            if !isComment || (bytes[close - 1] == UInt8(ascii: "-") && bytes[close - 2] == UInt8(ascii: "-")) {
                return close + 1
            }
            position = close + 1
        }
        return bytes.count
    }

    /// The number that an attribute gives, 1 to 100; 1 when it is not there.
    private static func span(_ attribute: StaticString, _ bytes: [UInt8], _ range: Range<Int>) -> Int {
        let count = attribute.utf8CodeUnitCount
        guard range.count > count + 1 else { return 1 }
        for start in range.lowerBound..<range.upperBound - count
        where attribute.withUTF8Buffer({ name in
            unsafe bytes[start..<start + count].elementsEqual(name, by: { $0 | 0x20 == $1 })
        }) {
            var position = start + count
            while position < range.upperBound, !(0x30...0x39).contains(bytes[position]) {
                guard TextRun.isSpace(bytes[position]) || "=\"'".utf8.contains(bytes[position]) else { return 1 }
                position += 1
            }
            var value = 0
            while position < range.upperBound, (0x30...0x39).contains(bytes[position]) {
                value = min(100, value * 10 + Int(bytes[position] - 0x30))
                position += 1
            }
            return max(1, value)
        }
        return 1
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
#endif
