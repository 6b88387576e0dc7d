import TenantRAGFilters
import TenantRAGJSON
import Testing

@Suite("Filters that no store accepts")
struct ValidationTests {
    static func leaves(_ count: Int) -> [MetadataFilter] {
        (0..<count).map { .equals("k\($0)", $0) }
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let filter: MetadataFilter
        let code: FilterError.Code
        let path: String
        var limit: Int?
        var count: Int?
    }

    static let refusals: [Refusal] = [
        Refusal(
            testDescription: "group of none",
            filter: .andAll([]),
            code: .groupTooSmall,
            path: "andAll",
            limit: 2,
            count: 0
        ),
        Refusal(
            testDescription: "group of one",
            filter: .orAll(leaves(1)),
            code: .groupTooSmall,
            path: "orAll",
            limit: 2,
            count: 1
        ),
        Refusal(
            testDescription: "group of six",
            filter: .andAll(leaves(6)),
            code: .groupTooLarge,
            path: "andAll",
            limit: 5,
            count: 6
        ),
        Refusal(
            testDescription: "inner group of six",
            filter: .andAll([.equals("a", 1), .orAll(leaves(6))]),
            code: .groupTooLarge,
            path: "andAll[1].orAll",
            limit: 5,
            count: 6
        ),
        Refusal(
            testDescription: "three levels",
            filter: .andAll([.equals("a", 1), .orAll([.equals("b", 1), .andAll(leaves(2))])]),
            code: .tooDeep,
            path: "andAll[1].orAll[1].andAll",
            limit: 2,
            count: 3
        ),
        Refusal(
            testDescription: "empty key",
            filter: .equals("", 1),
            code: .keyLength,
            path: "equals.key",
            limit: 1,
            count: 0
        ),
        Refusal(
            testDescription: "long key",
            filter: .orAll([.equals("a", 1), .startsWith(String(repeating: "\u{1F600}", count: 101), "x")]),
            code: .keyLength,
            path: "orAll[1].startsWith.key",
            limit: 100,
            count: 101
        ),
        // A key of 100 characters to Swift, but of 200 Unicode scalars to the service.
        Refusal(
            testDescription: "decomposed key",
            filter: .equals(String(repeating: "e\u{301}", count: 100), 1),
            code: .keyLength,
            path: "equals.key",
            limit: 100,
            count: 200
        ),
        Refusal(
            testDescription: "empty in",
            filter: .in("a", []),
            code: .emptyList,
            path: "in.value",
            limit: 1,
            count: 0
        ),
        Refusal(
            testDescription: "empty notIn",
            filter: .notIn("a", []),
            code: .emptyList,
            path: "notIn.value",
            limit: 1,
            count: 0
        ),
    ]

    @Test("is refused with its position, the limit and the count, by every store", arguments: refusals)
    func refusal(row: Refusal) {
        for store in [VectorStore.openSearchServerless, .local] {
            let error = #expect(throws: FilterError.self) { try row.filter.validate(for: store) }
            #expect(error?.code == row.code)
            #expect(error?.path == row.path)
            #expect(error?.limit == row.limit)
            #expect(error?.count == row.count)
        }
    }

    @Test("values are of the types that the operator accepts", arguments: MetadataFilter.Operator.allCases)
    func valueTypes(kind: MetadataFilter.Operator) {
        for value: AttributeValue in ["x", 1, true, ["x"]] {
            let filter = MetadataFilter.condition(.init(key: "k", operator: kind, value: value))
            if kind.accepts(value) {
                #expect(throws: Never.self) { try filter.validate(for: .openSearchServerless) }
            } else {
                let error = #expect(throws: FilterError.self) { try filter.validate(for: .openSearchServerless) }
                #expect(error?.code == .valueType)
                #expect(error?.path == "\(kind.rawValue).value")
            }
        }
    }

    @Test("limits are inclusive")
    func limits() throws {
        try MetadataFilter.andAll(Self.leaves(5)).validate(for: .local)
        try MetadataFilter.orAll((0..<5).map { _ in .andAll(Self.leaves(5)) }).validate(for: .local)
        try MetadataFilter.equals(String(repeating: "\u{1F600}", count: 100), 1).validate(for: .local)
        try MetadataFilter.equals("k", "").validate(for: .local)
    }

    @Test("all problems are listed in order, and never a value or a name")
    func problems() {
        let filter = MetadataFilter.andAll([
            .condition(.init(key: "secretName", operator: .lessThan, value: "secretValue")),
            .in("secretName", []),
            .orAll([.startsWith("secretName", "secretValue")]),
        ])
        let problems = filter.problems(for: .aurora)
        #expect(
            problems.map(\.code) == [
                .valueType, .unsupportedOperator, .emptyList, .groupTooSmall, .unsupportedOperator,
            ]
        )
        #expect(
            problems.map(\.path) == [
                "andAll[0].lessThan.value", "andAll[1].in", "andAll[1].in.value", "andAll[2].orAll",
                "andAll[2].orAll[0].startsWith",
            ]
        )
        for problem in problems {
            #expect(!problem.description.contains("secret"))
        }
        #expect(MetadataFilter.andAll((0..<1000).map { _ in .in("a", []) }).problems(for: .local).count == 100)
    }

    @Test(
        "managed knowledge bases also compare dates and times with an offset",
        arguments: [
            ("2026-03-02T19:02:18Z", true), ("2026-03-02T19:02:18.123+01:30", true), ("2026-03-02", false),
            ("2026-03-02T19:02Z", false), ("2026-03-02T19:02:18", false), ("2026-13-02T19:02:18Z", false),
            ("2026-03-02T19:02:18.Z", false), ("2026-03-02T19:02:18Zx", false), ("", false), ("12", false),
        ]
    )
    func dateTimes(text: String, isTaken: Bool) {
        for kind: MetadataFilter.Operator in [.greaterThan, .greaterThanOrEquals, .lessThan, .lessThanOrEquals] {
            let filter = MetadataFilter.condition(.init(key: "k", operator: kind, value: .string(text)))
            #expect(filter.problems(for: .managed).isEmpty == isTaken)
            #expect(filter.problems(for: .s3Vectors).map(\.code) == [.valueType])
        }
    }
}
