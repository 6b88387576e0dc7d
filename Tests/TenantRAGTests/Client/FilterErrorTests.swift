import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("Errors about filters")
struct FilterErrorTests {
    /// Filters that S3 Vectors does not take, what is wrong, and the position in the filter as it was written.
    static let rows: [(MetadataFilter, FilterError.Code, String)] = [
        (.startsWith("a", "b"), .unsupportedOperator, "startsWith"),
        (.andAll([.equals("a", 1), .startsWith("a", "b")]), .unsupportedOperator, "andAll[1].startsWith"),
        (.orAll([.equals("a", 1), .in("a", [])]), .emptyList, "orAll[1].in.value"),
        (
            .orAll([.equals("a", 1), .andAll([.equals("b", 1), .equals("", 1)])]), .keyLength,
            "orAll[1].andAll[1].equals.key"
        ),
        // Deeper than the service takes, and brought into its two levels: the position is the one that was written.
        (
            .andAll([
                .equals("a", 1), .orAll([.equals("b", 1), .andAll([.equals("c", 1), .stringContains("d", "e")])]),
            ]),
            .unsupportedOperator, "andAll[1].orAll[1].andAll[1].stringContains"
        ),
        (
            .andAll([.condition(.init(key: "a", operator: .greaterThan, value: "b"))]), .valueType,
            "andAll[0].greaterThan.value"
        ),
    ]

    @Test("name what the caller wrote, and not the filter that the boundary is part of", arguments: rows)
    func callersPath(filter: MetadataFilter, code: FilterError.Code, path: String) async throws {
        let policy = try IsolationPolicy.metadata(also: [.user(key: "owner")])
        let knowledgeBase = try ScriptedKnowledgeBase()
        let client = TenantRAGClient(knowledgeBase, configuration: TenantRAGConfiguration(policy: policy))
        let error = await #expect(throws: FilterError.self) {
            try await client.ask("what", as: .test("acme", user: "ana"), where: filter)
        }
        #expect(error?.code == code)
        #expect(error?.path == path)
        #expect(error?.isOfBoundary == false)
        #expect(knowledgeBase.scopes.isEmpty)
    }

    @Test(
        "say that the policy's own condition is at fault where it is, whatever the caller asked for",
        arguments: [nil, .equals("a", 1), .orAll([.equals("a", 1), .equals("b", 2)])] as [MetadataFilter?]
    )
    func boundary(filter: MetadataFilter?) async throws {
        let policy = try IsolationPolicy.sourcePrefix("s3://documents/{tenant}/")
        let client = TenantRAGClient(
            try ScriptedKnowledgeBase(),
            configuration: TenantRAGConfiguration(policy: policy)
        )
        let error = await #expect(throws: FilterError.self) {
            try await client.retrieve("what", as: .test("acme"), where: filter)
        }
        #expect(error?.path == "boundary.startsWith")
        #expect(error?.isOfBoundary == true)
    }

    @Test(
        "that no rewriting mends name the group as the caller wrote it",
        arguments: [
            (.andAll([]), .groupTooSmall, "andAll"), (.orAll([]), .groupTooSmall, "orAll"),
            (.orAll([.equals("a", 1), .andAll([])]), .groupTooSmall, "orAll[1].andAll"),
        ] as [(MetadataFilter, FilterError.Code, String)]
    )
    func groups(filter: MetadataFilter, code: FilterError.Code, path: String) async throws {
        let client = TenantRAGClient(try ScriptedKnowledgeBase())
        let error = await #expect(throws: IsolationError.self) {
            try await client.ask("what", as: .test("acme"), where: filter)
        }
        #expect(error?.code == .filterNotExpressible)
        let underlying = try #require(error?.underlying as? FilterError)
        #expect(underlying.code == code)
        #expect(underlying.path == path)
    }
}
