import TenantRAGFilters
import TenantRAGIsolation
import Testing

@Suite("IsolationPolicy.scope")
struct ScopeTests {
    /// Filters by which a caller might try to see more, and what each shows of the caller's own two documents.
    static let attempts: [(filter: MetadataFilter, own: Set<String>)] = [
        (.equals("tenantId", "other"), []),
        (.notEquals("tenantId", "acme"), []),
        (.notEquals("tenantId", "other"), ["one", "two"]),
        (.notEquals("nothing", "x"), ["one", "two"]),
        (.notIn("tenantId", ["acme"]), []),
        (.in("tenantId", ["acme", "other", "Acme"]), ["one", "two"]),
        (.startsWith("tenantId", ""), ["one", "two"]),
        (.stringContains("tenantId", ""), ["one", "two"]),
        (.listContains("tenantId", "acme"), []),
        (.orAll([.equals("tenantId", "other"), .equals("tenantId", "acme1")]), []),
        (.orAll([.equals("tenantId", "other"), .equals("season", 1)]), ["one"]),
        (.orAll([.notEquals("nothing", "x"), .equals("tenantId", "other")]), ["one", "two"]),
        (.orAll([.equals("tenantId", "acme"), .equals("tenantId", "other")]), ["one", "two"]),
        (.andAll([.equals("tenantId", "acme"), .equals("tenantId", "other")]), []),
        (.andAll([.equals("tenantId", "acme"), .equals("season", 2)]), ["two"]),
        (.andAll([.equals("season", 2), .equals("season", 2)]), ["two"]),
        (
            .orAll([
                .andAll([.equals("tenantId", "other"), .equals("season", 1)]),
                .andAll([.equals("tenantId", "acme"), .equals("season", 2)]),
            ]), ["two"]
        ),
        (.andAll([.orAll([.equals("season", 1), .equals("season", 2)]), .notEquals("season", 2)]), ["one"]),
    ]

    static let documents: [String: [String: AttributeValue]] = [
        "one": ["tenantId": "acme", "season": 1],
        "two": ["tenantId": "acme", "season": 2],
        "other's": ["tenantId": "other", "season": 1],
        "prefix's": ["tenantId": "acm", "season": 1],
        "longer's": ["tenantId": "acme1", "season": 1],
        "other case's": ["tenantId": "Acme", "season": 1],
        "nobody's": ["season": 1],
        "a list's": ["tenantId": ["acme"], "season": 1],
        "a number's": ["tenantId": 1, "season": 1],
        "of another key": ["tenantID": "acme", "season": 1],
        "empty": [:],
    ]

    @Test("a caller's filter narrows and never widens", arguments: attempts)
    func attempt(filter: MetadataFilter, own: Set<String>) throws {
        let scope = try IsolationPolicy.standard.scope(filter, for: context("acme"))
        let scoped = try #require(scope.filter)
        let seen = Self.documents.filter { scoped.evaluate(against: $0.value) }
        #expect(Set(seen.keys) == own)
    }

    @Test("boundary and caller's conjunction stand in one group, the tenant first")
    func flat() throws {
        let scope = try IsolationPolicy.standard.scope(
            .andAll([.equals("season", 1), .equals("title", "x")]),
            for: context("acme")
        )
        #expect(
            scope.filter == .andAll([.equals("tenantId", "acme"), .equals("season", 1), .equals("title", "x")])
        )
    }

    @Test("an id of 256 characters and one with separators go into the filter as they are")
    func wholeIDs() throws {
        for id in [String(repeating: "x", count: 256), "a/b:c d=e+f@g-h_i.j"] {
            #expect(
                try IsolationPolicy.standard.scope(for: context(id)).filter
                    == .equals("tenantId", AttributeValue.string(id))
            )
        }
    }

    @Test(
        "an empty group is refused: nothing says what it would mean",
        arguments: [MetadataFilter.andAll([]), .orAll([])]
    )
    func emptyGroup(filter: MetadataFilter) throws {
        for filter in [filter, .andAll([.equals("season", 1), filter]), .orAll([.equals("season", 1), filter])] {
            let error = #expect(throws: IsolationError.self) {
                try IsolationPolicy.standard.scope(filter, for: context("acme"))
            }
            #expect(error?.code == .filterNotExpressible)
            #expect(error?.underlying is FilterError)
        }
    }

    @Test("a filter that is too deep or too wide for the service is refused, quickly")
    func tooLarge() throws {
        var deep = MetadataFilter.equals("season", 1)
        for level in 0..<60 {
            let leaf = MetadataFilter.equals("k\(level)", 1)
            deep = level.isMultiple(of: 2) ? .andAll([leaf, deep]) : .orAll([leaf, deep])
        }
        let wide = MetadataFilter.orAll((0..<40).map { .andAll([.equals("a", $0), .equals("b", $0)]) })
        let many = MetadataFilter.andAll((0..<200).map { .equals("k\($0)", 1) })
        for filter in [deep, wide, many] {
            let error = #expect(throws: IsolationError.self) {
                try IsolationPolicy.standard.scope(filter, for: context("acme"))
            }
            #expect(error?.code == .filterNotExpressible)
        }
    }

    @Test("scopes are equal by tenant, user, filter and knowledge base, in bytes")
    func equality() throws {
        let policy = IsolationPolicy.standard
        let scope = try policy.scope(.equals("title", "\u{E9}"), for: context("acme", user: "ana"))
        #expect(try scope == policy.scope(.equals("title", "\u{E9}"), for: context("acme", user: "ana")))
        let others = [
            try policy.scope(.equals("title", "e\u{301}"), for: context("acme", user: "ana")),
            try policy.scope(.equals("title", "\u{E9}"), for: context("acme", user: "bob")),
            try policy.scope(.equals("title", "\u{E9}"), for: context("acme")),
            try policy.scope(.equals("title", "\u{E9}"), for: context("Acme", user: "ana")),
            try policy.scope(for: context("acme", user: "ana")),
        ]
        for other in others { #expect(scope != other) }
    }

    @Test("prints the tenant, and neither the user nor what is asked for")
    func description() throws {
        let scope = try IsolationPolicy.standard.scope(.equals("title", "secret"), for: context("acme", user: "ana"))
        #expect("\(scope)" == "scope of tenant acme")
        #expect(String(reflecting: scope) == "scope of tenant acme")
    }
}
