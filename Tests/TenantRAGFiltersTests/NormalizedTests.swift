import TenantRAGFilters
import TenantRAGTestSupport
import Testing

@Suite("Filters are brought into the two levels that the service takes")
struct NormalizedTests {
    static let a: MetadataFilter = .equals("a", 1)
    static let b: MetadataFilter = .equals("b", 1)
    static let c: MetadataFilter = .equals("c", 1)
    static let d: MetadataFilter = .equals("d", 1)
    static func leaves(_ range: Range<Int>) -> [MetadataFilter] {
        range.map { .equals("k\($0)", $0) }
    }

    static let rewritten: [(String, MetadataFilter, MetadataFilter)] = [
        ("a condition stays", a, a),
        ("a group that fits stays", .andAll([a, .orAll([b, c])]), .andAll([a, .orAll([b, c])])),
        ("a group of one dissolves", .orAll([.andAll([a])]), a),
        ("same kinds merge", .andAll([a, .andAll([b, .andAll([c])])]), .andAll([a, b, c])),
        ("repeated members go", .orAll([a, b, a, .orAll([b])]), .orAll([a, b])),
        ("repeated groups go", .andAll([.orAll([a, b]), .orAll([a, b])]), .orAll([a, b])),
        (
            "alternatives inside a demand inside alternatives",
            .orAll([a, .andAll([b, .orAll([c, d])])]),
            .orAll([a, .andAll([b, c]), .andAll([b, d])])
        ),
        (
            "demands inside alternatives inside demands",
            .andAll([a, .orAll([b, .andAll([c, d])])]),
            .andAll([a, .orAll([b, c]), .orAll([b, d])])
        ),
        ("what another member makes needless goes on the way", .andAll([a, .orAll([a, .andAll([b, c])])]), a),
        (
            "six demands share a group of their own kind",
            .andAll(leaves(0..<6)),
            .andAll([.andAll(leaves(0..<5)), .equals("k5", 5)])
        ),
        (
            "25 alternatives fill five groups",
            .orAll(leaves(0..<25)),
            .orAll((0..<5).map { .orAll(leaves($0 * 5..<$0 * 5 + 5)) })
        ),
        (
            "demands share groups beside alternatives",
            .andAll(leaves(0..<6) + [.orAll([a, b]), .orAll([c, d])]),
            .andAll([.andAll(leaves(0..<5)), .equals("k5", 5), .orAll([a, b]), .orAll([c, d])])
        ),
    ]

    @Test("by merging, dissolving and distributing", arguments: rewritten)
    func rewriting(name: String, filter: MetadataFilter, expected: MetadataFilter) throws {
        let normalized = try filter.normalized()
        #expect(normalized == expected, "\(normalized.expandedDescription)")
    }

    @Test("whichever form fits is taken")
    func form() throws {
        // Three alternatives of two demands each, below a demand that forces a rewriting.
        let pairs = (0..<3).map { MetadataFilter.andAll(Self.leaves($0 * 2..<$0 * 2 + 2)) }
        let asAlternatives = try MetadataFilter.andAll([Self.a, .orAll(pairs)]).normalized()
        guard case .orAll(let alternatives) = asAlternatives else {
            Issue.record("an orAll was expected: \(asAlternatives)")
            return
        }
        #expect(alternatives.count == 3)
        let choices = (0..<3).map { MetadataFilter.orAll(Self.leaves($0 * 2..<$0 * 2 + 2)) }
        let asDemands = try MetadataFilter.orAll([Self.a, .andAll(choices)]).normalized()
        guard case .andAll(let demands) = asDemands else {
            Issue.record("an andAll was expected: \(asDemands)")
            return
        }
        #expect(demands.count == 3)
    }

    @Test("a boundary stays in every alternative")
    func boundary() throws {
        let boundary = MetadataFilter.Condition(key: "tenantId", operator: .equals, value: "acme")
        let pairs = (0..<5).map { MetadataFilter.andAll(Self.leaves($0 * 2..<$0 * 2 + 2)) }
        let normalized = try MetadataFilter.orAll(pairs).conjoined(with: boundary).normalized()
        guard case .orAll(let alternatives) = normalized else {
            Issue.record("an orAll was expected: \(normalized)")
            return
        }
        #expect(alternatives.count == 5)
        for alternative in alternatives {
            #expect(alternative.isConfined(to: boundary))
        }
    }

