import Foundation
import TenantRAGJSON
import Testing

@testable import TenantRAGFilters

@Suite("The operators of each store")
struct VectorStoreTests {
    static let comparing: Set<MetadataFilter.Operator> = [
        .equals, .notEquals, .greaterThan, .greaterThanOrEquals, .lessThan, .lessThanOrEquals,
    ]
    static let verdicts: [(VectorStore, Set<MetadataFilter.Operator>)] = [
        (.openSearchServerless, Set(MetadataFilter.Operator.allCases)),
        (.local, Set(MetadataFilter.Operator.allCases)),
        (.s3Vectors, comparing.union([.in, .notIn, .listContains])),
        (.s3VectorsClassic, comparing.union([.in, .notIn, .listContains])),
        (.managed, comparing.union([.in, .notIn, .listContains])),
        (.neptuneAnalytics, comparing.union([.in, .notIn, .stringContains])),
        (.openSearchManaged, comparing),
        (.aurora, comparing),
        (.mongoDBAtlas, comparing),
        (.pinecone, comparing),
        (.redis, comparing),
    ]

    @Test("a store accepts exactly the operators that are documented for it", arguments: verdicts)
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

    @Test(
        "every value that a filter compares is a constraint",
        arguments: [
            (.equals("a", 1), 1), (.notEquals("a", "x"), 1), (.in("a", ["x", "y", "z"]), 3), (.notIn("a", ["x"]), 1),
            (.listContains("a", "x"), 1), (.in("a", []), 0), (.andAll([]), 0),
            (.andAll([.equals("a", "electronics"), .lessThanOrEquals("b", 500)]), 2),
            (.orAll([.in("a", ["x", "y"]), .andAll([.equals("b", true), .notIn("c", ["p", "q", "r"])])]), 6),
        ] as [(MetadataFilter, Int)]
    )
    func constraints(filter: MetadataFilter, count: Int) {
        #expect(filter.constraintCount == count)
    }

