import TenantRAGFilters
import TenantRAGJSON
import TenantRAGTestSupport

/// Random filters and documents over so small a vocabulary that they often meet.
struct RandomFilters {
    var generator: SeededGenerator
    // Composed and decomposed forms of one letter: equal to Swift, different to a vector store.
    let keys = ["a", "b", "c", "\u{E9}", "e\u{301}"]
    let strings = ["", "x", "xy", "yx", "X", "\u{E9}", "e\u{301}", "e"]

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func document() -> [String: AttributeValue] {
        var attributes: [String: AttributeValue] = [:]
        for key in keys where generator.chance(2, in: 3) && attributes[key] == nil {
            attributes[key] = value()
        }
        return attributes
    }

    mutating func value() -> AttributeValue {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: .string(generator.pick(strings))
        case 1: .number(number())
        case 2: .boolean(generator.chance(1, in: 2))
        default: .stringList(list())
        }
    }

    /// A condition, of which one in `oddity` has a value that its operator may not take.
    mutating func condition(oddity: Int = 20) -> MetadataFilter.Condition {
        let kind = generator.pick(MetadataFilter.Operator.allCases)
        let key = generator.pick(keys)
        if generator.chance(1, in: oddity) { return .init(key: key, operator: kind, value: value()) }
        // Every type that the operator accepts, whatever operators there are.
        let operand = generator.pick(
            [
                AttributeValue.string(generator.pick(strings)), .number(number()), .boolean(generator.chance(1, in: 2)),
                .stringList(list()),
            ].filter { kind.accepts($0) }
        )
        return .init(key: key, operator: kind, value: operand)
    }

    /// A filter, with groups up to `depth` deep and `width` wide.
    mutating func filter(depth: Int, width: Int = 3, emptyGroups: Bool = false) -> MetadataFilter {
        guard depth > 0, generator.chance(3, in: 4) else { return .condition(condition()) }
        let count = Int.random(in: (emptyGroups ? 0 : 1)...width, using: &generator)
        let members = (0..<count).map { _ in filter(depth: depth - 1, width: width, emptyGroups: emptyGroups) }
        return generator.chance(1, in: 2) ? .andAll(members) : .orAll(members)
    }

    private mutating func number() -> JSONNumber {
        generator.pick([-1, 0, 1, 1.5, 2, 2.0])
    }

    private mutating func list() -> [String] {
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in generator.pick(strings) }
    }
}
