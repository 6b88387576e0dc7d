import TenantRAG
import TenantRAGTestSupport
import TenantRAGTesting
import Testing

@Suite("No filter of a caller's widens what it sees")
struct FilterAttackTests {
    private static let keys = ["tenantId", "mandant\u{E9}"]

    /// Keys that are the policy's own to a careless reader.
    private static let likeKeys = [
        "tenantId", "TenantId", "tenantid", "tenantId ", " tenantId", "tenantId\u{200B}", "mandant\u{E9}",
        "mandante\u{301}", "mandante", "x-amz-bedrock-kb-source-uri", "season", "missing",
    ]
    private static let values = ["acme", "globex", "ACME", "acme ", "acm", "", "acme1", "\u{430}cme"]

    private static func leaf(_ random: inout SeededGenerator) -> MetadataFilter {
        let (key, value) = (random.pick(likeKeys), random.pick(values))
        return switch random.below(12) {
        case 0, 1: .equals(key, value)
        case 2, 3: .notEquals(key, value)
        case 4: .in(key, [value, "globex", "acme"])
        case 5: .notIn(key, [value])
        case 6: .startsWith(key, value)
        case 7: .stringContains(key, value)
        case 8: .listContains(key, value)
        case 9: .lessThan("season", random.below(4))
        case 10: .greaterThanOrEquals("season", random.below(4))
        default: .equals("season", random.below(4))
        }
    }

    private static func filter(_ random: inout SeededGenerator, depth: Int) -> MetadataFilter {
        guard depth > 0, random.chance(60) else { return leaf(&random) }
        let members = (0..<(random.chance(3) ? 0 : 1 + random.below(4))).map { _ in filter(&random, depth: depth - 1) }
        return random.chance(50) ? .andAll(members) : .orAll(members)
    }

    private static func documents(key: String) -> [TestDocument] {
        values.enumerated().flatMap { number, tenant in
            (0..<3).map { season in
                TestDocument(
                    "The radio is here.",
                    source: "s3://documents/\(number)/\(season).md",
                    attributes: [key: .string(tenant), "season": .number(JSONNumber(season))]
                )
            }
        } + [
            TestDocument("The radio is nobody's.", source: "s3://documents/nobody.md"),
            TestDocument("The radio is a list's.", source: "s3://documents/list.md", attributes: [key: ["acme"]]),
            TestDocument(
                "The radio is of a like key.",
                source: "s3://documents/like.md",
                attributes: [key == "tenantId" ? "TenantId" : "mandante\u{301}": "acme"]
            ),
        ]
    }

    @Test(
        "random filters: what is sent is confined, and what comes back is what they match among one's own",
        arguments: keys
    )
    func random(key: String) async throws {
        var random = SeededGenerator(seed: 5)
        let documents = Self.documents(key: key)
        let configuration = TenantRAGConfiguration(policy: try .metadata(key: key), numberOfResults: 100)
        let client = TenantRAGClient(try HostileKnowledgeBase(documents), configuration: configuration)
        let scripted = try ScriptedKnowledgeBase(vectorStore: .openSearchServerless)
        let recording = TenantRAGClient(scripted, configuration: configuration)
        let tenant = try TenantContext.test("acme")
        let own = documents.filter { document in
            document.attributes.contains { $0.key.utf8.elementsEqual(key.utf8) && $0.value == .string("acme") }
        }
        #expect(own.count == 3)
        let condition = MetadataFilter.Condition(key: key, operator: .equals, value: "acme")
        var (sent, refused, found) = (0, 0, 0)
        for _ in 0..<600 {
            let filter = Self.filter(&random, depth: 1 + random.below(4))
            let page: RetrievalPage
            do {
                page = try await client.retrieve("radio", as: tenant, where: filter)
            } catch {
                #expect(error is IsolationError || error is FilterError || error is ModelValidationError, "\(error)")
                refused += 1
                continue
            }
            let expected = own.filter {
                filter.evaluate(
                    against: $0.attributes.merging(["x-amz-bedrock-kb-source-uri": .string($0.source)]) { $1 }
                )
            }
            #expect(Set(page.results.compactMap(\.source)) == Set(expected.map(\.source)), "\(filter)")
            found += expected.count
            _ = try await recording.retrieve("radio", as: tenant, where: filter)
            _ = try await recording.ask("radio", as: tenant, where: filter)
            sent += 1
            for configuration in [
                scripted.retrievals.last?.retrievalConfiguration,
                scripted.generations.last?.retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration?
                    .retrievalConfiguration,
            ] {
                let filter = configuration?.vectorSearchConfiguration?.filter
                #expect(filter?.isConfined(to: condition) == true, "\(String(describing: filter))")
                #expect(configuration?.vectorSearchConfiguration?.implicitFilterConfiguration == nil)
            }
        }
        #expect(sent > 200 && refused > 30 && found > 100)
    }