    @Test("S3 Vectors takes 100 constraints, unless its index is in mode CLASSIC", arguments: [99, 100, 101, 5_000])
    func constraintLimit(count: Int) throws {
        let list = (1..<count).map { "v\($0)" }
        let filters: [MetadataFilter] = [
            .andAll([.equals("tenantId", "acme"), .in("k", list)]),
            .orAll([.notIn("k", list), .equals("season", 1)]),
            .andAll([.equals("tenantId", "acme"), .orAll([.in("k", Array(list.dropLast())), .in("k", ["last"])])]),
        ]
        for filter in filters {
            #expect(filter.constraintCount == count)
            for store in VectorStore.all where store != .s3Vectors && store.operators.isSuperset(of: [.in, .notIn]) {
                try filter.validate(for: store)
            }
            guard count > 100 else {
                try filter.validate(for: .s3Vectors)
                continue
            }
            let error = #expect(throws: FilterError.self) { try filter.validate(for: .s3Vectors) }
            #expect(error?.code == .tooManyConstraints && error?.path == "" && error?.store == .s3Vectors)
            #expect(error?.limit == 100 && error?.count == count)
            #expect(error?.advice?.contains("s3VectorsClassic") == true)
            let trusting = #expect(throws: FilterError.self) {
                try filter.validate(for: .s3Vectors.supporting([.startsWith]))
            }
            #expect(trusting?.advice == error?.advice)
        }
    }

    @Test("a store of one's own may have a limit, and none is assumed")
    func ownLimit() throws {
        let filter: MetadataFilter = .in("k", ["a", "b", "c"])
        try filter.validate(for: VectorStore(name: "own", operators: [.in]))
        try filter.validate(for: VectorStore(name: "own", operators: [.in], maximumConstraintCount: 3))
        let error = #expect(throws: FilterError.self) {
            try filter.validate(for: VectorStore(name: "own", operators: [.in], maximumConstraintCount: 2))
        }
        #expect(error?.code == .tooManyConstraints && error?.advice?.contains("CLASSIC") == false)
    }

    @Test("a store has one spelling in settings, and the former ones are still read")
    func settingNames() {
        #expect(VectorStore.settingNames.count == VectorStore.all.count - 1, "all but the local one")
        for name in VectorStore.settingNames {
            #expect(VectorStore(settingName: name)?.settingName == name)
        }
        #expect(VectorStore.aurora.supporting([.in]).settingName == nil)
        #expect(VectorStore.aurora.supporting([.equals]) == .aurora, "nothing is added")
        let former: [(String, VectorStore)] = [
            ("s3-vectors", .s3Vectors), ("opensearch-managed", .openSearchManaged), ("neptune", .neptuneAnalytics),
            ("mongodb-atlas", .mongoDBAtlas),
        ]
        for (name, store) in former {
            for setting in VectorStore.Setting.allCases {
                #expect(VectorStore(settingName: name, for: setting) == store)
            }
        }
        for name in ["", "s3", "opensearch", "S3Vectors", "s3vectors", "s3Vectors ", "local", "s3Vectors\u{301}"] {
            #expect(VectorStore(settingName: name) == nil)
        }
    }

    @Test(
        "the local endpoint names the stores whose rules it can hold, and what it always called OpenSearch Serverless"
    )
    func endpointNames() {
        #expect(
            Set(VectorStore.settingNames(for: .localEndpoint)).symmetricDifference(VectorStore.settingNames)
                == ["managed", "local"]
        )
        #expect(VectorStore(settingName: "opensearch", for: .localEndpoint) == .openSearchServerless)
        #expect(VectorStore(settingName: "managed", for: .localEndpoint) == nil)
        #expect(VectorStore(settingName: "local", for: .localEndpoint) == .local)
        #expect(VectorStore(settingName: "floppy", for: .localEndpoint) == nil)
    }

    @Test(
        "every row of the table of stores has names of its own that lead back to it",
        arguments: VectorStore.Known.allCases
    )
    func row(known: VectorStore.Known) throws {
        let store = known.store
        let names = try #require(store.names)
        #expect(names.known == known && store.settingName == known.rawValue, "the row stands for another case")
        #expect(VectorStore.all.count { $0 == store } == 1 && VectorStore.all.count { $0.name == store.name } == 1)
        #expect(!names.settings.isEmpty, "no setting could name it")
        for setting in VectorStore.Setting.allCases {
            let own =
                [known.rawValue] + names.formerNames + (setting == .localEndpoint ? names.formerEndpointNames : [])
            for spelling in own {
                let found = VectorStore(settingName: spelling, for: setting)
                #expect(found == (names.settings.contains(setting) ? store : nil), "\(spelling)")
            }
        }
        let others = VectorStore.all.filter { $0 != store }.compactMap(\.names)
        for spelling in [known.rawValue] + names.formerNames + names.formerEndpointNames {
            #expect(
                !others.contains { other in VectorStore.Setting.allCases.contains { other.accepts(spelling, in: $0) } }
            )
        }
    }

    @Test("each store is a constant of its name, and guides list the names that are accepted")
    func lists() throws {
        func text(_ path: String) throws -> String {
            let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
            return try String(contentsOf: root.appending(path: path), encoding: .utf8)
        }
        let rows = try text("Sources/TenantRAGFilters/Stores/VectorStore+Known.swift")
        for known in VectorStore.Known.allCases {
            #expect(rows.contains("public static let \(known.rawValue) = VectorStore("))
        }
        let lists = [
            ("Sources/TenantRAG/KnowledgeBase/KnowledgeBase.swift", "| `TENANTRAG_VECTOR_STORE`", .service),
            ("Documentation/LocalEndpoint.md", "| `--vector-store NAME`", VectorStore.Setting.localEndpoint),
        ]
        for (path, beginning, setting) in lists {
            let line = try #require(try text(path).split(separator: "\n").first { $0.contains(beginning) })
            let words = Set(line.split { !$0.isLetter && !$0.isNumber }.map(String.init))
            let listed = VectorStore.Known.allCases.map(\.rawValue).filter(words.contains)
            #expect(listed == VectorStore.settingNames(for: setting), "\(path)")
        }
        let guide = try text("Documentation/KnowledgeBases.md")
        for name in VectorStore.settingNames { #expect(guide.contains("`\(name)`"), "\(name)") }
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
