extension MetadataFilter {
    /// The filter in a shape that the service takes, matching exactly the same documents.
    ///
    /// Groups of one kind inside one another become one, groups of one dissolve, repeated members go. What then is
    /// still too deep or too wide is rewritten into two levels: alternatives of demands (`orAll` of `andAll`) or
    /// demands of alternatives (`andAll` of `orAll`), whichever fits and is smaller. As filters have no negation, each
    /// of the two has one shortest form, and when neither fits no other two-level filter does.
    ///
    /// ```swift
    /// let deep: MetadataFilter = .attribute("season") <= 2
    ///     && (.attribute("kind") == "plot" || (.attribute("kind") == "cast" && .attribute("year") > 2015))
    /// let flat = try deep.normalized()  // an orAll of two andAll: season and plot, or season and cast and year
    /// ```
    ///
    /// Whether a store has the operators is for ``validate(for:)``.
    ///
    /// - Returns: A condition, or groups of 2 to 5 members in at most two levels.
    /// - Throws: ``FilterError`` with code `doesNotFit` when there is no such filter or finding it would take too much
    ///   work, `groupTooSmall` for a group without members, `tooDeep` beyond ``maximumDepth``.
    public func normalized() throws(FilterError) -> MetadataFilter {
        // Most filters are a few conditions in one group, and stay as they are.
        if isNormal(depth: 0) { return self }
        let simple = try simplified(path: "", depth: 0)
        if simple.fitsService(depth: 0) { return simple }
        // Already spread over groups of one kind, as below; merged they would be too many.
        if fitsService(depth: 0), conditionCount == simple.conditionCount { return self }
        let forms = [simple.groupKind, simple.groupKind.dual].map { simple.normalForm(outer: $0) }
        let fitting = forms.compactMap { $0?.filter() }
        if let smallest = fitting.min(by: { $0.conditionCount < $1.conditionCount }) { return smallest }
        throw .doesNotFit(simple.groupKind == .orAll ? forms : forms.reversed())
    }

    /// The reason for which ``normalized()`` refuses the filter as it was written, however it is rewritten: a group without
    /// members, or too many levels.
    ///
    /// It tells what is wrong with a filter that was refused as part of a larger one, by the paths of the part.
    package var structureProblem: FilterError? {
        do throws(FilterError) {
            _ = try simplified(path: "", depth: 0)
            return nil
        } catch {
            return error
        }
    }

    /// Recognises a filter that ``normalized()`` would return unchanged: groups of allowed sizes in at most two levels, none in
    /// one of its own kind, and no member twice.
    private func isNormal(depth: Int) -> Bool {
        guard case .andAll(let members) = self else {
            guard case .orAll(let members) = self else { return true }
            return Self.areNormal(members, of: .orAll, depth: depth)
        }
        return Self.areNormal(members, of: .andAll, depth: depth)
    }

    private static func areNormal(_ members: [MetadataFilter], of kind: GroupKind, depth: Int) -> Bool {
        guard depth < serviceDepth, groupSizes.contains(members.count) else { return false }
        for index in members.indices {
            guard !members[index].isGroup(of: kind), members[index].isNormal(depth: depth + 1) else { return false }
            for other in members[..<index] where members[index].isSame(as: other) { return false }
        }
        return true
    }

    /// Compares two filters; conditions, the most usual, at once.
    private func isSame(as other: MetadataFilter) -> Bool {
        switch (self, other) {
        case (.condition(let left), .condition(let right)): left == right
        case (.condition, _), (_, .condition): false
        default: self == other
        }
    }

    /// The same filter with same-kind groups merged, groups of one dissolved and repeated members dropped.
    private func simplified(path: String, depth: Int) throws(FilterError) -> MetadataFilter {
        if case .condition = self { return self }
        let path = path + groupKind.rawValue
        guard depth < Self.maximumDepth else {
            throw FilterError(
                .tooDeep,
                at: "",
                "groups are nested \(depth + self.depth) levels deep; at most \(Self.maximumDepth) are read",
                limit: Self.maximumDepth,
                count: depth + self.depth
            )
        }
        var seen: Set<MetadataFilter> = []
        var kept: [MetadataFilter] = []
        for (index, member) in members.enumerated() {
            let simple = try member.simplified(path: "\(path)[\(index)].", depth: depth + 1)
            let parts = simple.isGroup(of: groupKind) ? simple.members : [simple]
            kept += parts.filter { seen.insert($0).inserted }
        }
        guard let first = kept.first else {
            throw FilterError(
                .groupTooSmall,
                at: path,
                "a group without members, which matches nothing",
                advice: "leave the group out",
                limit: Self.groupSizes.lowerBound,
                count: 0
            )
        }
        return kept.count == 1 ? first : groupKind.group(kept)
    }

    private func isGroup(of kind: GroupKind) -> Bool {
        if case .condition = self { false } else { groupKind == kind }
    }

    private func fitsService(depth: Int) -> Bool {
        if case .condition = self { return true }
        return depth < Self.serviceDepth && Self.groupSizes.contains(members.count)
            && members.allSatisfy { $0.fitsService(depth: depth + 1) }
    }

    private var conditionCount: Int {
        if case .condition = self { 1 } else { members.reduce(0) { $0 + $1.conditionCount } }
    }
}

extension FilterError {
    // `forms` are the filter as alternatives and as demands; nil is one that took too much work.
    fileprivate static func doesNotFit(_ forms: [NormalForm?]) -> FilterError {
        let limit = MetadataFilter.groupSizes.upperBound
        let found = forms.map { form in
            form.map { "\($0.terms.count) groups of up to \($0.longestTerm)" } ?? "too many to work out"
        }
        return FilterError(
            .doesNotFit,
            at: "",
            "does not fit into two levels: an orAll of andAll needs \(found[0]), an andAll of orAll \(found[1]); "
                + "the service takes \(limit) groups of \(limit)",
            advice: "use in for alternatives of one attribute, or ask several questions with a simpler filter each",
            limit: limit,
            count: forms.compactMap { $0?.terms.count }.min()
        )
    }
}