    @Test("huge and deep filters are refused or confined, and nothing is sent of the refused")
    func large() async throws {
        var deep = MetadataFilter.equals("tenantId", "globex")
        for level in 0..<1_000 {
            deep = level.isMultiple(of: 2) ? .orAll([deep, .notEquals("x", 1)]) : .andAll([deep, deep.first])
        }
        let wide = MetadataFilter.orAll((0..<20_000).map { .equals("tenantId", "t\($0)") })
        let long = MetadataFilter.in("tenantId", (0..<50_000).map { "t\($0)" })
        let knowledgeBase = try ScriptedKnowledgeBase()
        let client = TenantRAGClient(knowledgeBase)
        for filter in [deep, wide, long, .equals("tenantId", String(repeating: "g", count: 1_000_000))] {
            do {
                _ = try await client.retrieve("radio", as: .test("acme"), where: filter)
            } catch {
                #expect(!"\(error)".contains("globex"))
            }
        }
        let condition = MetadataFilter.Condition(key: "tenantId", operator: .equals, value: "acme")
        for scope in knowledgeBase.scopes { #expect(scope.filter?.isConfined(to: condition) == true) }
    }

    @Test("a search that a model plans is filtered, too")
    func agentic() async throws {
        let client = TenantRAGClient(try HostileKnowledgeBase(Self.documents(key: "tenantId")))
        for filter in [nil, .notEquals("tenantId", "acme"), .equals("season", 1)] as [MetadataFilter?] {
            let answer = try await client.agenticRetrieve("radio", as: .test("acme"), where: filter)
            #expect(answer.results.allSatisfy { $0.metadata?["tenantId"] == .string("acme") })
            #expect(answer.results.count == (filter == nil ? 3 : filter == .equals("season", 1) ? 1 : 0))
        }
        let leaky = try HostileKnowledgeBase(Self.documents(key: "tenantId"), flaws: [.ignoresAgenticFilter])
        await #expect(throws: IsolationViolation.self) {
            try await TenantRAGClient(leaky).agenticRetrieve("radio", as: .test("acme"))
        }
    }

    @Test("a store that drops nested groups, or all with a negation in them, is caught")
    func dropping() async throws {
        let documents = Self.documents(key: "tenantId")
        let anything = MetadataFilter.notEquals("missing", "x")
        let filter = MetadataFilter.orAll([
            .andAll([.equals("tenantId", "globex"), anything]),
            .andAll([.equals("season", 1), .notEquals("missing", "y")]),
        ])
        for flaw in [HostileKnowledgeBase.Flaw.ignoresNestedFilters, .dropsFiltersWithNegations] {
            let client = TenantRAGClient(try HostileKnowledgeBase(documents, flaws: [flaw]))
            await #expect(throws: IsolationViolation.self) {
                try await client.retrieve("radio", as: .test("acme"), where: filter)
            }
            await #expect(throws: IsolationViolation.self) {
                try await client.ask("radio", as: .test("acme"), where: filter)
            }
        }
    }
}

extension MetadataFilter {
    fileprivate var first: MetadataFilter {
        switch self {
        case .condition: self
        case .andAll(let members), .orAll(let members): members.last ?? self
        }
    }
}
