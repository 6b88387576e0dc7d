internal import TenantRAGFilters

/// One part of a boundary: a condition, or alternatives of which one must hold.
struct BoundaryClause: Sendable {
    let alternatives: [MetadataFilter.Condition]

    init(_ condition: MetadataFilter.Condition) { alternatives = [condition] }

    init(anyOf alternatives: [MetadataFilter.Condition]) { self.alternatives = alternatives }

    var filter: MetadataFilter {
        // The service takes groups of at least two (model member `RetrievalFilterList`).
        if alternatives.count == 1, let only = alternatives.first { return .condition(only) }
        return .orAll(alternatives.map { .condition($0) })
    }

    /// Returns whether, by its structure alone, a filter lets nothing through that this clause would not.
    ///
    /// Written apart from the filters' own `isConfined(to:)`. Conditions are equal by bytes; a group proves nothing
    /// unless one member of an `andAll`, or every member of an `orAll`, does.
    func confines(_ filter: MetadataFilter) -> Bool {
        switch filter {
        case .condition(let condition): alternatives.contains(condition)
        case .andAll(let members): members.contains { confines($0) }
        case .orAll(let members): !members.isEmpty && members.allSatisfy { confines($0) }
        }
    }
}
