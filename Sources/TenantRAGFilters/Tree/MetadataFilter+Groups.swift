extension MetadataFilter {
    /// The two ways to combine filters, by their names on the wire.
    enum GroupKind: String, Sendable {
        case andAll
        case orAll

        func group(_ members: [MetadataFilter]) -> MetadataFilter {
            switch self {
            case .andAll: .andAll(members)
            case .orAll: .orAll(members)
            }
        }
    }

    /// The kind of a group; a condition is read as a group of itself, for which either kind would do.
    var groupKind: GroupKind {
        if case .orAll = self { .orAll } else { .andAll }
    }

    /// The members of a group; a condition is its own only member.
    var members: [MetadataFilter] {
        switch self {
        case .condition: [self]
        case .andAll(let members), .orAll(let members): members
        }
    }

    /// The number of groups stand inside one another: 0 for a condition, 1 for a group of conditions.
    ///
    /// This walks without recursion, so that it is also safe on filters that are far deeper than ``maximumDepth``.
    public var depth: Int {
        var deepest = 0
        var open: [(filter: MetadataFilter, depth: Int)] = [(self, 0)]
        while let (filter, depth) = open.popLast() {
            switch filter {
            case .condition:
                deepest = max(deepest, depth)
            case .andAll(let members), .orAll(let members):
                deepest = max(deepest, depth + 1)
                for member in members { open.append((member, depth + 1)) }
            }
        }
        return deepest
    }
}
