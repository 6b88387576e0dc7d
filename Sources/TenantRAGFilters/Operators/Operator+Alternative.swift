extension MetadataFilter.Operator {
    /// The advice for a store that lacks the operator.
    func alternative(on store: VectorStore) -> String {
        let (other, usage) = definition.instead
        if store.operators.contains(other) { return "use \(other.rawValue) \(usage)" }
        let known = Self.allCases.filter(store.operators.contains).map(\.rawValue).joined(separator: ", ")
        return "use one of \(known.isEmpty ? "another store's operators" : known)"
    }
}
