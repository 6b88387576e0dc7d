import Synchronization
import TenantRAGFilters
import TenantRAGIsolation
import TenantRAGJSON
import Testing

@Suite("The search for what a source holds outside of a boundary")
struct OutsideSearchTests {
    private static let uri = "s3://documents/acme/rows.csv"
    private static let source = MetadataFilter.Condition(
        key: "x-amz-bedrock-kb-source-uri",
        operator: .equals,
        value: .string(uri)
    )

    /// A policy, who asks, and the store.
    struct Trial: Sendable, CustomTestStringConvertible {
        var name: String
        var store = VectorStore.openSearchServerless
        var groups: [String] = []
        var policy: @Sendable () throws -> IsolationPolicy
        /// A Boolean value that indicates whether the filter should admit only what lies outside, for attributes
        /// without lists.
        var isNarrow = true

        var testDescription: String { name }

        func scope() throws -> ScopedFilter {
            let context = try context("acme", user: "ada", groups: groups, attributes: ["region": "eu", "level": 3])
            return try policy().scope(.condition(OutsideSearchTests.source), for: context)
        }
    }

    private static let knowledgeBases = { @Sendable in
        try [TenantID(validating: "acme"): KnowledgeBaseID(validating: "KBACME0000")]
    }

    private static let trials: [Trial] = [
        Trial(name: "the tenant's key") { .standard },
        Trial(name: "a user") { try .metadata(also: [.user(key: "owner")]) },
        Trial(name: "attributes") {
            try .metadata(also: [.attribute("region", key: "region"), .attribute("level", key: "level")])
        },
        Trial(name: "groups as a string", groups: ["red", "blue"]) {
            try .metadata(also: [.groups(key: "team", heldAs: .string)])
        },
        Trial(
            name: "many groups",
            groups: (0..<40).map { "g\($0)" },
            policy: {
                try .metadata(also: [.groups(key: "team", heldAs: .string)])
            },
            isNarrow: false
        ),
        Trial(
            name: "groups as a list",
            groups: ["red", "blue"],
            policy: {
                try .metadata(also: [.groups(key: "teams", heldAs: .stringList)])
            },
            isNarrow: false
        ),
        Trial(name: "a prefix and a user") {
            try .sourcePrefix("s3://documents/{tenant}/", also: [.user(key: "owner")])
        },
        Trial(name: "a knowledge base with a key") {
            try .dedicatedKnowledgeBase(knowledgeBases(), key: "tenantId")
        },
        Trial(name: "a knowledge base with a user") {
            try .dedicatedKnowledgeBase(knowledgeBases(), also: [.user(key: "owner")])
        },
        Trial(name: "S3 Vectors", store: .s3Vectors) { try .metadata(also: [.user(key: "owner")]) },
        Trial(
            name: "a store without notEquals",
            store: VectorStore(name: "own", operators: [.equals]),
            policy: {
                .standard
            },
            isNarrow: false
        ),
    ]

    /// The attributes of every row that can be made of a few values for each key, missing ones among them.
    private static let rows: [[String: AttributeValue]] = {
        let values: [(String, [AttributeValue?])] = [
            ("tenantId", ["acme", "globex", "ACME", ["acme"], nil]), ("owner", ["ada", "bob", nil]),
            ("region", ["eu", nil]), ("level", [3, "3", nil]), ("team", ["red", "green", ["red", "x"], nil]),
            ("teams", [["red", "x"], ["green"], "red", nil]),
        ]
        var rows: [[String: AttributeValue]] = [[:]]
        for (key, values) in values {
            rows = rows.flatMap { row in
                values.map { value in
                    var row = row
                    row[key] = value
                    return row
                }
            }
        }
        return rows
    }()

    /// Returns the filter that the search sends for its one page, answered with nothing.
    private static func sent(_ search: OutsideSearch) async throws -> ScopedFilter {
        let sent = Mutex<[ScopedFilter]>([])
        let findsNothing = try await search.findsNothing { scope, _ in
            sent.withLock { $0.append(scope) }
            return ([], nil)
        }
        #expect(findsNothing)
        let scopes = sent.withLock { $0 }
        #expect(scopes.count == 1)
        return try #require(scopes.first)
    }

