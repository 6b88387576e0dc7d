/// Reads the text of a `config` or `credentials` file into its sections.
///
/// The rules are those that AWS's SDKs share (AWS SDKs and Tools Reference Guide, page "Shared config and credentials
/// files"), and where that page is silent those of the SDKs' parsers:
/// - A comment is a line that starts with `#` or `;`, or what follows either of them behind white space in a value, unless
///   it stands in quotes: `--team "team #1"`. botocore keeps the latter as part of the value.
/// - A property is written `name = value`, or, as botocore takes it, `name: value`.
/// - A line continues the property above it when it is indented further than that one: as a line of its value, or as a
///   property below it when its own value is empty. So a whole section may be indented, as for botocore. A line that begins
///   with a bracket is a section's header however far it is indented: taken for a value, it would hand its keys to the section
///   above it.
/// - Sections of one name are merged, and of two properties the last counts. `[profile default]` displaces `[default]`.
/// - A section whose name is not one is left out with all that is in it. A line that is nothing at all is an error.
struct SharedFileParser {
    /// One of the two files: they name profiles differently.
    enum File: Sendable {
        case config, credentials
    }

    /// The sections that have been read, by kind and name.
    private(set) var sections = SharedFileSections()

    private let file: File
    private let path: String
    private var lineNumber = 0
    private var place = Place.nowhere
    private var hasPrefixedDefault = false
    private var property: Property?

    /// The property that is being read.
    private struct Property {
        /// Nil for a name that is none.
        let name: String?
        /// The number of characters of white space stand in front of it.
        let indentation: Int
        var value: String
        var nested: [String: String]?
    }

    /// The section that a property belongs to.
    private enum Place {
        /// Before the first section.
        case nowhere
        /// In a section that is left out.
        case ignored
        case section(SharedFileSections.Kind, String)
    }

    /// A parser for one file.
    ///
    /// - Parameters:
    ///   - file: Which of the two it is.
    ///   - path: Its path, for errors.
    init(_ file: File, path: String) {
        self.file = file
        self.path = path
    }

    /// Reads the whole text.
    ///
    /// - Throws: ``SharedFileError`` with code `malformed` and the number of the line.
    mutating func parse(_ text: String) throws(SharedFileError) {
        let text = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.endsLine) {
            lineNumber += 1
            try read(line)
        }
        endProperty()
    }

    private mutating func read(_ line: Substring) throws(SharedFileError) {
        let content = line.trimmed
        guard let first = content.first, first != "#", first != ";" else { return }
        let indentation = line.prefix(while: \.isBlank).count
        if let property, indentation > property.indentation, first != "[" { return try readContinuation(content) }
        endProperty()
        if first == "[" { return try readHeader(content) }
        if case .nowhere = place { throw malformed("a setting must stand below a section such as [default]") }
        let (name, value) = try readProperty(content, endingNameAt: { $0 == "=" || $0 == ":" })
        property = Property(name: name, indentation: indentation, value: Self.text(of: value, name: name))
    }

    /// A value without its comment.
    ///
    /// A command's words may open a quote anywhere, as in a shell.
    private static func text(of value: Substring, name: String?) -> String {
        value.withoutComment(isCommand: name?.lowercased() == "credential_process").trimmedText
    }

    /// A name, nil for one that is not valid, and the rest of the line.
    private func readProperty(
        _ content: Substring,
        endingNameAt isDelimiter: (Character) -> Bool
    ) throws(SharedFileError) -> (String?, Substring) {
        guard let delimiter = content.firstIndex(where: isDelimiter) else {
            throw malformed("neither a section nor a setting; settings are written name = value")
        }
        let name = content[..<delimiter].trimmed
        guard !name.isEmpty else { throw malformed("a setting needs a name before the equals sign") }
        return (name.contains(where: \.isBlank) ? nil : String(name), content[content.index(after: delimiter)...])
    }

    private mutating func readContinuation(_ content: Substring) throws(SharedFileError) {
        guard var current = property else { return }
        property = nil
        if current.value.isEmpty {
            let (name, value) = try readProperty(content, endingNameAt: { $0 == "=" })
            var nested = current.nested ?? [:]
            if let name { nested[name.lowercased()] = Self.text(of: value, name: name) }
            current.nested = nested
        } else {
            current.value += "\n" + content
        }
        property = current
    }

    private mutating func endProperty() {
        guard let ended = property else { return }
        property = nil
        guard case .section(let kind, let section) = place, let name = ended.name else { return }
        sections[kind, section].set(name, to: ended.nested.map { .nested($0) } ?? .text(ended.value))
    }

    private mutating func readHeader(_ content: Substring) throws(SharedFileError) {
        guard let end = content.endOfHeader else {
            throw malformed("the section's closing bracket is missing")
        }
        let rest = content[content.index(after: end)...].trimmed
        // A setting or another section would be lost without a word.
        guard rest.first == "#" || rest.first == ";" || !rest.contains(where: { "=:[]".contains($0) }) else {
            throw malformed("neither a setting nor a section may follow the section's closing bracket on its line")
        }
        place = place(of: content[content.index(after: content.startIndex)..<end].trimmed)
        if case .section(let kind, let name) = place { sections.add(kind, name) }
    }

    private mutating func place(of header: Substring) -> Place {
        let type = header.prefix { !$0.isBlank }
        let name = header[type.endIndex...].trimmed
        if name.isEmpty {
            guard !header.isEmpty, SharedFileSections.Kind(rawValue: String(type)) == nil else { return .ignored }
            if file == .credentials { return .section(.profile, String(header)) }
            // What follows [profile default] in [default] no longer counts.
            return type == "default" && !hasPrefixedDefault ? .section(.profile, "default") : .ignored
        }
        guard let kind = SharedFileSections.Kind(rawValue: String(type)) else {
            return file == .credentials ? .section(.profile, String(header)) : .ignored
        }
        guard file == .config, let name = name.unquoted else { return .ignored }
        if kind == .profile, name == "default", !hasPrefixedDefault {
            hasPrefixedDefault = true
            sections.remove(.profile, "default")
        }
        return .section(kind, name)
    }

    private func malformed(_ message: String) -> SharedFileError {
        SharedFileError(code: .malformed, file: path, line: lineNumber, message: message)
    }
}

