#if Local
/// The aim of a question, as far as words show it.
struct Question: Hashable, Sendable {
    /// The kind of answer that is wanted.
    enum Intent: Hashable, Sendable {
        /// All of something: "list the episodes", "which episodes", "every".
        case enumeration
        /// The subject of a thing: "what happens in season 2", "tell me about".
        case summary
        /// The identity of a named thing.
        case definition
        case person, time, quantity, reason
        /// One fact of any other kind.
        case fact
    }

    /// Something that evidence is held against.
    struct Item: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            /// A word of content.
            case term(String)
            /// A numbered thing, which has to be matched as a pair.
            case pair(noun: String, number: Int)
            /// A number on its own, such as a year.
            case number(String)
            /// A name: every part has to be there.
            case name([NamePart])
            /// Words in quotation marks, in their order.
            case phrase([String])
            /// Names of the answer before, of which one has to be there: what "she" stands for.
            case oneOf(Set<String>)
        }

        var kind: Kind
        /// The words to search with.
        var surface: String
        /// 1 for what the question says, less for what is carried over from the question before.
        var strength = 1.0

        /// The keys that it is made of.
        ///
        /// None for ``Kind/oneOf(_:)``, which no single key stands for.
        var keys: Set<String> {
            switch kind {
            case .term(let key), .number(let key): [key]
            case .pair(let noun, let number): [noun, "#\(number)"]
            case .name(let parts): Set(parts.map(\.key))
            case .phrase(let phrase): Set(phrase)
            case .oneOf: []
            }
        }

        /// A Boolean value that indicates whether evidence without it is none.
        var isRequired: Bool {
            if case .term = kind { false } else { true }
        }
    }

    /// Stands for the noun in "the third one", until the conversation names it.
    static let unnamedNoun = "one"

    var intent: Intent
    var items: [Item]
    /// The key of the plural that an enumeration is of: "which episodes".
    var listed: String?
    /// A Boolean value that indicates whether the question leans on what was said before: a pronoun, "and", "what about", or no content at all.
    var leansOnEarlier: Leaning?

    /// The way in which a question refers to an earlier one.
    enum Leaning: Hashable, Sendable {
        /// It asks the same of something else: "what about season 3?"
        case sameAgain
        /// It asks something else of the same: "who directed it?"
        case aboutThat
        /// It asks of a person named in the answer: "who plays him?"
        case aboutPerson
    }

    /// The words to search with.
    var searchText: String {
        // A passage that tells a story seldom repeats what it is the story of.
        let extra: [String] = intent == .summary ? ["story", "plot"] : []
        return Self.joined(items.map(\.surface) + extra)
    }

    /// The words to search with when those did not lead to an answer: with the other words for the same things.
    var widerSearchText: String {
        let synonyms = items.flatMap { item -> [String] in
            if case .term(let key) = item.kind, item.strength == 1 { Synonyms.words(forKey: key) } else { [] }
        }
        return Self.joined([searchText] + synonyms)
    }

    private static func joined(_ words: [String]) -> String {
        var seen: Set<String> = []
        return words.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: " ")
    }
}
#endif