    @Test(
        "sends a filter that admits every row of the source outside the boundary, and no other source",
        arguments: trials
    )
    func filter(trial: Trial) async throws {
        let scope = try trial.scope()
        let search = try #require(scope.outsideSearch(source: Self.source, for: trial.store))
        let outside = try await Self.sent(search)
        let filter = try #require(outside.filter)
        #expect(throws: Never.self) { try filter.validate(for: trial.store) }
        #expect(filter.isConfined(to: Self.source))
        #expect(outside.isOutsideSearch && !scope.isOutsideSearch)
        #expect(outside != scope && outside.boundary == scope.boundary)
        #expect(outside.tenant == scope.tenant && outside.user == scope.user)
        #expect(outside.knowledgeBase == scope.knowledgeBase)
        let boundary = try #require(scope.boundary)
        var count = 0
        for var row in Self.rows {
            row[Self.source.key] = .string(Self.uri)
            let isWithin = boundary.evaluate(against: row)
            if !isWithin { #expect(filter.evaluate(against: row), "\(row)") }
            let hasList = row.values.contains { if case .stringList = $0 { true } else { false } }
            if isWithin, trial.isNarrow, !hasList { #expect(!filter.evaluate(against: row), "\(row)") }
            count += isWithin ? 0 : 1
            row[Self.source.key] = "s3://documents/acme/other.csv"
            #expect(!filter.evaluate(against: row))
        }
        #expect(count > 100)
    }

    @Test("is not made where nothing can lie outside")
    func none() throws {
        for policy in [
            try IsolationPolicy.sourcePrefix("s3://documents/{tenant}/"),
            try .dedicatedKnowledgeBase(Self.knowledgeBases()),
        ] {
            let scope = try policy.scope(.condition(Self.source), for: context("acme"))
            #expect(scope.outsideSearch(source: Self.source, for: .openSearchServerless) == nil)
        }
    }

    @Test("is made for a source that does not lie within the tenant's prefix")
    func wrongPrefix() async throws {
        let scope = try IsolationPolicy.sourcePrefix("s3://documents/{tenant}/").scope(for: context("acme"))
        let uri = "s3://documents/acme/../globex/rows.csv"
        let source = MetadataFilter.Condition(key: Self.source.key, operator: .equals, value: .string(uri))
        let search = try #require(scope.outsideSearch(source: source, for: .openSearchServerless))
        let reference = OutsideSearch.Reference(metadata: [Self.source.key: .string(uri)], addresses: [])
        #expect(try await !search.findsNothing { _, _ in ([reference], nil) })
    }

    private static func reference(
        _ tenant: JSONValue?,
        source: String = OutsideSearchTests.uri,
        addresses: [String] = [OutsideSearchTests.uri]
    ) -> OutsideSearch.Reference {
        var metadata: [String: JSONValue] = ["x-amz-bedrock-kb-source-uri": .string(source)]
        metadata["tenantId"] = tenant
        return OutsideSearch.Reference(metadata: JSONObject(metadata), addresses: addresses)
    }

    @Test("says no for one reference that is not the tenant's, on whatever page")
    func foreign() async throws {
        let scope = try IsolationPolicy.standard.scope(.condition(Self.source), for: context("acme"))
        let search = try #require(scope.outsideSearch(source: Self.source, for: .openSearchServerless))
        let own = Self.reference("acme")
        let strangers = [
            Self.reference("globex"), Self.reference(nil), Self.reference(["acme"]), Self.reference("Acme"),
            // Of another source: the store passed over the filter.
            Self.reference("acme", source: "s3://documents/acme/other.csv"),
            OutsideSearch.Reference(metadata: ["tenantId": "acme"], addresses: []),
        ]
        for stranger in strangers {
            for pages in [[[stranger]], [[own, stranger]], [[own], [], [stranger]]] {
                let found = try await search.findsNothing { _, token in
                    let number = token.flatMap { Int($0) } ?? 0
                    return (pages[number], number + 1 < pages.count ? "\(number + 1)" : nil)
                }
                #expect(!found)
            }
        }
        // A store that passes over the negation finds the tenant's own, and that is no harm.
        let found = try await search.findsNothing { _, token in ([own, own], token == nil ? "1" : "") }
        #expect(found)
    }

    @Test("says no when it does not come to an end, and reads a bounded number of pages")
    func endless() async throws {
        let scope = try IsolationPolicy.standard.scope(.condition(Self.source), for: context("acme"))
        let search = try #require(scope.outsideSearch(source: Self.source, for: .openSearchServerless))
        for page in [[Self.reference("acme")], []] {
            let count = Mutex(0)
            let found = try await search.findsNothing { _, _ in
                count.withLock { $0 += 1 }
                return (page, "more")
            }
            #expect(!found && count.withLock { $0 } == OutsideSearch.maximumPageCount)
        }
    }

    @Test("throws what the search throws")
    func failure() async throws {
        struct Failure: Error {}
        let scope = try IsolationPolicy.standard.scope(.condition(Self.source), for: context("acme"))
        let search = try #require(scope.outsideSearch(source: Self.source, for: .openSearchServerless))
        await #expect(throws: Failure.self) { try await search.findsNothing { _, _ in throw Failure() } }
    }
}
