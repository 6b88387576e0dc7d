import TenantRAGFilters
import TenantRAGTestSupport
import Testing

@Suite("Whether a filter stays within a boundary")
struct ConfinementTests {
    typealias Condition = MetadataFilter.Condition
    static let tenant = Condition(key: "tenantId", operator: .equals, value: "acme")
    static let inside = MetadataFilter.condition(tenant)
    static let other: MetadataFilter = .equals("season", 1)

    static let shapes: [(MetadataFilter, Bool)] = [
        (inside, true),
        (other, false),
        (.andAll([other, inside]), true),
        (.andAll([other, other]), false),
        (.orAll([inside, inside]), true),
        (.orAll([inside, other]), false),
        (.orAll([.andAll([other, inside]), inside]), true),
        (.andAll([other, .andAll([other, .andAll([inside, other])])]), true),
        (.andAll([other, .orAll([.andAll([inside, other]), .andAll([other, inside])])]), true),
        (.andAll([.orAll([inside, other]), .orAll([inside, .equals("season", 2)])]), false),
        (.andAll([]), false),
        (.orAll([]), false),
        (.orAll([.andAll([]), inside]), false),
        (.equals("tenantId", "acme2"), false),
        (.equals("TenantId", "acme"), false),
        (.notEquals("tenantId", "other"), false),
        (.in("tenantId", ["acme"]), false),
        (.startsWith("tenantId", "acme"), false),
        (.listContains("tenantId", "acme"), false),
    ]

    @Test("its shape decides", arguments: shapes)
    func shape(filter: MetadataFilter, isConfined: Bool) {
        #expect(filter.isConfined(to: Self.tenant) == isConfined)
    }

    static let implications: [(Condition, Condition, Bool)] = [
        (
            .init(key: "u", operator: .equals, value: "s3://b/t/x"),
            .init(key: "u", operator: .startsWith, value: "s3://b/t/"), true
        ),
        (
            .init(key: "u", operator: .startsWith, value: "s3://b/t/x"),
            .init(key: "u", operator: .startsWith, value: "s3://b/t/"), true
        ),
        (
            .init(key: "u", operator: .startsWith, value: "s3://b/"),
            .init(key: "u", operator: .startsWith, value: "s3://b/t/"), false
        ),
        (
            .init(key: "u", operator: .stringContains, value: "s3://b/t/"),
            .init(key: "u", operator: .startsWith, value: "s3://b/t/"), false
        ),
        (
            .init(key: "u", operator: .in, value: ["s3://b/t/x"]),
            .init(key: "u", operator: .startsWith, value: "s3://b/t/"), false
        ),
        (.init(key: "u", operator: .equals, value: "a"), .init(key: "u", operator: .in, value: ["a", "b"]), true),
        (.init(key: "u", operator: .in, value: ["a"]), .init(key: "u", operator: .in, value: ["a", "b"]), true),
        (.init(key: "u", operator: .in, value: ["a", "c"]), .init(key: "u", operator: .in, value: ["a", "b"]), false),
        (
            .init(key: "u", operator: .listContains, value: "a"), .init(key: "u", operator: .in, value: ["a", "b"]),
            true
        ),
        (.init(key: "n", operator: .equals, value: 2), .init(key: "n", operator: .equals, value: 2.0), true),
        (.init(key: "n", operator: .lessThan, value: 2), .init(key: "n", operator: .lessThanOrEquals, value: 2), true),
        (.init(key: "n", operator: .lessThanOrEquals, value: 2), .init(key: "n", operator: .lessThan, value: 2), false),
        (
            .init(key: "n", operator: .greaterThanOrEquals, value: 3),
            .init(key: "n", operator: .greaterThan, value: 2), true
        ),
        (
            .init(key: "k", operator: .equals, value: "caf\u{E9}"),
            .init(key: "k", operator: .equals, value: "cafe\u{301}"), false
        ),
        (
            .init(key: "caf\u{E9}", operator: .equals, value: 1),
            .init(key: "cafe\u{301}", operator: .equals, value: 1), false
        ),
        (.init(key: "k", operator: .equals, value: ["a"]), .init(key: "k", operator: .equals, value: ["a"]), false),
    ]

    @Test("one condition implies another where no attribute tells them apart", arguments: implications)
    func implication(condition: Condition, boundary: Condition, isImplied: Bool) {
        #expect(MetadataFilter.condition(condition).isConfined(to: boundary) == isImplied)
    }

    @Test("true is never said of a filter that matches outside", arguments: [11, 12, 13, 14] as [UInt64])
    func sound(seed: UInt64) {
        var random = RandomFilters(seed: seed)
        var confined = 0
        for _ in 0..<2_500 {
            let filter = random.filter(depth: 3, emptyGroups: true)
            let boundary = random.condition()
            guard filter.isConfined(to: boundary) else { continue }
            confined += 1
            let normalized = try? filter.normalized()
            for _ in 0..<60 {
                let document = random.document()
                guard !boundary.matches(document.first { Array($0.key.utf8) == Array(boundary.key.utf8) }?.value) else {
                    continue
                }
                if filter.evaluate(against: document) || normalized?.evaluate(against: document) == true {
                    Issue.record("\(filter.expandedDescription) is not confined to \(boundary.expandedDescription)")
                    return
                }
            }
        }
        #expect(confined > 10)
    }

    @Test("every single condition is judged soundly against every attribute there is")
    func soundOnConditions() {
        var random = RandomFilters(seed: 15)
        let attributes: [AttributeValue?] = [nil] + (0..<60).map { _ in random.value() }
        for _ in 0..<10_000 {
            let boundary = random.condition()
            var condition = random.condition()
            condition.key = boundary.key
            guard MetadataFilter.condition(condition).isConfined(to: boundary) else { continue }
            guard attributes.allSatisfy({ !condition.matches($0) || boundary.matches($0) }) else {
                Issue.record("\(condition.expandedDescription) does not imply \(boundary.expandedDescription)")
                return
            }
        }
    }

    @Test("a boundary that is ANDed outside is always found, and stays through normalisation")
    func complete() {
        var random = RandomFilters(seed: 16)
        var normalizedCount = 0
        for _ in 0..<3_000 {
            let scoped = random.filter(depth: 3).conjoined(with: Self.tenant)
            let normalized = try? scoped.normalized()
            normalizedCount += normalized == nil ? 0 : 1
            guard scoped.isConfined(to: Self.tenant), normalized?.isConfined(to: Self.tenant) != false else {
                Issue.record("\(scoped) lost its boundary")
                return
            }
        }
        #expect(normalizedCount > 1_000)
    }

    @Test("a boundary in every alternative, at any depth, is found")
    func completeAtDepth() {
        var random = RandomFilters(seed: 17)
        let found = (0..<1_000).count { _ in
            Self.confined(depth: 4, using: &random).isConfined(to: Self.tenant)
        }
        #expect(found == 1_000)
    }

    /// A random filter that is confined by construction.
    static func confined(depth: Int, using random: inout RandomFilters) -> MetadataFilter {
        guard depth > 0, random.generator.chance(4, in: 5) else { return inside }
        let count = Int.random(in: 1...3, using: &random.generator)
        guard random.generator.chance(1, in: 2) else {
            return .orAll((0..<count).map { _ in confined(depth: depth - 1, using: &random) })
        }
        let others = (0..<count).map { _ in random.filter(depth: 2) }
        return .andAll((others + [confined(depth: depth - 1, using: &random)]).shuffled(using: &random.generator))
    }
}
