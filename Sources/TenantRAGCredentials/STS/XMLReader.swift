extension XMLElement {
    /// Reads a document; nil for anything that is not well formed or that no such answer holds.
    ///
    /// Elements, attributes (dropped), text, comments, the XML declaration, the five entities that need no declaration, and
    /// references to characters by number are read. Document types, and with them entities that expand, processing
    /// instructions and CDATA sections are refused, as are more than 16 levels and 1,000 elements.
    package init?(parsing bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var reader = XMLReader(text)
        guard let root = reader.document() else { return nil }
        self = root
    }
}

private struct XMLReader {
    private static let deepest = 16
    private static let mostElements = 1_000

    private var rest: Substring.UnicodeScalarView
    private var count = 0

    init(_ text: String) { rest = Substring(text).unicodeScalars }

    mutating func document() -> XMLElement? {
        if rest.first == "\u{FEFF}" { rest.removeFirst() }
        if take("<?xml ") {
            guard skip(past: "?>") else { return nil }
        }
        guard skipMiscellaneous(), let root = element(depth: 1), skipMiscellaneous(), rest.isEmpty else { return nil }
        return root
    }

    private mutating func element(depth: Int) -> XMLElement? {
        count += 1
        guard depth <= Self.deepest, count <= Self.mostElements, take("<"), let name = name() else { return nil }
        guard skipAttributes() else { return nil }
        var element = XMLElement(name: name)
        if take("/>") { return element }
        guard take(">") else { return nil }
        while true {
            if take("</") {
                guard self.name() == name else { return nil }
                skipSpace()
                guard take(">") else { return nil }
                return element
            }
            if take("<!--") {
                guard skip(past: "-->") else { return nil }
            } else if rest.first == "<" {
                guard let child = self.element(depth: depth + 1) else { return nil }
                element.children.append(child)
            } else {
                guard let scalar = character() else { return nil }
                element.text.unicodeScalars.append(scalar)
            }
        }
    }

    /// A character of text, be it written as an entity or not.
    private mutating func character() -> Unicode.Scalar? {
        guard let scalar = rest.popFirst() else { return nil }
        guard scalar == "&" else { return Self.isAllowed(scalar) ? scalar : nil }
        guard let end = rest.prefix(12).firstIndex(of: ";") else { return nil }
        let entity = String(rest[..<end])
        rest = rest[rest.index(after: end)...]
        switch entity {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard entity.hasPrefix("#") else { return nil }
            let isHexadecimal = entity.hasPrefix("#x")
            let digits = entity.dropFirst(isHexadecimal ? 2 : 1)
            guard digits.first?.isHexDigit == true, let number = UInt32(digits, radix: isHexadecimal ? 16 : 10) else {
                return nil
            }
            return Unicode.Scalar(number).flatMap { Self.isAllowed($0) ? $0 : nil }
        }
    }

    private mutating func skipAttributes() -> Bool {
        while true {
            let hasSpace = skipSpace()
            guard let next = rest.first else { return false }
            if next == ">" || next == "/" { return true }
            guard hasSpace, name() != nil else { return false }
            skipSpace()
            guard take("=") else { return false }
            skipSpace()
            guard let quote = rest.popFirst(), quote == "\"" || quote == "'" else { return false }
            while rest.first != quote {
                guard rest.first != "<", character() != nil else { return false }
            }
            rest.removeFirst()
        }
    }

    private mutating func skipMiscellaneous() -> Bool {
        skipSpace()
        while take("<!--") {
            guard skip(past: "-->") else { return false }
            skipSpace()
        }
        return true
    }

    private mutating func name() -> String? {
        func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
            scalar.isASCII && scalar.properties.isAlphabetic || scalar == "_"
        }
        guard let first = rest.first, isNameStart(first) else { return nil }
        let name = rest.prefix { isNameStart($0) || ("0"..."9").contains($0) || ".:-".unicodeScalars.contains($0) }
        rest = rest[name.endIndex...]
        return String(name)
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let space = rest.prefix { [" ", "\t", "\r", "\n"].contains($0) }
        rest = rest[space.endIndex...]
        return !space.isEmpty
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.unicodeScalars) else { return false }
        rest.removeFirst(text.unicodeScalars.count)
        return true
    }

    private mutating func skip(past end: String) -> Bool {
        while !rest.isEmpty {
            if take(end) { return true }
            rest.removeFirst()
        }
        return false
    }

    /// XML 1.0, section 2.2.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }
}

/// An element of a service's XML answer: its children, or its text.
///
/// See ``init(parsing:)`` for how little of XML this is.
package struct XMLElement: Sendable {
    /// Its name, with the prefix.
    package let name: String
    /// The elements in it.
    package var children: [XMLElement] = []
    /// The text in it, without that of its children.
    package var text = ""

    /// The first child of a name.
    package subscript(name: String) -> XMLElement? { children.first { $0.name == name } }
}
