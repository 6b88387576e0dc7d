/// A filter as one group of groups of conditions: `orAll` of `andAll` or the reverse.
struct NormalForm {
    /// The kind of the outer group; the inner ones are of the other kind.
    let outer: MetadataFilter.GroupKind
    /// The inner groups, of which none contains another.
    let terms: [Term]
    /// The conditions that the terms name by their places.
    let conditions: [MetadataFilter.Condition]

    /// The conditions of an inner group, as ascending places in a list.
    typealias Term = [Int]

    /// The number of conditions the longest inner group has.
    var longestTerm: Int {
        terms.map(\.count).max() ?? 0
    }

    /// The form as a filter within the service's limits, or nil when it exceeds them.
    ///
    /// Inner groups of one condition are conditions of the outer group. Where they are too many they share groups of
    /// the outer group's own kind, which mean the same.
    func filter() -> MetadataFilter? {
        let size = MetadataFilter.groupSizes.upperBound
        guard longestTerm <= size else { return nil }
        if terms.count == 1 { return outer.dual.filter(terms[0].map(leaf)) }
        let groups = terms.filter { $0.count > 1 }
        var single = terms.filter { $0.count == 1 }.flatMap { $0.map(leaf) }
        var slots = size - groups.count
        guard slots >= 0, single.count <= slots * size else { return nil }
        var members: [MetadataFilter] = []
        while single.count > slots {
            members.append(outer.group(Array(single.prefix(size))))
            single.removeFirst(min(size, single.count))
            slots -= 1
        }
        members += single + groups.map { outer.dual.filter($0.map(leaf)) }
        return outer.filter(members)
    }

    private func leaf(_ place: Int) -> MetadataFilter {
        .condition(conditions[place])
    }
}

extension MetadataFilter.GroupKind {
    /// The other kind.
    var dual: Self {
        self == .andAll ? .orAll : .andAll
    }

    /// A group, or its only member.
    fileprivate func filter(_ members: [MetadataFilter]) -> MetadataFilter {
        members.count == 1 ? members[0] : group(members)
    }
}
