extension MetadataFilter {
    /// Refuses what a store would reject or, worse, silently ignore.
    ///
    /// Checked are the operators, the type of each value, the length of attributes' names, empty lists, the size of
    /// groups, their depth, and the number of constraints (``constraintCount``). ``normalized()`` mends depth, groups of one and, where it can, large groups.
    ///
    /// - Parameter store: Where the knowledge base keeps its vectors.
    /// - Throws: ``FilterError`` for the first problem; ``problems(for:)`` lists all.
    public func validate(for store: VectorStore) throws(FilterError) {
        // A problem's path is put together only where there is one.
        if hasNoProblem(for: store, depth: 0), constraintProblem(for: store) == nil { return }
        if let problem = problems(for: store, limit: 1).first { throw problem }
    }

    /// Returns true where ``problems(for:)`` finds none but, perhaps, too many constraints.
    private func hasNoProblem(for store: VectorStore, depth: Int) -> Bool {
        switch self {
        case .condition(let condition):
            condition.hasNoProblem(for: store)
        case .andAll(let members), .orAll(let members):
            depth < Self.serviceDepth && Self.groupSizes.contains(members.count)
                && members.allSatisfy { $0.hasNoProblem(for: store, depth: depth + 1) }
        }
    }

    /// Everything that keeps a store from taking the filter, in the order of the filter.
    ///
    /// - Parameter store: Where the knowledge base keeps its vectors.
    /// - Returns: The first hundred problems; none when the filter can be sent.
    public func problems(for store: VectorStore) -> [FilterError] {
        problems(for: store, limit: 100)
    }

    /// The first problem that lies in a condition; groups may be of any size and depth, because ``normalized()`` mends them.
    ///
    /// It tells what is wrong with a filter that was refused as part of a larger one, by the paths of the part.
    ///
    /// - Parameter store: The store.
    /// - Returns: The problem; nil when there is none down to ``maximumDepth``.
    package func conditionProblem(for store: VectorStore) -> FilterError? {
        conditionProblem(for: store, prefix: "", depth: 0)
    }

    private func conditionProblem(for store: VectorStore, prefix: String, depth: Int) -> FilterError? {
        if case .condition(let condition) = self { return condition.problems(for: store, prefix: prefix).first }
        guard depth < Self.maximumDepth else { return nil }
        for (index, member) in members.enumerated() {
            let prefix = "\(prefix)\(groupKind.rawValue)[\(index)]."
            if let problem = member.conditionProblem(for: store, prefix: prefix, depth: depth + 1) { return problem }
        }
        return nil
    }

    private func problems(for store: VectorStore, limit: Int) -> [FilterError] {
        var found: [FilterError] = []
        collectProblems(for: store, prefix: "", depth: 0, limit: limit, into: &found)
        if found.count < limit, depth <= Self.serviceDepth, let problem = constraintProblem(for: store) {
            found.append(problem)
        }
        return found
    }

    private func collectProblems(
        for store: VectorStore,
        prefix: String,
        depth: Int,
        limit: Int,
        into found: inout [FilterError]
    ) {
        guard found.count < limit else { return }
        switch self {
        case .condition(let condition):
            found += condition.problems(for: store, prefix: prefix).prefix(limit - found.count)
        case .andAll(let members), .orAll(let members):
            let path = prefix + groupKind.rawValue
            guard depth < Self.serviceDepth else {
                found.append(.tooDeep(at: path, levels: depth + self.depth))
                return
            }
            if let problem = FilterError.groupSize(members.count, at: path) { found.append(problem) }
            for (index, member) in members.enumerated() where found.count < limit {
                member.collectProblems(
                    for: store,
                    prefix: "\(path)[\(index)].",
                    depth: depth + 1,
                    limit: limit,
                    into: &found
                )
            }
        }
    }
}

extension FilterError {
    fileprivate static func tooDeep(at path: String, levels: Int) -> FilterError {
        FilterError(
            .tooDeep,
            at: path,
            "groups are nested \(levels) levels deep; the service takes \(MetadataFilter.serviceDepth)",
            advice: "normalized() brings a filter into \(MetadataFilter.serviceDepth) levels where that is possible",
            limit: MetadataFilter.serviceDepth,
            count: levels
        )
    }

    fileprivate static func groupSize(_ count: Int, at path: String) -> FilterError? {
        let sizes = MetadataFilter.groupSizes
        if count < sizes.lowerBound {
            return FilterError(
                .groupTooSmall,
                at: path,
                "a group of \(count); the service takes \(sizes.lowerBound) to \(sizes.upperBound) members",
                advice: count == 1 ? "use the member itself, or normalized()" : "leave the group out",
                limit: sizes.lowerBound,
                count: count
            )
        }
        if count > sizes.upperBound {
            return FilterError(
                .groupTooLarge,
                at: path,
                "a group of \(count); the service takes \(sizes.lowerBound) to \(sizes.upperBound) members",
                advice: "normalized() spreads a large group over several where that is possible",
                limit: sizes.upperBound,
                count: count
            )
        }
        return nil
    }
}
