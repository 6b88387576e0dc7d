#if Local
/// The smallest piece of a passage that can stand in an answer: a sentence, a list item, a table row.
struct EvidenceUnit: Sendable {
    enum Kind: Hashable, Sendable { case sentence, item, row, heading }

    /// The kind of the unit.
    var kind: Kind
    /// Its text as an answer shows it, without markup.
    ///
    /// A row reads `name: value; name: value`.
    var text: String
    /// Headings above it, outermost first.
    var headings: [String] = []
    /// Sentences before it in its paragraph, or the line that introduces its list; nearest last.
    var lead: [String] = []
    /// The named values of a row.
    var fields: [Field] = []
    /// A Boolean value that indicates whether the unit may be cut off at the passage's edge.
    var isFragment = false

    /// One named value.
    struct Field: Hashable, Sendable {
        var name: String
        var value: String
    }
}

extension EvidenceUnit {
    /// `name: value` for each value that is there, with semicolons between, since values hold commas.
    static func rendered(_ fields: [Field]) -> String {
        fields.filter { !$0.value.isEmpty }
            .map { $0.name.isEmpty ? $0.value : "\($0.name): \($0.value)" }
            .joined(separator: "; ")
    }
}
#endif
