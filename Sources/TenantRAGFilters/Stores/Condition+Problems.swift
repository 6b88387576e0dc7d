extension MetadataFilter.Condition {
    /// Everything that keeps a store from taking the condition, which stands in the filter behind `prefix`.
    func problems(for store: VectorStore, prefix: String) -> [FilterError] {
        let path = prefix + `operator`.rawValue
        return [
            operatorProblem(for: store, at: path),
            keyProblem(at: path + ".key"),
            valueProblem(for: store, at: path + ".value"),
        ].compactMap(\.self)
    }

    /// Returns true where nothing keeps a store from accepting the condition; false leaves it to ``problems(for:prefix:)``.
    func hasNoProblem(for store: VectorStore) -> Bool {
        // As many bytes are as many scalars at most, and at least one.
        guard MetadataFilter.keyLengths.contains(key.utf8.count), `operator`.accepts(value),
            store.operators.contains(`operator`)
        else { return false }
        if case .stringList(let strings) = value { return !strings.isEmpty }
        return true
    }

    private func operatorProblem(for store: VectorStore, at path: String) -> FilterError? {
        guard !store.operators.contains(`operator`) else { return nil }
        return FilterError(
            .unsupportedOperator,
            at: path,
            "\(store.name) is not documented to support \(`operator`.rawValue), and might silently ignore it",
            advice: `operator`.alternative(on: store),
            operator: `operator`,
            store: store
        )
    }

    private func keyProblem(at path: String) -> FilterError? {
        let lengths = MetadataFilter.keyLengths
        let count = key.unicodeScalars.count
        guard !lengths.contains(count) else { return nil }
        return FilterError(
            .keyLength,
            at: path,
            "an attribute's name of \(count) Unicode scalars; it must have \(lengths.lowerBound) to \(lengths.upperBound)",
            operator: `operator`,
            limit: count == 0 ? lengths.lowerBound : lengths.upperBound,
            count: count
        )
    }

    private func valueProblem(for store: VectorStore, at path: String) -> FilterError? {
        if `operator`.accepts(value) {
            guard case .stringList(let strings) = value, strings.isEmpty else { return nil }
            return FilterError(
                .emptyList,
                at: path,
                "\(`operator`.rawValue) with an empty list",
                advice: "leave the condition out, or give at least one string",
                operator: `operator`,
                limit: 1,
                count: 0
            )
        }
        let row = `operator`.definition
        let dateTime = store.comparesDateTimes && row.comparesDateTimes
        if dateTime, case .string(let string) = value, string.isDateTime { return nil }
        return FilterError(
            .valueType,
            at: path,
            "\(`operator`.rawValue) takes \(row.valueTypes)"
                + (dateTime ? " or a date and time like 2026-03-02T19:02:18Z" : "") + ", not \(value.type)",
            operator: `operator`,
            store: dateTime ? store : nil
        )
    }
}
