import TenantRAGFilters
import TenantRAGJSON
import Testing

@Suite("Filters read like Swift")
struct SyntaxTests {
    static let rows: [(MetadataFilter, MetadataFilter.Operator, AttributeValue)] = [
        (.attribute("k") == "v", .equals, "v"),
        (.attribute("k") == 2, .equals, 2),
        (.attribute("k") == 2.5, .equals, 2.5),
        (.attribute("k") == true, .equals, true),
        (.attribute("k") != "v", .notEquals, "v"),
        (.attribute("k") > 2, .greaterThan, 2),
        (.attribute("k") >= 2, .greaterThanOrEquals, 2),
        (.attribute("k") < 2.5, .lessThan, 2.5),
        (.attribute("k") <= 2, .lessThanOrEquals, 2),
        (.attribute("k").isIn(["a", "b"]), .in, ["a", "b"]),
        (.attribute("k").isNotIn(["a"]), .notIn, ["a"]),
        (.attribute("k").startsWith("The"), .startsWith, "The"),
        (.attribute("k").stringContains("the"), .stringContains, "the"),
        (.attribute("k").contains("the"), .stringContains, "the"),
        (.attribute("k").listContains("horror"), .listContains, "horror"),
        (Attribute("k") == "v", .equals, "v"),
        (.equals("k", "v"), .equals, "v"),
        (.notEquals("k", false), .notEquals, false),
        (.greaterThan("k", 2), .greaterThan, 2),
        (.greaterThanOrEquals("k", 2.5), .greaterThanOrEquals, 2.5),
        (.lessThan("k", 2), .lessThan, 2),
        (.lessThanOrEquals("k", 2), .lessThanOrEquals, 2),
        (.in("k", ["a"]), .in, ["a"]),
        (.notIn("k", ["a"]), .notIn, ["a"]),
        (.startsWith("k", "a"), .startsWith, "a"),
        (.stringContains("k", "a"), .stringContains, "a"),
        (.listContains("k", "a"), .listContains, "a"),
        (AttributeKey<Double>("k") <= 2, .lessThanOrEquals, 2),
        (AttributeKey<Double>("k") == 2, .equals, 2),
        (AttributeKey<Int>("k") > 2, .greaterThan, 2),
        (AttributeKey<Int>("k") >= 2, .greaterThanOrEquals, 2),
        (AttributeKey<Float>("k") < 2.5, .lessThan, 2.5),
        (AttributeKey<Bool>("k") == true, .equals, true),
        (AttributeKey<Bool>("k") != true, .notEquals, true),
        (AttributeKey<String>("k") == "v", .equals, "v"),
        (AttributeKey<String>("k") != "v", .notEquals, "v"),
        (AttributeKey<String>("k").isIn(["a"]), .in, ["a"]),
        (AttributeKey<String>("k").isNotIn(["a"]), .notIn, ["a"]),
        (AttributeKey<String>("k").startsWith("a"), .startsWith, "a"),
        (AttributeKey<String>("k").contains("a"), .stringContains, "a"),
        (AttributeKey<[String]>("k").contains("a"), .listContains, "a"),
        (AttributeKey<[String]>("k").containsAny(of: ["a"]), .in, ["a"]),
        (AttributeKey<[String]>("k").containsMember(with: "a"), .stringContains, "a"),
    ]

    @Test("each spelling makes the condition that it says", arguments: rows)
    func spelling(filter: MetadataFilter, kind: MetadataFilter.Operator, value: AttributeValue) {
        #expect(filter == .condition(.init(key: "k", operator: kind, value: value)))
    }

    @Test("a filter is an argument that begins with a dot, also of an optional parameter")
    func arguments() {
        func count(where filter: MetadataFilter? = nil) -> Int { filter == nil ? 0 : 1 }
        func depth(where filter: MetadataFilter) -> Int { filter.depth }
        let wanted = 2
        #expect(count() == 0)
        #expect(count(where: .attribute("season") <= 2) == 1)
        #expect(count(where: .attribute("season") <= wanted && .attribute("title").startsWith("The")) == 1)
        #expect(depth(where: .attribute("season") <= 2) == 0)
        #expect(depth(where: .attribute("season") <= 2 && .attribute("title").startsWith("The")) == 1)
        #expect(depth(where: .andAll([.equals("a", 1), .in("b", ["c"])])) == 1)
    }

    @Test("&& binds before ||, and chains of one operator are one group")
    func precedence() {
        let mixed: MetadataFilter = .attribute("a") == 1 && .attribute("b") == 2 || .attribute("c") == 3
        #expect(mixed == .orAll([.andAll([.equals("a", 1), .equals("b", 2)]), .equals("c", 3)]))
        let chain: MetadataFilter = .attribute("a") == 1 && .attribute("b") == 2 && .attribute("c") == 3
        #expect(chain == .andAll([.equals("a", 1), .equals("b", 2), .equals("c", 3)]))
        let either: MetadataFilter = .attribute("a") == 1 || (.attribute("b") == 2 || .attribute("c") == 3)
        #expect(either == .orAll([.equals("a", 1), .equals("b", 2), .equals("c", 3)]))
    }

    @Test("a long expression of mixed operators and literals compiles without help")
    func longExpression() {
        let filter: MetadataFilter =
            .attribute("a") == "x" && (.attribute("b") == 1 || .attribute("c") != true || .attribute("d") >= 2.5)
            && .attribute("e") < 10 && .attribute("f") > 3 && .attribute("g") == "y" && .attribute("h") != 7
            && .attribute("i") <= 1 && .attribute("j") == false && .attribute("k").isIn(["l"]) && .attribute("m") == 0
        #expect(filter.depth == 2)
    }

    @Test("an empty group keeps matching nothing when it is combined")
    func emptyGroups() {
        let yes: MetadataFilter = .equals("a", 1)
        #expect(!(yes && .andAll([])).evaluate(against: ["a": 1]))
        #expect((yes || .orAll([])).evaluate(against: ["a": 1]))
    }

    @Test("numbers that JSON lacks make a condition that matches nothing and is refused")
    func notFinite() throws {
        for number in [Double.nan, .infinity, -.infinity] {
            for filter in [AttributeKey<Double>("a") <= number, AttributeKey<Double>("a") != number] {
                #expect(!filter.evaluate(against: ["a": 1]))
                let error = #expect(throws: FilterError.self) { try filter.validate(for: .local) }
                #expect(error?.code == .valueType)
            }
        }
    }

    @Test("a boundary stands first and outside every alternative")
    func conjoined() {
        let boundary = MetadataFilter.Condition(key: "tenantId", operator: .equals, value: "acme")
        let either: MetadataFilter = .attribute("a") == 1 || .attribute("b") == 2
        #expect(either.conjoined(with: boundary) == .andAll([.condition(boundary), either]))
        let both: MetadataFilter = .attribute("a") == 1 && .attribute("b") == 2
        #expect(
            both.conjoined(with: boundary) == .andAll([.condition(boundary), .equals("a", 1), .equals("b", 2)])
        )
        let two = MetadataFilter.andAll([.condition(boundary), .equals("group", "x")])
        #expect(either.conjoined(with: two) == .andAll([.condition(boundary), .equals("group", "x"), either]))
    }
}