extension Character {
    /// White space of any kind.
    ///
    /// Editors and web pages leave no-break spaces behind. Ends of lines never come here.
    fileprivate var isBlank: Bool { isWhitespace }
    fileprivate var endsLine: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}

extension Substring {
    fileprivate var trimmed: Substring {
        guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank }) else {
            return self[endIndex...]
        }
        return self[first...last]
    }

    fileprivate var trimmedText: String { String(trimmed) }

    /// The bracket that closes a section's header: the first that stands in no quotes.
    fileprivate var endOfHeader: Index? {
        var index = startIndex
        var previous: Character?
        while index < endIndex {
            let character = self[index]
            if character == "]" { return index }
            if character == "\"" || character == "'", previous?.isBlank == true || previous == "[",
                let end = closingQuote(of: character, after: index), self[end...].contains("]")
            {
                index = end
            }
            previous = self[index]
            index = self.index(after: index)
        }
        return nil
    }

    /// All before a `#` or `;` that stands behind white space and not in quotes.
    ///
    /// A quote that nothing closes is a character like any other, and so is an apostrophe within a word, unless the value is
    /// a command.
    fileprivate func withoutComment(isCommand: Bool) -> Substring {
        var index = startIndex
        var isBehindBlank = false
        var mayOpenQuote = true
        while index < endIndex {
            let character = self[index]
            if isBehindBlank, character == "#" || character == ";" { return self[..<index] }
            let isQuote = (character == "\"" || character == "'") && (isCommand || mayOpenQuote)
            if isQuote, let end = closingQuote(of: character, after: index) {
                (index, isBehindBlank, mayOpenQuote) = (end, false, false)
            } else if isCommand, character == "\\", self.index(after: index) < endIndex {
                // An escaped blank ends no word.
                (index, isBehindBlank, mayOpenQuote) = (self.index(after: index), false, false)
            } else {
                isBehindBlank = character.isBlank
                mayOpenQuote = isBehindBlank || character == "="
            }
            index = self.index(after: index)
        }
        return self
    }

    /// The end of the quote that begins at an index; a backslash in double quotes keeps the next character from ending it.
    private func closingQuote(of quote: Character, after start: Index) -> Index? {
        var index = self.index(after: start)
        while index < endIndex {
            if self[index] == quote { return index }
            if quote == "\"", self[index] == "\\" {
                index = self.index(after: index)
                guard index < endIndex else { return nil }
            }
            index = self.index(after: index)
        }
        return nil
    }

    /// A name without its quotes, which let white space into it, as a shell reads them; nil when it is none.
    fileprivate var unquoted: String? {
        guard contains(where: { $0.isBlank || $0 == "\"" || $0 == "'" }) else { return String(self) }
        guard let words = CommandWords.split(String(self)) else {
            // An apostrophe that opens nothing.
            return contains(where: \.isBlank) ? nil : String(self)
        }
        return words.count == 1 && !words[0].isEmpty ? words[0] : nil
    }
}
