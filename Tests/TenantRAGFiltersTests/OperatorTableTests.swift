import TenantRAGJSON
import TenantRAGTestSupport
import Testing

@testable import TenantRAGFilters

@Suite("Columns of the table of operators")
struct OperatorTableTests {
    typealias Operator = MetadataFilter.Operator

    static let samples: [AttributeValue] = [
        "", "cat", "category", "Cat", "\u{E9}", "e\u{301}", 0, 1, 2.5, -1, 9_007_199_254_740_993, true, false, [],
        ["cat"],
        ["category", "dog"], [""],
    ]

    static let types: [Operator: String] = [
        .equals: "a string, a number or a boolean", .notEquals: "a string, a number or a boolean",
        .greaterThan: "a number", .greaterThanOrEquals: "a number", .lessThan: "a number",
        .lessThanOrEquals: "a number",
        .in: "a list of strings", .notIn: "a list of strings", .startsWith: "a string", .stringContains: "a string",
        .listContains: "a string",
    ]

    @Test("an operator accepts exactly the types that its messages name", arguments: Operator.allCases)
    func valueTypes(kind: Operator) {
        #expect("\(kind.definition.valueTypes)" == Self.types[kind])
        for value in Self.samples {
            #expect(kind.accepts(value) == Self.types[kind]?.contains("\(value.type)"), "\(value)")
        }
    }

    @Test("an operator is read from its own name and written by it", arguments: Operator.allCases)
    func name(kind: Operator) throws {
        let value = try #require(Self.samples.first(where: kind.accepts))
        let filter = MetadataFilter.condition(.init(key: "k", operator: kind, value: value))
        #expect(filter.jsonText.hasPrefix("{\"\(kind.rawValue)\":"))
        #expect(try MetadataFilter(json: filter.jsonText) == filter)
        #expect("\(kind.keyPath)" == "\(kind.rawValue).key")
    }

    @Test("only a negative operator lets a document through that lacks the attribute", arguments: Operator.allCases)
    func missing(kind: Operator) {
        #expect(kind.isNegative == (kind == .notEquals || kind == .notIn))
        for value in Self.samples {
            let condition = MetadataFilter.Condition(key: "k", operator: kind, value: value)
            #expect(condition.matches(nil) == (kind == .notEquals && kind.accepts(value)))
        }
    }

    @Test(
        "the extent of a condition has exactly the attributes that meet it; a negative one has none",
        arguments: Operator.allCases
    )
    func extent(kind: Operator) {
        var random = RandomFilters(seed: 71)
        var met = 0
        let operands = Self.samples + (0..<60).map { _ in random.value() }
        for operand in operands {
            let condition = MetadataFilter.Condition(key: "k", operator: kind, value: operand)
            guard kind.accepts(operand), !kind.isNegative else {
                #expect(condition.extent == nil && condition.witness == nil)
                continue
            }
            guard let extent = condition.extent else {
                Issue.record("\(condition.expandedDescription) has no extent")
                continue
            }
            for attribute in operands {
                let isWithin = extent.admits(attribute)
                met += isWithin ? 1 : 0
                #expect(
                    isWithin == condition.matches(attribute),
                    "\(condition.expandedDescription) on \(attribute.expandedDescription)"
                )
            }
            if let witness = condition.witness {
                #expect(condition.matches(witness), "\(condition.expandedDescription)")
            }
        }
        #expect(kind.isNegative || met > 20)
    }

    @Test("a condition implies itself and whatever is wider, never what is narrower", arguments: Operator.allCases)
    func implication(kind: Operator) {
        var random = RandomFilters(seed: 72)
        let attributes: [AttributeValue?] = [nil] + Self.samples + (0..<60).map { _ in random.value() }
        var implied: Set<Operator> = []
        for _ in 0..<4_000 {
            let other = random.condition(oddity: 1_000)
            var condition = random.condition()
            condition.key = other.key
            condition.operator = kind
            guard condition.implies(other) else { continue }
            implied.insert(other.operator)
            #expect(!kind.isNegative && !other.operator.isNegative || condition == other)
            #expect(attributes.allSatisfy { !condition.matches($0) || other.matches($0) })
        }
        for value in Self.samples where kind.accepts(value) {
            let condition = MetadataFilter.Condition(key: "k", operator: kind, value: value)
            #expect(condition.implies(condition))
        }
        #expect(implied == Self.implied[kind])
    }

    /// The operators of the conditions that one with the operator can imply.
    static let implied: [Operator: Set<Operator>] = [
        .equals: [
            .equals, .in, .startsWith, .stringContains, .greaterThan, .greaterThanOrEquals, .lessThan,
            .lessThanOrEquals,
        ],
        .notEquals: [.notEquals], .notIn: [.notIn],
        .greaterThan: [.greaterThan, .greaterThanOrEquals], .greaterThanOrEquals: [.greaterThan, .greaterThanOrEquals],
        .lessThan: [.lessThan, .lessThanOrEquals], .lessThanOrEquals: [.lessThan, .lessThanOrEquals],
        .in: [.in, .stringContains], .startsWith: [.startsWith, .stringContains], .stringContains: [.stringContains],
        .listContains: [.listContains, .in, .stringContains],
    ]

    @Test("advice is another operator, or none where the store lacks that too", arguments: Operator.allCases)
    func advice(kind: Operator) {
        let (other, usage) = kind.definition.instead
        #expect(other != kind && !usage.isEmpty)
        #expect(kind.alternative(on: VectorStore(name: "own", operators: [other])) == "use \(other.rawValue) \(usage)")
        #expect(kind.alternative(on: VectorStore(name: "own", operators: [])).hasPrefix("use one of another"))
    }

    @Test(
        "a store that compares dates and times takes them beside the operators that order",
        arguments: Operator.allCases
    )
    func dateTimes(kind: Operator) {
        let orders: Set<Operator> = [.greaterThan, .greaterThanOrEquals, .lessThan, .lessThanOrEquals]
        #expect(kind.definition.comparesDateTimes == orders.contains(kind))
    }
}

extension ConditionExtent {
    /// The same question as the comparison's, asked of the description.
    fileprivate func admits(_ attribute: AttributeValue) -> Bool {
        switch attribute {
        case .string(let string): strings.admits(string)
        case .stringList(let list): list.contains { members.admits($0) }
        case .boolean(let value): boolean == value
        case .number(let number):
            if let numbers {
                (numbers.lower.map { $0.isIncluded ? number >= $0.number : number > $0.number } ?? true)
                    && (numbers.upper.map { $0.isIncluded ? number <= $0.number : number < $0.number } ?? true)
            } else {
                false
            }
        }
    }
}

extension ConditionExtent.Strings {
    fileprivate func admits(_ string: String) -> Bool {
        let bytes = Array(string.utf8)
        return switch self {
        case .none: false
        case .exactly(let strings): strings.contains { Array($0.utf8) == bytes }
        case .prefixed(let prefix): bytes.starts(with: prefix.utf8)
        case .containing(let part): part.isEmpty || bytes.firstRange(of: Array(part.utf8)) != nil
        }
    }
}
