import TenantRAGFilters
import TenantRAGJSON
import Testing

@Suite("What each operator means on a document")
struct EvaluationTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let kind: MetadataFilter.Operator
        let operand: AttributeValue
        /// The attributes that meet the condition; nil stands for a missing one.
        let met: [AttributeValue?]

        var testDescription: String { "\(kind) \(operand.expandedDescription)" }
    }

    /// Everything that an attribute can be in these tables: missing, and some values of each type.
    static let attributes: [AttributeValue?] = [
        nil, "cat", "Cat", "category", "", 1, 2, 2.5, -1, true, false, ["cat", "dog"], ["category"], [],
    ]

    static let rows: [Row] = [
        Row(kind: .equals, operand: "cat", met: ["cat"]),
        Row(kind: .equals, operand: "", met: [""]),
        Row(kind: .equals, operand: 2, met: [2]),
        Row(kind: .equals, operand: 1, met: [1]),
        Row(kind: .equals, operand: true, met: [true]),
        Row(kind: .equals, operand: ["cat", "dog"], met: []),
        Row(
            kind: .notEquals,
            operand: "cat",
            met: [nil, "Cat", "category", "", 1, 2, 2.5, -1, true, false, ["cat", "dog"], ["category"], []]
        ),
        Row(
            kind: .notEquals,
            operand: 2,
            met: [nil, "cat", "Cat", "category", "", 1, 2.5, -1, true, false, ["cat", "dog"], ["category"], []]
        ),
        Row(
            kind: .notEquals,
            operand: true,
            met: [nil, "cat", "Cat", "category", "", 1, 2, 2.5, -1, false, ["cat", "dog"], ["category"], []]
        ),
        Row(kind: .notEquals, operand: ["cat"], met: []),
        Row(kind: .greaterThan, operand: 1, met: [2, 2.5]),
        Row(kind: .greaterThan, operand: 2.5, met: []),
        Row(kind: .greaterThan, operand: "1", met: []),
        Row(kind: .greaterThan, operand: true, met: []),
        Row(kind: .greaterThan, operand: ["1"], met: []),
        Row(kind: .greaterThanOrEquals, operand: 2.0, met: [2, 2.5]),
        Row(kind: .greaterThanOrEquals, operand: "cat", met: []),
        Row(kind: .lessThan, operand: 2, met: [1, -1]),
        Row(kind: .lessThan, operand: "zzz", met: []),
        Row(kind: .lessThanOrEquals, operand: 2, met: [1, 2, -1]),
        Row(kind: .lessThanOrEquals, operand: false, met: []),
        Row(kind: .in, operand: ["cat", "bird"], met: ["cat", ["cat", "dog"]]),
        Row(kind: .in, operand: ["bird"], met: []),
        Row(kind: .in, operand: [], met: []),
        Row(kind: .in, operand: "cat", met: []),
        Row(kind: .in, operand: 1, met: []),
        Row(
            kind: .notIn,
            operand: ["cat", "bird"],
            met: ["Cat", "category", "", 1, 2, 2.5, -1, true, false, ["category"], []]
        ),
        Row(
            kind: .notIn,
            operand: [],
            met: ["cat", "Cat", "category", "", 1, 2, 2.5, -1, true, false, ["cat", "dog"], ["category"], []]
        ),
        Row(kind: .notIn, operand: "cat", met: []),
        Row(kind: .notIn, operand: true, met: []),
        Row(kind: .startsWith, operand: "cat", met: ["cat", "category"]),
        Row(kind: .startsWith, operand: "categories", met: []),
        Row(kind: .startsWith, operand: "", met: ["cat", "Cat", "category", ""]),
        Row(kind: .startsWith, operand: 1, met: []),
        Row(kind: .startsWith, operand: ["cat"], met: []),
        Row(kind: .stringContains, operand: "at", met: ["cat", "Cat", "category", ["cat", "dog"], ["category"]]),
        Row(kind: .stringContains, operand: "ego", met: ["category", ["category"]]),
        Row(kind: .stringContains, operand: "", met: ["cat", "Cat", "category", "", ["cat", "dog"], ["category"]]),
        Row(kind: .stringContains, operand: true, met: []),
        Row(kind: .stringContains, operand: ["cat"], met: []),
        Row(kind: .listContains, operand: "cat", met: [["cat", "dog"]]),
        Row(kind: .listContains, operand: "category", met: [["category"]]),
        Row(kind: .listContains, operand: "", met: []),
        Row(kind: .listContains, operand: 2, met: []),
        Row(kind: .listContains, operand: ["cat"], met: []),
    ]

    @Test("a condition is met by exactly the attributes of its row", arguments: rows)
    func condition(row: Row) {
        let condition = MetadataFilter.Condition(key: "animal", operator: row.kind, value: row.operand)
        for attribute in Self.attributes {
            let expected = row.met.contains(attribute)
            let document: [String: AttributeValue] = attribute.map { ["animal": $0] } ?? ["other": "cat"]
            let seen = "\(row.kind) on \(attribute?.expandedDescription ?? "a missing attribute")"
            #expect(condition.matches(attribute) == expected, "\(seen)")
            #expect(MetadataFilter.condition(condition).evaluate(against: document) == expected, "\(seen)")
            let json = JSONObject(document.mapValues(\.jsonValue))
            #expect(MetadataFilter.condition(condition).evaluate(againstJSON: json) == expected, "\(seen), as JSON")
        }
    }

    @Test("every operator stands in the table")
    func tableIsWhole() {
        #expect(Set(Self.rows.map(\.kind)) == Set(MetadataFilter.Operator.allCases))
        for kind in MetadataFilter.Operator.allCases {
            let operands = Self.rows.filter { $0.kind == kind }.map(\.operand)
            #expect(operands.contains { kind.accepts($0) } && operands.contains { !kind.accepts($0) })
        }
    }

    @Test(
        "numbers are equal when their values are",
        arguments: [(2, 2.0, true), (0, -0.0, true), (9_007_199_254_740_993, 9_007_199_254_740_992.0, false)]
            as [(
                AttributeValue, AttributeValue, Bool
            )]
    )
    func numbers(left: AttributeValue, right: AttributeValue, areEqual: Bool) {
        let condition = MetadataFilter.Condition(key: "n", operator: .equals, value: left)
        #expect(condition.matches(right) == areEqual)
        #expect((left == right) == areEqual)
    }

    @Test(
        "JSON that is no attribute value counts as missing",
        arguments: [.null, ["a": 1], ["cat", 1], [["cat"]]] as [JSONValue]
    )
    func strangeJSON(value: JSONValue) {
        let metadata: JSONObject = ["animal": value]
        for kind in MetadataFilter.Operator.allCases {
            let operand: AttributeValue =
                kind.accepts("cat") ? "cat" : kind.accepts(["cat"]) ? ["cat"] : 1
            let filter = MetadataFilter.condition(.init(key: "animal", operator: kind, value: operand))
            #expect(filter.evaluate(againstJSON: metadata) == (kind == .notEquals), "\(kind)")
        }
    }

    @Test("groups demand all or one of their members, and nothing matches a group without members")
    func groups() {
        let yes: MetadataFilter = .equals("a", 1)
        let no: MetadataFilter = .equals("a", 2)
        let document: [String: AttributeValue] = ["a": 1]
        let rows: [(MetadataFilter, Bool)] = [
            (.andAll([yes, yes]), true), (.andAll([yes, no]), false), (.andAll([yes]), true), (.andAll([]), false),
            (.orAll([no, yes]), true), (.orAll([no, no]), false), (.orAll([yes]), true), (.orAll([]), false),
            (.andAll([yes, .orAll([no, yes])]), true), (.andAll([yes, .andAll([])]), false),
            (.orAll([.andAll([]), yes]), true),
        ]
        for (filter, expected) in rows {
            #expect(filter.evaluate(against: document) == expected, "\(filter)")
        }
    }
}
