#if Local
import GRDB
import TenantRAGBase
import TenantRAGFilters

/// The plan by which a filter is evaluated: what the full-text index looks up, and what is left to compare row by row.
///
/// Conditions that a chunk meets by having an attribute (`equals`, `in`, `listContains`, folders of the source URI,
/// comparisons of numbers with few different values) become words of the match. Whatever else the filter says is decided by
/// `evaluate(against:)` itself, on every chunk that the words let through. The plan never changes an answer, only
/// its cost.
struct FilterPlan {
    /// The attributes of every admitted chunk; nil when nothing can be looked up.
    var attributes: AttributeExpression?
    /// A Boolean value that indicates whether every chunk that has it is admitted.
    var isExact: Bool

    /// The most values that one condition is looked up by, and the most that the whole plan may name.
    static let maximumValues = 64
    static let maximumAttributes = 256
    /// The number of times as many chunks a condition of a group may let through as the strictest, to be looked up as
    /// well.
    static let maximumReachRatio: Int64 = 16
    /// Groups below this depth are compared row by row: FTS5 bounds how deep its expressions nest.
    static let maximumDepth = 8
    /// Conditions and groups that a filter may have; the service takes 30.
    static let maximumNodes = 10_000

    private static let unplanned = FilterPlan(attributes: nil, isExact: false)

    init(_ filter: MetadataFilter?, in database: Database) throws {
        guard let filter else {
            self.init(attributes: nil, isExact: true)
            return
        }
        guard Self.nodeCount(filter) <= Self.maximumNodes else {
            throw SearchIndexError(
                .filterTooComplex,
                "the filter has more than \(Self.maximumNodes) conditions and groups"
            )
        }
        self = try Self.plan(filter, depth: 0, in: database)
        if let attributes, attributes.count > Self.maximumAttributes { self = .unplanned }
    }

    private init(attributes: AttributeExpression?, isExact: Bool) {
        self.attributes = attributes
        self.isExact = isExact
    }

    private static func plan(_ filter: MetadataFilter, depth: Int, in database: Database) throws -> FilterPlan {
        switch filter {
        case .condition(let condition):
            guard let attributes = try lookUp(condition, in: database) else { return unplanned }
            return FilterPlan(attributes: attributes, isExact: true)
        case .andAll(let members):
            guard depth < maximumDepth, !members.isEmpty else { return unplanned }
            let plans = try members.map { try plan($0, depth: depth + 1, in: database) }
            let known = plans.compactMap(\.attributes)
            // Beside a condition that few chunks meet, looking up one that many meet costs more than comparing the few.
            let reach = known.map(\.reach).min() ?? 0
            let chosen = known.filter { $0.reach <= reach * maximumReachRatio }
            return FilterPlan(
                attributes: chosen.isEmpty ? nil : chosen.count == 1 ? chosen[0] : .all(chosen),
                isExact: chosen.count == plans.count && plans.allSatisfy(\.isExact)
            )
        case .orAll(let members):
            guard depth < maximumDepth, !members.isEmpty else { return unplanned }
            let plans = try members.map { try plan($0, depth: depth + 1, in: database) }
            let known = plans.compactMap(\.attributes)
            guard known.count == plans.count else { return unplanned }
            return FilterPlan(
                attributes: known.count == 1 ? known[0] : .any(known),
                isExact: plans.allSatisfy(\.isExact)
            )
        }
    }

    /// The attributes of which a chunk must have one; nil when the condition is not of that kind.
    ///
    /// What is looked up follows from the condition's extent alone: every kind of value that meets the condition must be
    /// one that the index knows.
    private static func lookUp(
        _ condition: MetadataFilter.Condition,
        in database: Database
    ) throws -> AttributeExpression? {
        guard let extent = condition.extent, let strings = facts(extent.strings, .string, of: condition.key),
            let members = facts(extent.members, .listMember, of: condition.key)
        else { return nil }
        var facts = strings + members
        if let boolean = extent.boolean { facts.append(IndexedAttribute(key: condition.key, value: .boolean(boolean))) }
        var stored: [AttributeExpression] = []
        if let numbers = extent.numbers {
            if let only = numbers.only {
                facts.append(IndexedAttribute(key: condition.key, value: .number(only)))
            } else {
                let found = try IndexedAttribute.stored(
                    key: condition.key,
                    numbers,
                    limit: maximumValues,
                    in: database
                )
                guard let found else { return nil }
                stored = found.map { .has($0) }
            }
        }
        for fact in facts {
            guard let fact else { return nil }
            if let attribute = try fact.stored(in: database) { stored.append(.has(attribute)) }
        }
        return stored.count == 1 ? stored[0] : .any(stored)
    }

    /// The strings that the index may hold; nil when they are not of a kind that it knows, and nil within for one that
    /// is not indexed.
    private static func facts(
        _ strings: ConditionExtent.Strings,
        _ kind: IndexedAttribute.Kind,
        of key: String
    ) -> [IndexedAttribute?]? {
        switch strings {
        case .none: return []
        case .exactly(let strings):
            guard strings.count <= maximumValues else { return nil }
            return strings.map { IndexedAttribute(key: key, kind: kind, string: $0) }
        case .prefixed(let prefix):
            // Only a prefix of the source URI that is itself a folder is stored.
            guard kind == .string, key.hasSameBytes(as: BuiltInKey.sourceURI) else { return nil }
            let folder = IndexedAttribute(key: key, kind: .sourcePrefix, string: prefix)
            return [IndexedAttribute.folders(ofSourceURI: prefix).last == folder ? folder : nil]
        case .containing: return nil
        }
    }

    /// Counts up to a little over the limit, and no deeper than the filter's own limit, below which nothing matches.
    private static func nodeCount(_ filter: MetadataFilter) -> Int {
        var count = 0
        var rest: [(filter: MetadataFilter, depth: Int)] = [(filter, 0)]
        while let next = rest.popLast(), count <= maximumNodes {
            count += 1
            guard next.depth < MetadataFilter.maximumDepth else { continue }
            switch next.filter {
            case .condition: continue
            case .andAll(let members), .orAll(let members):
                rest.append(contentsOf: members.prefix(maximumNodes + 1).map { ($0, next.depth + 1) })
            }
        }
        return count
    }
}
#endif
