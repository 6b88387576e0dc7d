import Foundation

/// The parts of a text that mean something to the service or to a model; found without the library's own code.
struct PromptSurvey: Equatable {
    var placeholders: [String]
    var angleBrackets: Int
    var tags: [String]
    var fences: Int
    var roles: Int
    var bracketedWords: Int
    var unseen: Int

    init(of text: String) {
        placeholders = Patterns.placeholder.matches(in: text)
        tags = Patterns.tag.matches(in: text)
        angleBrackets = text.utf8.count { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
        fences = Patterns.fence.matches(in: text).count
        roles = Patterns.role.matches(in: text).count
        bracketedWords = Patterns.bracketedWord.matches(in: text).count
        unseen = Patterns.unseen.matches(in: text).count
    }
}

private enum Patterns {
    static let placeholder = Pattern("\\$[A-Za-z_][A-Za-z0-9_]*\\$")
    static let tag = Pattern("<[^<>\\n]*>")
    static let fence = Pattern("`|~~~|---|===|\\*\\*\\*|___|^ *#")
    static let role = Pattern("(?i)^\\W*(human|assistant|system|user)\\W*:")
    static let bracketedWord = Pattern("\\[/?[A-Za-z0-9]+\\]")
    static let unseen = Pattern("[\\p{Cf}\\p{Co}\\p{DI}]|[\\p{Cc}&&[^\\n]]")
}

private struct Pattern {
    private let expression: NSRegularExpression?

    init(_ pattern: String) {
        expression = try? NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
    }

    func matches(in text: String) -> [String] {
        guard let expression else { return ["the pattern is wrong"] }
        let string = text as NSString
        return expression.matches(in: text, range: NSRange(location: 0, length: string.length))
            .map { string.substring(with: $0.range) }
    }
}

/// Reads character references back, as a browser would.
enum CharacterReferences {
    private static let names: [(String, String)] = [
        ("dollar", "$"), ("lt", "<"), ("gt", ">"), ("grave", "`"), ("colon", ":"), ("num", "#"), ("lbrack", "["),
        ("nlt", "\u{226E}"), ("ngt", "\u{226F}"), ("#45", "-"), ("#61", "="), ("#126", "~"), ("#42", "*"), ("#95", "_"),
        ("#35", "#"), ("amp", "&"),
    ]

    static func decoded(_ text: String) -> String {
        // The ampersand is last: what it gives must not be read again.
        names.reduce(text) { $0.replacingOccurrences(of: "&\($1.0);", with: $1.1, options: .literal) }
    }
}
