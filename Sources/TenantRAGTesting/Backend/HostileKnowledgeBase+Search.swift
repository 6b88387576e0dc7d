internal import Synchronization
internal import TenantRAG

extension HostileKnowledgeBase {
    /// The service's own number where a request names none.
    static let numberOfResults = 5

    var documents: [TestDocument] { state.withLock { $0.documents } }

    /// The documents that hold a word of the query and that the filter admits, subject to the flaws; best first.
    func find(
        _ query: String,
        _ filter: MetadataFilter?,
        isUnfiltered: Bool = false
    ) -> [(document: TestDocument, score: Double)] {
        let words = Self.words(query)
        let found = documents.compactMap { document -> (document: TestDocument, score: Double)? in
            guard isUnfiltered || isAdmitted(document, by: filter) else { return nil }
            let count = words.intersection(Self.words(document.text)).count
            return count > 0 ? (document, Double(count) / Double(words.count)) : nil
        }
        return found.sorted { left, right in
            if left.score != right.score { return left.score > right.score }
            return left.document.source.utf8.lexicographicallyPrecedes(right.document.source.utf8)
        }
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0) })
    }

    func isAdmitted(_ document: TestDocument, by filter: MetadataFilter?) -> Bool {
        guard !flaws.contains(.ignoresFilter), let filter, let obeyed = obeyed(filter, isNested: false) else {
            return true
        }
        return matches(obeyed, document.allAttributes)
    }

    /// Returns the part of a filter that is still obeyed; nil for nothing.
    private func obeyed(_ filter: MetadataFilter, isNested: Bool) -> MetadataFilter? {
        if !isNested, flaws.contains(.dropsFiltersWithNegations), filter.hasNegation { return nil }
        switch filter {
        case .condition: return flaws.contains(.ignoresNegations) && filter.hasNegation ? nil : filter
        case .andAll(let members), .orAll(let members):
            if isNested, flaws.contains(.ignoresNestedFilters) { return nil }
            let rest = members.compactMap { obeyed($0, isNested: true) }
            guard !rest.isEmpty else { return nil }
            if case .andAll = filter { return .andAll(rest) }
            return .orAll(rest)
        }
    }

    private func matches(_ filter: MetadataFilter, _ attributes: [String: AttributeValue]) -> Bool {
        switch filter {
        case .andAll(let members): !members.isEmpty && members.allSatisfy { matches($0, attributes) }
        case .orAll(let members): members.contains { matches($0, attributes) }
        case .condition(let condition):
            filter.evaluate(against: attributes)
                || flaws.contains(.comparesLoosely) && Self.isAlike(condition, attributes)
        }
    }

    private static func isAlike(_ condition: MetadataFilter.Condition, _ attributes: [String: AttributeValue]) -> Bool {
        guard condition.operator == .equals, case .string(let wanted) = condition.value,
            case .string(let held)? = attributes[condition.key], !wanted.isEmpty, !held.isEmpty
        else { return false }
        let (left, right) = (wanted.lowercased(), held.lowercased())
        return left.hasPrefix(right) || right.hasPrefix(left)
    }
}

extension MetadataFilter {
    fileprivate var hasNegation: Bool {
        switch self {
        case .condition(let condition): condition.operator.isNegative
        case .andAll(let members), .orAll(let members): members.contains { $0.hasNegation }
        }
    }
}
