#if Local
/// The little of Markdown that matters to evidence.
enum Markup {
    /// The level of a heading that nothing but its shape marks; under every marked one.
    static let softHeadingLevel = 7

    static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }

    /// `## Title` as level and text.
    static func heading(_ line: String) -> (level: Int, text: String)? {
        let level = line.prefix { $0 == "#" }.count
        guard (1...6).contains(level) else { return nil }
        var text = line.dropFirst(level)
        guard text.first == " " || text.first == "\t" else { return nil }
        text = trimmed(text)
        while text.last == "#" { text.removeLast() }
        let plain = plain(String(trimmed(text)))
        return plain.isEmpty ? nil : (level, plain)
    }

    /// `Stranger Things > Season 2`, or a single heading, as the headings from the outermost in.
    static func headingPath(_ line: String) -> [String]? {
        if line.hasPrefix("#") { return nil }
        let parts = line.split(separator: " > ").map { plain(String($0)) }
        guard parts.count > 1 ? parts.allSatisfy({ $0.count <= 200 }) : looksLikeHeading(line) else { return nil }
        return parts
    }

    /// `No.: 1 | Title: MADMAX` as named values; nil unless two values or more have a name.
    static func rowFields(_ line: String) -> [EvidenceUnit.Field]? {
        guard line.contains(" | ") else { return nil }
        var fields: [EvidenceUnit.Field] = []
        var named = 0
        for cell in line.split(separator: " | ") {
            guard let colon = cell.firstRange(of: ": ") else {
                fields.append(EvidenceUnit.Field(name: "", value: plain(String(trimmed(cell)))))
                continue
            }
            let name = trimmed(cell[..<colon.lowerBound])
            fields.append(
                EvidenceUnit.Field(
                    name: plain(String(name)),
                    value: plain(String(trimmed(cell[colon.upperBound...])))
                )
            )
            if !name.isEmpty, name.count <= 60 { named += 1 }
        }
        return named >= 2 ? fields : nil
    }

    /// The text of a list item, without its bullet; a number stays, since it may be what is asked for.
    static func listItem(_ line: String) -> String? {
        if let first = line.first, "-*+\u{2022}\u{25E6}\u{2023}\u{00B7}".contains(first) {
            let rest = line.dropFirst()
            guard rest.first == " " || rest.first == "\t" else { return nil }
            return String(trimmed(rest))
        }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count) else { return nil }
        let rest = line.dropFirst(digits.count)
        guard let mark = rest.first, mark == "." || mark == ")", rest.dropFirst().first == " " else { return nil }
        return line
    }

    /// Text without emphasis marks, code ticks, and with links as their text.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { "*_`[]!<".utf8.contains($0) }) else { return text }
        var plain = ""
        var rest = text[...]
        while let character = rest.first {
            if character == "[", let link = link(at: rest) {
                if plain.last == "!" { plain.removeLast() }
                plain += self.plain(link.text)
                rest = link.rest
                continue
            }
            rest.removeFirst()
            switch character {
            case "*", "`": if rest.first == " " && (plain.last ?? " ") == " " { plain.append(character) }
            case "_":
                // Inside a word an underscore belongs to it.
                let joins =
                    (plain.last.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false)
                    && (rest.first.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false)
                if joins { plain.append(character) }
            default: plain.append(character)
            }
        }
        return plain
    }

    private static func link(at text: Substring) -> (text: String, rest: Substring)? {
        guard let close = text.firstIndex(of: "]") else { return nil }
        let after = text[text.index(after: close)...]
        guard after.first == "(", let end = after.firstIndex(of: ")") else { return nil }
        return (String(text[text.index(after: text.startIndex)..<close]), after[after.index(after: end)...])
    }

    /// Returns whether a line that stands alone reads like a heading: short, not a sentence, opening with a capital
    /// or digit.
    static func looksLikeHeading(_ text: String) -> Bool {
        guard text.count <= 80, text.split(separator: " ").count <= 12, let first = text.first, let last = text.last
        else { return false }
        return (first.isUppercase || first.isNumber) && (last.isLetter || last.isNumber || last == ")")
    }
}
#endif
