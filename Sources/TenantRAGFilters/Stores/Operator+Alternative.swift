extension MetadataFilter.Operator {
    /// What to use on a store that lacks the operator.
    func alternative(on store: VectorStore) -> String {
        let instead: String? =
            switch self {
            case .startsWith:
                use(.equals, on: store, "on an attribute of its own that ingestion writes the prefix into")
            case .stringContains:
                use(.equals, on: store, "on an attribute of its own that ingestion writes the word into")
            case .listContains: use(.equals, on: store, "on one boolean attribute for each member that is asked for")
            case .in: use(.equals, on: store, "for each of the strings, in an orAll of 2 to 5")
            case .notIn:
                use(.notEquals, on: store, "for each of the strings, in an andAll; it also matches a missing attribute")
            case .equals: use(.in, on: store, "with a list of one string")
            case .notEquals: use(.notIn, on: store, "with a list of one string")
            case .greaterThan, .greaterThanOrEquals, .lessThan, .lessThanOrEquals:
                use(.equals, on: store, "for each value, in an orAll of 2 to 5")
            }
        let known = Self.allCases.filter(store.operators.contains).map(\.rawValue).joined(separator: ", ")
        return instead ?? "use one of \(known.isEmpty ? "another store's operators" : known)"
    }

    private func use(_ other: Self, on store: VectorStore, _ how: String) -> String? {
        store.operators.contains(other) ? "use \(other.rawValue) \(how)" : nil
    }
}
