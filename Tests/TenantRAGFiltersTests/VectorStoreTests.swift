import TenantRAGFilters
import TenantRAGJSON
import Testing

@Suite("Which store takes which operator")
struct VectorStoreTests {
    static let comparing: Set<MetadataFilter.Operator> = [
        .equals, .notEquals, .greaterThan, .greaterThanOrEquals, .lessThan, .lessThanOrEquals,
    ]
    static let verdicts: [(VectorStore, Set<MetadataFilter.Operator>)] = [
        (.openSearchServerless, Set(MetadataFilter.Operator.allCases)),
        (.embedded, Set(MetadataFilter.Operator.allCases)),
        (.s3Vectors, comparing.union([.in, .notIn, .listContains])),
        (.managed, comparing.union([.in, .notIn, .listContains])),
        (.neptuneAnalytics, comparing.union([.in, .notIn, .stringContains])),
        (.openSearchManaged, comparing),
        (.aurora, comparing),
        (.mongoDBAtlas, comparing),
        (.pinecone, comparing),
        (.redis, comparing),
    ]

    @Test("a store takes exactly the operators that are documented for it", arguments: verdicts)
    func operators(store: VectorStore, taken: Set<MetadataFilter.Operator>) {
        for kind in MetadataFilter.Operator.allCases {
            let value: AttributeValue = kind.accepts(1) ? 1 : kind.accepts("x") ? "x" : ["x"]
            let leaf = MetadataFilter.condition(.init(key: "k", operator: kind, value: value))
            let filter = MetadataFilter.andAll([.equals("a", 1), leaf])
            guard !taken.contains(kind) else {
                #expect(throws: Never.self) { try leaf.validate(for: store) }
                #expect(filter.problems(for: store).isEmpty)
                continue
            }
            let error = #expect(throws: FilterError.self) { try filter.validate(for: store) }
            #expect(error?.code == .unsupportedOperator)
            #expect(error?.path == "andAll[1].\(kind.rawValue)")
            #expect(error?.operator == kind)
            #expect(error?.store == store)
            #expect(error?.advice?.hasPrefix("use ") == true)
            #expect(error?.description.contains(store.name) == true)
        }
    }

    @Test("the table has every store")
    func tableIsWhole() {
        #expect(Set(Self.verdicts.map(\.0)) == Set(VectorStore.all))
    }

    @Test("a message says where, what, which store and what instead")
    func message() {
        let filter: MetadataFilter = .attribute("season") <= 2 && .attribute("title").startsWith("The")
        let error = #expect(throws: FilterError.self) { try filter.validate(for: .s3Vectors) }
        #expect(
            error?.description
                == "andAll[1].startsWith: Amazon S3 Vectors is not documented to support startsWith, and might silently "
                + "ignore it; use equals on an attribute of its own that ingestion writes the prefix into"
        )
    }

    @Test("who knows a store better can say so")
    func supporting() throws {
        let filter: MetadataFilter = .in("k", ["a", "b"])
        #expect(throws: FilterError.self) { try filter.validate(for: .aurora) }
        try filter.validate(for: .aurora.supporting([.in]))
    }

    @Test("advice names only operators that the store has")
    func advice() {
        let bare = VectorStore(name: "bare", operators: [.greaterThan])
        for kind in MetadataFilter.Operator.allCases where kind != .greaterThan {
            let value: AttributeValue = kind.accepts(1) ? 1 : kind.accepts("x") ? "x" : ["x"]
            let problems = MetadataFilter.condition(.init(key: "k", operator: kind, value: value)).problems(for: bare)
            #expect(problems.map(\.advice) == ["use one of greaterThan"])
        }
    }
}
