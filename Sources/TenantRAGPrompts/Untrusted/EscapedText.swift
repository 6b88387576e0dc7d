/// Text from outside in the form in which it can stand in a template; ``AdditionalContext`` says what is done to it.
struct EscapedText: Sendable, Hashable {
    /// Escaped lines without line breaks; none when there is nothing to see.
    ///
    /// The first and the last are not blank.
    let lines: [String]

    /// Begins each line of a block.
    static var linePrefix: String { "| " }

    init(_ text: String) {
        let escaped = VisibleText.lines(of: text).map { line in
            var escaper = LineEscaper(line)
            return escaper.escaped()
        }
        self.init(lines: escaped)
    }

    private init(lines: [String]) {
        self.lines = lines
    }

    var isEmpty: Bool { lines.isEmpty }

    /// The lines as they stand in a block, each with its prefix.
    var quoted: String {
        lines.map { $0.isEmpty ? "|" : Self.linePrefix + $0 }.joined(separator: "\n")
    }

    /// The text on one line, for use inside a sentence of the template.
    ///
    /// A mark that would combine with the author's character before it gets a dotted circle as its base.
    var singleLine: String {
        let line = lines.lazy.filter { !$0.isEmpty }.joined(separator: " ")
        let combines = line.unicodeScalars.first?.properties.isGraphemeExtend ?? false
        return combines ? "\u{25CC}" + line : line
    }

    /// As much of the text as fits with a last line that says that the rest is missing; nil when nothing fits.
    func truncated(toFit room: Int) -> EscapedText? {
        let mark = "[\u{2026}]"
        var left = room - Self.linePrefix.unicodeScalars.count - mark.unicodeScalars.count
        var kept: [String] = []
        for line in lines {
            // Its line break, which joins it to the next line or the mark, and its prefix.
            left -= 1 + Self.linePrefix.unicodeScalars.count
            guard left > 0 || (left == 0 && line.isEmpty) else { break }
            let part = Self.prefix(of: line, count: left)
            kept.append(part)
            left -= part.unicodeScalars.count
            if part.utf8.count < line.utf8.count { break }
        }
        while kept.last?.isEmpty == true { kept.removeLast() }
        return kept.isEmpty ? nil : EscapedText(lines: kept + [mark])
    }

    /// The longest beginning of an escaped line that ends after a whole character.
    private static func prefix(of line: String, count: Int) -> String {
        var end = line.startIndex
        var left = count
        while end < line.endIndex {
            // Every ampersand of an escaped line begins a reference, which a semicolon ends.
            let last = line[end] == "&" ? (line[end...].unicodeScalars.firstIndex(of: ";") ?? end) : end
            let next = line.index(after: last)
            left -= line.unicodeScalars.distance(from: end, to: next)
            guard left >= 0 else { break }
            end = next
        }
        return String(line[..<end])
    }
}
