extension MetadataFilter: Hashable {
    /// Returns whether two filters are the same tree, with members in the same order.
    ///
    /// This walks without recursion, like ``depth``.
    public static func == (lhs: MetadataFilter, rhs: MetadataFilter) -> Bool {
        var open = [(lhs, rhs)]
        while let pair = open.popLast() {
            switch pair {
            case (.condition(let lhs), .condition(let rhs)):
                guard lhs == rhs else { return false }
            case (.andAll(let lhs), .andAll(let rhs)), (.orAll(let lhs), .orAll(let rhs)):
                guard lhs.count == rhs.count else { return false }
                open += zip(lhs, rhs)
            default:
                return false
            }
        }
        return true
    }

    /// Feeds the filter to a hasher, down to ``maximumDepth``.
    public func hash(into hasher: inout Hasher) {
        hash(into: &hasher, depth: 0)
    }

    private func hash(into hasher: inout Hasher, depth: Int) {
        if case .condition(let condition) = self {
            hasher.combine(condition)
            return
        }
        hasher.combine(groupKind)
        hasher.combine(members.count)
        guard depth < Self.maximumDepth else { return }
        for member in members { member.hash(into: &hasher, depth: depth + 1) }
    }
}