    @Test("what does not fit is refused with both counts")
    func refusals() {
        let wide = MetadataFilter.orAll(Self.leaves(0..<26))
        var error = #expect(throws: FilterError.self) { try wide.normalized() }
        #expect(error?.code == .doesNotFit)
        #expect(
            error?.message
                == "does not fit into two levels: an orAll of andAll needs 26 groups of up to 1, "
                + "an andAll of orAll 1 groups of up to 26; the service takes 5 groups of 5"
        )
        let choices = MetadataFilter.andAll([Self.a, .orAll(Self.leaves(0..<6))])
        error = #expect(throws: FilterError.self) { try choices.normalized() }
        #expect(error?.code == .doesNotFit)
        #expect(error?.message.contains("an orAll of andAll needs 6 groups of up to 2") == true)
        #expect(error?.message.contains("an andAll of orAll 2 groups of up to 6") == true)
    }

    @Test("a filter made to explode is given up after bounded work")
    func explosion() {
        let clauses = (0..<40).map { MetadataFilter.orAll(Self.leaves($0 * 7..<$0 * 7 + 7)) }
        let error = #expect(throws: FilterError.self) { try MetadataFilter.andAll(clauses).normalized() }
        #expect(error?.code == .doesNotFit)
        #expect(error?.message.contains("needs too many to work out") == true)
        let many = #expect(throws: FilterError.self) {
            try MetadataFilter.orAll(Self.leaves(0..<2_000)).normalized()
        }
        #expect(many?.code == .doesNotFit)
    }

    @Test("an empty group is named by its position")
    func emptyGroup() {
        let filter = MetadataFilter.andAll([Self.a, .orAll([Self.b, .andAll([])])])
        let error = #expect(throws: FilterError.self) { try filter.normalized() }
        #expect(error?.code == .groupTooSmall)
        #expect(error?.path == "andAll[1].orAll[1].andAll")
    }

    @Test(
        "random filters match the same documents before and after",
        arguments: [(2, 4_000), (3, 2_000), (4, 200), (6, 40)]
    )
    func meaning(depth: Int, cases: Int) {
        var random = RandomFilters(seed: UInt64(depth))
        var fitted = 0
        for _ in 0..<cases {
            let filter = random.filter(depth: depth, width: 3)
            guard let normalized = try? filter.normalized() else { continue }
            fitted += 1
            let problems = normalized.problems(for: .local).map(\.code)
            guard problems.allSatisfy({ $0 == .valueType || $0 == .emptyList }) else {
                Issue.record("\(normalized) does not fit")
                return
            }
            for _ in 0..<10 {
                let document = random.document()
                guard filter.evaluate(against: document) == normalized.evaluate(against: document) else {
                    Issue.record("\(filter.expandedDescription) became \(normalized.expandedDescription)")
                    return
                }
            }
            guard (try? normalized.normalized()) == normalized else {
                Issue.record("\(normalized.expandedDescription) is changed when it is normalised again")
                return
            }
        }
        #expect(fitted > cases / 8)
    }

    @Test("random choices of true and false conditions give the same answer before and after")
    func truthTables() {
        // Independent conditions, each true or false at will: a stricter trial than documents that seldom match.
        var random = RandomFilters(seed: 7)
        for _ in 0..<400 {
            let filter = Self.randomGate(depth: 4, using: &random.generator)
            guard let normalized = try? filter.normalized() else { continue }
            for bits in 0..<64 {
                let document = Dictionary(
                    uniqueKeysWithValues: (0..<6).map { ("p\($0)", AttributeValue.boolean(bits >> $0 & 1 == 1)) }
                )
                guard filter.evaluate(against: document) == normalized.evaluate(against: document) else {
                    Issue.record("\(filter.expandedDescription) became \(normalized.expandedDescription)")
                    return
                }
            }
        }
    }

    static func randomGate(depth: Int, using generator: inout SeededGenerator) -> MetadataFilter {
        guard depth > 0, generator.chance(4, in: 5) else {
            return .equals("p\(Int.random(in: 0..<6, using: &generator))", true)
        }
        let count = Int.random(in: 1...3, using: &generator)
        let members = (0..<count).map { _ in randomGate(depth: depth - 1, using: &generator) }
        return generator.chance(1, in: 2) ? .andAll(members) : .orAll(members)
    }
}
