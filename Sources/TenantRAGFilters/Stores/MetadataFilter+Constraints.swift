extension MetadataFilter {
    /// The number of values that the filter compares: one for a condition, or as many as its list has.
    ///
    /// Amazon S3 Vectors limits it (``VectorStore/maximumConstraintCount``) and counts in this way: a condition on one
    /// value is one constraint, `in` with three strings is three (Amazon S3 user guide, "Filter constraints per query").
    public var constraintCount: Int {
        switch self {
        case .condition(let condition):
            if case .stringList(let strings) = condition.value { strings.count } else { 1 }
        case .andAll(let members), .orAll(let members): members.reduce(0) { $0 + $1.constraintCount }
        }
    }

    /// The error for more constraints than a store takes; nil when there are few enough.
    func constraintProblem(for store: VectorStore) -> FilterError? {
        guard let maximum = store.maximumConstraintCount else { return nil }
        let count = constraintCount
        guard count > maximum else { return nil }
        return FilterError(
            .tooManyConstraints,
            at: "",
            "\(count) constraints, every value of a list and a tenant's own conditions counted; \(store.name) takes "
                + "\(maximum) in a query",
            advice: "shorten its lists, or ask in parts"
                + (store.constraintAdvice.map { "; \($0)" } ?? ""),
            store: store,
            limit: maximum,
            count: count
        )
    }
}
