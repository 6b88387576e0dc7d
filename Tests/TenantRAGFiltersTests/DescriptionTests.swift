import TenantRAGFilters
import Testing

@Suite("What a filter shows of itself")
struct DescriptionTests {
    static let filter = MetadataFilter.andAll([
        .equals("owner", "Mrs Wheeler"), .orAll([.lessThan("season", 2), .notEquals("isPilot", true)]),
        .in("names", ["Mike", "Will"]),
    ])

    @Test("structure, names and types, and no values")
    func description() {
        let expected =
            #"andAll(equals("owner", <string>), orAll(lessThan("season", <number>), notEquals("isPilot", <boolean>)), "#
            + #"in("names", <list of 2>))"#
        #expect(Self.filter.description == expected)
        #expect(String(reflecting: Self.filter) == expected)
    }

    @Test("no way of printing shows a value but the one that says so")
    func secrets() {
        var dumped = ""
        dump(Self.filter, to: &dumped)
        for text in [
            dumped, "\(Self.filter)", String(reflecting: [Self.filter]), "\(["a": AttributeValue("Wheeler")])",
        ] {
            #expect(!text.contains("Wheeler") && !text.contains("Mike"), "\(text)")
        }
        #expect(Self.filter.expandedDescription.contains("Mrs Wheeler"))
        #expect(AttributeValue.string("Wheeler").expandedDescription == "\"Wheeler\"")
    }

    @Test("a name cannot break a log line")
    func injection() {
        #expect(MetadataFilter.equals("a\nERROR \"x\"", 1).description == #"equals("a\nERROR \"x\"", <number>)"#)
        let long = MetadataFilter.equals(String(repeating: "k", count: 10_000), 1)
        #expect(long.description.count < 130)
        let wide = MetadataFilter.orAll((0..<1_000).map { .equals("k", $0) })
        #expect(wide.description.hasSuffix("… 980 more)"))
    }
}
