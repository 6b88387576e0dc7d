import TenantRAGFilters
import Testing

@Suite("Groups are written as blocks")
struct BlockTests {
    let season = AttributeKey<Int>("season")
    let title = AttributeKey<String>("title")
    let genres = AttributeKey<[String]>("genres")

    @Test("a block's statements become members, with if, else, switch and for")
    func statements() {
        func filter(prefix: String?, recent: Bool, wanted: [String]) -> MetadataFilter {
            .andAll {
                season <= 2
                if let prefix { title.startsWith(prefix) }
                if recent { AnyAttributeKey("year") > 2020 } else { AnyAttributeKey("year") <= 2020 }
                MetadataFilter.orAll {
                    for genre in wanted { genres.contains(genre) }
                }
                switch wanted.count {
                case 0: AnyAttributeKey("plain") == true
                default: AnyAttributeKey("plain") == false
                }
            }
        }
        #expect(
            filter(prefix: "The", recent: true, wanted: ["a", "b"])
                == .andAll([
                    .lessThanOrEquals("season", 2), .startsWith("title", "The"), .greaterThan("year", 2020),
                    .orAll([.listContains("genres", "a"), .listContains("genres", "b")]), .equals("plain", false),
                ])
        )
        #expect(
            filter(prefix: nil, recent: false, wanted: ["a"])
                == .andAll([
                    .lessThanOrEquals("season", 2), .lessThanOrEquals("year", 2020), .listContains("genres", "a"),
                    .equals("plain", false),
                ])
        )
    }

    @Test("a single member stands for itself")
    func single() {
        #expect(MetadataFilter.andAll { season == 1 } == .equals("season", 1))
        #expect(MetadataFilter.orAll { season == 1 } == .equals("season", 1))
        #expect(MetadataFilter.andAllIfAny { season == 1 } == .equals("season", 1))
    }

    @Test("a block starts with a dot where a filter is expected")
    func leadingDot() {
        let filter: MetadataFilter = .orAll { .attribute("season") == 1 }
        #expect(filter == .equals("season", 1))
    }

    @Test("several lines of each supported form stand in one block, one after the other")
    func lines() {
        let expected: [MetadataFilter] = [
            .lessThanOrEquals("season", 2), .startsWith("title", "The"), .equals("plain", true),
        ]
        let named = MetadataFilter.andAll {
            Attribute("season") <= 2
            Attribute("title").startsWith("The")
            Attribute("plain") == true
        }
        let spelledOut = MetadataFilter.andAll {
            AnyAttributeKey("season") <= 2
            AnyAttributeKey("title").startsWith("The")
            AnyAttributeKey("plain") == true
        }
        let typed = MetadataFilter.andAll {
            season <= 2
            title.startsWith("The")
            AttributeKey<Bool>("plain") == true
        }
        let wire = MetadataFilter.andAll {
            MetadataFilter.lessThanOrEquals("season", 2)
            MetadataFilter.startsWith("title", "The")
            MetadataFilter.equals("plain", true)
        }
        let joined = MetadataFilter.andAll {
            .attribute("season") <= 2
                && .attribute("title").startsWith("The")
                && .attribute("plain") == true
        }
        for filter in [named, spelledOut, typed, wire, joined] { #expect(filter == .andAll(expected)) }
        let either = MetadataFilter.orAll {
            Attribute("season") == 1
            Attribute("season") == 2
            if title.name.isEmpty { Attribute("title") == "" } else { Attribute("title") != "" }
            for genre in ["a", "b"] {
                Attribute("genres").contains(genre)
                Attribute("topics").listContains(genre)
            }
        }
        #expect(either.depth == 1)
        if case .orAll(let members) = either {
            #expect(members.count == 7)
        } else {
            Issue.record("no group: \(either)")
        }
    }

    @Test("a block without members matches nothing and is refused, unless none was said to mean no filter")
    func empty() throws {
        let none: [String] = []
        let all = MetadataFilter.andAll { for genre in none { genres.contains(genre) } }
        let any = MetadataFilter.orAll { for genre in none { genres.contains(genre) } }
        for filter in [all, any] {
            #expect(!filter.evaluate(against: ["genres": ["horror"]]))
            #expect(throws: FilterError.self) { try filter.validate(for: .local) }
            #expect(throws: FilterError.self) { try filter.normalized() }
        }
        #expect(MetadataFilter.andAllIfAny { for genre in none { genres.contains(genre) } } == nil)
    }
}
