import TenantRAGFilters
import TenantRAGJSON
import Testing

@Suite("Strings compare by their bytes")
struct StringBytesTests {
    static let composed = "caf\u{E9}"
    static let decomposed = "cafe\u{301}"

    @Test("Swift holds both spellings to be equal, which is what these tests guard against")
    func premise() {
        #expect(Self.composed == Self.decomposed)
    }

    @Test(
        "no operator takes one spelling for the other",
        arguments: [MetadataFilter.Operator.equals, .startsWith, .stringContains]
    )
    func values(kind: MetadataFilter.Operator) {
        let condition = MetadataFilter.Condition(key: "k", operator: kind, value: .string(Self.composed))
        #expect(condition.matches(.string(Self.composed)))
        #expect(!condition.matches(.string(Self.decomposed)))
    }

    @Test("lists take neither spelling for the other")
    func lists() {
        let composed: AttributeValue = [Self.composed]
        let decomposed: AttributeValue = [Self.decomposed]
        let contains = MetadataFilter.Condition(key: "k", operator: .listContains, value: .string(Self.composed))
        #expect(contains.matches(composed) && !contains.matches(decomposed))
        let isIn = MetadataFilter.Condition(key: "k", operator: .in, value: composed)
        #expect(isIn.matches(composed) && !isIn.matches(decomposed) && !isIn.matches(.string(Self.decomposed)))
        let notIn = MetadataFilter.Condition(key: "k", operator: .notIn, value: composed)
        #expect(!notIn.matches(composed) && notIn.matches(decomposed) && notIn.matches(.string(Self.decomposed)))
        let differs = MetadataFilter.Condition(key: "k", operator: .notEquals, value: .string(Self.composed))
        #expect(differs.matches(.string(Self.decomposed)) && !differs.matches(.string(Self.composed)))
    }

    @Test("an attribute is found by its very bytes only, though a dictionary would find it by others")
    func keys() {
        let filter: MetadataFilter = .equals(Self.composed, 1)
        #expect(filter.evaluate(against: [Self.composed: 1]))
        #expect(!filter.evaluate(against: [Self.decomposed: 1]))
        #expect(!filter.evaluate(againstJSON: [Self.decomposed: 1]))
        let absent: MetadataFilter = .notEquals(Self.composed, 1)
        #expect(absent.evaluate(against: [Self.decomposed: 1]))
    }

    @Test("values, conditions and filters of different spelling are not equal and both stay in a set")
    func equality() {
        let values: Set<AttributeValue> = [.string(Self.composed), .string(Self.decomposed)]
        #expect(values.count == 2)
        let filters: Set<MetadataFilter> = [
            .equals("k", Self.composed), .equals("k", Self.decomposed), .equals(Self.composed, "v"),
            .equals(Self.decomposed, "v"), .in("k", [Self.composed]), .in("k", [Self.decomposed]),
        ]
        #expect(filters.count == 6)
    }

    @Test("a letter starts with its base letter, as bytes do, and keeps its case")
    func prefixes() {
        #expect(MetadataFilter.startsWith("k", "cafe").evaluate(against: ["k": .string(Self.decomposed)]))
        #expect(!MetadataFilter.startsWith("k", "cafe").evaluate(against: ["k": .string(Self.composed)]))
        #expect(!MetadataFilter.equals("k", "a").evaluate(against: ["k": "A"]))
    }

    @Test(
        "a substring is found wherever it stands",
        arguments: [
            ("aab", "ab", true), ("aaab", "aab", true), ("ababac", "abac", true), ("abc", "abcd", false),
            ("", "", true), ("", "a", false), ("xaxay", "ay", true), ("\u{1F600}b", "\u{1F600}", true),
            ("\u{1F600}", "\u{1F601}", false),
        ]
    )
    func substrings(text: String, part: String, isThere: Bool) {
        #expect(MetadataFilter.stringContains("k", part).evaluate(against: ["k": .string(text)]) == isThere)
    }
}
