#if Local
/// The attributes that a chunk must have, as the full-text index looks them up.
indirect enum AttributeExpression {
    /// This one.
    case has(IndexedAttribute.Stored)
    /// All of these; never empty.
    case all([AttributeExpression])
    /// One of these; matches nothing when empty.
    case any([AttributeExpression])

    /// A Boolean value that indicates whether no chunk can match.
    var isEmpty: Bool {
        switch self {
        case .has: false
        case .all(let members): members.contains { $0.isEmpty }
        case .any(let members): members.allSatisfy { $0.isEmpty }
        }
    }

    /// The number of attributes are named, outside of what cannot match.
    var count: Int {
        switch self {
        case .has: 1
        case .all(let members): members.reduce(0) { $0 + $1.count }
        case .any(let members): members.filter { !$0.isEmpty }.reduce(0) { $0 + $1.count }
        }
    }

    /// The number of chunks can match at most.
    var reach: Int64 {
        switch self {
        case .has(let attribute): attribute.chunkCount
        case .all(let members): members.map(\.reach).min() ?? 0
        case .any(let members): members.reduce(0) { $0 + $1.reach }
        }
    }

    /// The expression in FTS5's language; nothing in it but the index's own words and operators.
    var match: String {
        switch self {
        case .has(let attribute): Self.word(attribute.id)
        case .all(let members): "(" + members.map(\.match).joined(separator: " AND ") + ")"
        case .any(let members):
            "(" + members.filter { !$0.isEmpty }.map(\.match).joined(separator: " OR ") + ")"
        }
    }

    /// The word that stands for an attribute.
    ///
    /// It ends in a digit, so that stemming leaves it alone.
    static func word(_ id: Int64) -> String { "qx\(id)" }
}
#endif
