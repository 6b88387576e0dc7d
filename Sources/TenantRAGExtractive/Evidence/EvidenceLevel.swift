#if Local
/// The terms by which a stretch of text can be matched: a unit's own text, a heading above it, its document's title.
struct EvidenceLevel: Sendable {
    /// The keys of all terms.
    var keys: Set<String>
    /// The keys of terms that begin with a capital.
    var capitalKeys: Set<String>
    /// Numbered things that are mentioned.
    var pairs: NumberedPairs
    /// The terms themselves.
    var terms: [Term]

    init(_ text: String, fields: [EvidenceUnit.Field] = []) {
        terms = Tokenizer.terms(of: text)
        keys = Set(terms.map(\.key))
        capitalKeys = Set(terms.filter(\.isCapitalized).map(\.key))
        pairs = NumberedPairs(terms, fields: fields)
    }

    /// Returns whether the text has a part of a name.
    ///
    /// A name that is also a common word ("Will", "May") needs its capital.
    func holds(_ part: NamePart) -> Bool {
        part.needsCapital ? capitalKeys.contains(part.key) : keys.contains(part.key)
    }

    /// Returns whether terms with these keys stand one behind the other.
    func holds(phrase: [String]) -> Bool {
        guard let first = phrase.first, keys.contains(first), terms.count >= phrase.count else { return false }
        return (0...(terms.count - phrase.count)).contains { start in
            phrase.indices.allSatisfy { terms[start + $0].key == phrase[$0] }
        }
    }
}

/// A word of a name.
struct NamePart: Hashable, Sendable {
    var key: String
    var needsCapital: Bool
}
#endif
