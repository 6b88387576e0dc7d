/// Reads the text of a `config` or `credentials` file into its sections.
///
/// The rules are those that AWS's SDKs share (AWS SDKs and Tools Reference Guide, page "Shared config and credentials
/// files"), and where that page is silent those of the SDKs' parsers:
/// - A comment is a line that starts with `#` or `;`, or what follows either of them behind white space in a value.
///   botocore keeps the latter as part of the value.
/// - A line that starts with white space continues the property above it: as a line of its value, or as a property
///   below it when its own value is empty.
/// - Sections of one name are merged, and of two properties the last counts. `[profile default]` displaces `[default]`.
/// - A section whose name is not one is left out with all that is in it. A line that is nothing at all is an error.
struct SharedFileParser {
    /// Which of the two files it is: they name profiles differently.
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
    private var property: (name: String?, value: String, nested: [String: String]?)?

    /// What a property belongs to.
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
        if property != nil, line.first?.isBlank == true { return try readContinuation(content) }
        endProperty()
        if first == "[" { return try readHeader(content) }
        if case .nowhere = place { throw malformed("a setting must stand below a section such as [default]") }
        let (name, value) = try readProperty(content)
        property = (name, value.withoutComment.trimmedText, nil)
    }

    /// A name, nil for one that is not valid, and the rest of the line.
    private func readProperty(_ content: Substring) throws(SharedFileError) -> (String?, Substring) {
        guard let equals = content.firstIndex(of: "=") else {
            throw malformed("neither a section nor a setting; settings are written name = value")
        }
        let name = content[..<equals].trimmed
        guard !name.isEmpty else { throw malformed("a setting needs a name before the equals sign") }
        return (name.contains(where: \.isBlank) ? nil : String(name), content[content.index(after: equals)...])
    }

    private mutating func readContinuation(_ content: Substring) throws(SharedFileError) {
        guard var current = property else { return }
        property = nil
        if current.value.isEmpty {
            let (name, value) = try readProperty(content)
            var nested = current.nested ?? [:]
            if let name { nested[name.lowercased()] = value.trimmedText }
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
        guard let end = content.firstIndex(of: "]") else {
            throw malformed("the section's closing bracket is missing")
        }
        let rest = content[content.index(after: end)...].trimmed
        guard rest.isEmpty || rest.first == "#" || rest.first == ";" else {
            throw malformed("nothing but a comment may follow the section's closing bracket")
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
    fileprivate var isBlank: Bool { self == " " || self == "\t" }
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

    /// All before a `#` or `;` that stands behind white space.
    fileprivate var withoutComment: Substring {
        var previous: Character?
        for (index, character) in zip(indices, self) {
            if character == "#" || character == ";", previous?.isBlank == true { return self[..<index] }
            previous = character
        }
        return self
    }

    /// A name without its quotes, which let white space into it; nil when it is none.
    fileprivate var unquoted: String? {
        if let quote = first, quote == "\"" || quote == "'" {
            let inner = dropFirst().dropLast()
            guard count > 2, last == quote, !inner.contains(quote) else { return nil }
            return String(inner)
        }
        return contains(where: \.isBlank) ? nil : String(self)
    }
}
