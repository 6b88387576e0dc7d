import TenantRAGFilters
import TenantRAGIsolation
import Testing

@Suite("ContextCondition")
struct ContextConditionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let condition: ContextCondition
        let context: TenantContext
        let clause: MetadataFilter
        var testDescription: String { name }
    }

    static func cases() throws -> [Case] {
        [
            Case(
                name: "the user",
                condition: .user(key: "owner"),
                context: try context("acme", user: "ana"),
                clause: .equals("owner", "ana")
            ),
            Case(
                name: "groups against a string",
                condition: .groups(key: "team", heldAs: .string),
                context: try context("acme", groups: ["a", "b", "a"]),
                clause: .in("team", ["a", "b"])
            ),
            Case(
                name: "seven groups against a string",
                condition: .groups(key: "team", heldAs: .string),
                context: try context("acme", groups: (0..<7).map { "g\($0)" }),
                clause: .in("team", (0..<7).map { "g\($0)" })
            ),
            Case(
                name: "groups that differ in bytes alone",
                condition: .groups(key: "team", heldAs: .string),
                context: try context("acme", groups: ["\u{E9}", "e\u{301}"]),
                clause: .in("team", ["\u{E9}", "e\u{301}"])
            ),
            Case(
                name: "one group against a list",
                condition: .groups(key: "teams", heldAs: .stringList),
                context: try context("acme", groups: ["a", "a"]),
                clause: .listContains("teams", "a")
            ),
            Case(
                name: "two groups against a list",
                condition: .groups(key: "teams", heldAs: .stringList),
                context: try context("acme", groups: ["a", "b"]),
                clause: .orAll([.listContains("teams", "a"), .listContains("teams", "b")])
            ),
            Case(
                name: "a string attribute",
                condition: .attribute("region", key: "r"),
                context: try context("acme", attributes: ["region": "eu"]),
                clause: .equals("r", "eu")
            ),
            Case(
                name: "a number attribute",
                condition: .attribute("level", key: "r"),
                context: try context("acme", attributes: ["level": 3]),
                clause: .equals("r", 3)
            ),
            Case(
                name: "a boolean attribute",
                condition: .attribute("staff", key: "r"),
                context: try context("acme", attributes: ["staff": true]),
                clause: .equals("r", true)
            ),
            Case(
                name: "a list attribute",
                condition: .attribute("regions", key: "r"),
                context: try context("acme", attributes: ["regions": ["eu", "us"]]),
                clause: .in("r", ["eu", "us"])
            ),
        ]
    }

    @Test("stands beside the tenant in the boundary and in the filter", arguments: try cases())
    func clause(item: Case) throws {
        let policy = try IsolationPolicy.metadata(also: [item.condition])
        let scope = try policy.scope(.equals("season", 1), for: item.context)
        #expect(scope.boundary == .andAll([.equals("tenantId", "acme"), item.clause]))
        #expect(scope.filter == .andAll([.equals("tenantId", "acme"), item.clause, .equals("season", 1)]))
    }

    @Test("refuses a context that does not hold what the policy asks for")
    func missing() throws {
        let empty = try context("acme")
        let cases: [(ContextCondition, TenantContext, IsolationError.Code)] = [
            (.user(key: "k"), empty, .missingUser),
            (.groups(key: "k", heldAs: .string), empty, .missingGroups),
            (.groups(key: "k", heldAs: .stringList), empty, .missingGroups),
            (.attribute("region", key: "k"), empty, .missingContextAttribute),
            (
                .attribute("region", key: "k"), try context("acme", attributes: ["Region": "eu"]),
                .missingContextAttribute
            ),
            (.attribute("region", key: "k"), try context("acme", attributes: ["region": ""]), .missingContextAttribute),
            (.attribute("region", key: "k"), try context("acme", attributes: ["region": []]), .missingContextAttribute),
            (
                .attribute("region", key: "k"), try context("acme", attributes: ["region": ["eu", ""]]),
                .missingContextAttribute
            ),
            (
                .attribute("caf\u{E9}", key: "k"), try context("acme", attributes: ["cafe\u{301}": "eu"]),
                .missingContextAttribute
            ),
            (
                .groups(key: "k", heldAs: .stringList), try context("acme", groups: (0..<6).map { "g\($0)" }),
                .tooManyGroups
            ),
        ]
        for (condition, context, code) in cases {
            let policy = try IsolationPolicy.metadata(also: [condition])
            let error = #expect(throws: IsolationError.self) { try policy.scope(for: context) }
            #expect(error?.code == code)
        }
    }

    @Test("holds in a dedicated knowledge base and beside a source prefix as well")
    func otherBarriers() throws {
        let tenant = try TenantID(validating: "acme")
        let dedicated = try IsolationPolicy.dedicatedKnowledgeBase(
            [tenant: KnowledgeBaseID(validating: "KB12345678")],
            also: [.user(key: "owner")]
        )
        let asked = try context("acme", user: "ana")
        #expect(try dedicated.scope(for: asked).filter == .equals("owner", "ana"))
        let prefix = try IsolationPolicy.sourcePrefix("s3://b/{tenant}/", also: [.user(key: "owner")])
        #expect(
            try prefix.scope(for: asked).boundary
                == .andAll([.startsWith("x-amz-bedrock-kb-source-uri", "s3://b/acme/"), .equals("owner", "ana")])
        )
        for policy in [dedicated, prefix] {
            let error = #expect(throws: IsolationError.self) { try policy.scope(for: context("acme")) }
            #expect(error?.code == .missingUser)
        }
    }
}
