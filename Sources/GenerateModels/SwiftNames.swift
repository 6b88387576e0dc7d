/// Names in Swift's style for the model's names.
enum SwiftNames {
    private static let keywords: Set<String> = [
        "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do",
        "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import",
        "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol",
        "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
        "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    /// A member's name, in backticks when it is a keyword.
    static func member(_ name: String) throws -> String {
        guard !["reader", "writer", "validator", "self", "Type"].contains(name) else {
            throw GeneratorError("the member \(name) would meet a name of the generated code")
        }
        return keywords.contains(name) ? "`\(name)`" : name
    }

    /// The constant's name for an enum value: `KNOWLEDGE_BASE` and `KnowledgeBase` become `knowledgeBase`.
    static func value(_ value: String, of shape: String, in service: Service) throws -> String {
        if let name = service.valueNames["\(shape).\(value)"] { return name }
        guard value.lowercased() != "none" else {
            throw GeneratorError("\(shape).\(value) needs a name in the service's valueNames: .none would mean nil")
        }
        let isShouting = value == value.uppercased()
        let words = value.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let name = words.enumerated().map { index, word in
            let word = isShouting ? word.lowercased() : String(word)
            return index == 0 ? word.prefix(1).lowercased() + word.dropFirst() : capitalized(word)
        }.joined()
        guard let first = name.first, first.isLetter else {
            throw GeneratorError("\(shape).\(value) has no Swift name")
        }
        return keywords.contains(name) ? "`\(name)`" : name
    }

    static func capitalized(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }

    static func uncapitalized(_ word: String) -> String {
        word.prefix(1).lowercased() + word.dropFirst()
    }

    /// A name's words in lower case, abbreviations as one writes them: `kmsKeyArn` gives `KMS key ARN`.
    static func words(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        let letters = Array(name)
        for (index, letter) in letters.enumerated() {
            let startsWord =
                letter.isUppercase && !word.isEmpty
                && (!letters[index - 1].isUppercase || index + 1 < letters.count && letters[index + 1].isLowercase)
            if startsWord {
                words.append(word)
                word = ""
            }
            word.append(letter)
        }
        words.append(word)
        let abbreviations = [
            "acl": "ACL", "arn": "ARN", "id": "identifier", "ids": "identifiers", "kms": "KMS", "s3": "S3",
            "sql": "SQL",
            "uri": "URI", "url": "URL", "config": "configuration", "configs": "configurations", "json": "JSON",
            "top": "top", "p": "P", "doc": "document", "mime": "MIME",
        ]
        return words.map { abbreviations[$0.lowercased()] ?? $0.lowercased() }
    }
}
