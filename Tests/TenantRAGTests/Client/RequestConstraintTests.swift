import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("The constraints that a store takes in a query")
struct RequestConstraintTests {
    @Test(
        "count the boundary's own, and a filter that is too much for the store is not sent",
        arguments: [98, 99, 100]
    )
    func boundary(count: Int) async throws {
        let filter: MetadataFilter = .in("topic", (0..<count).map { "t\($0)" })
        let policy = try IsolationPolicy.metadata(also: [.groups(key: "team", heldAs: .string)])
        // The tenant, and two groups: three constraints that no caller wrote.
        let context = try TenantContext(
            trusting: TenantID(validating: "acme"),
            because: "a test",
            groups: ["red", "blue"]
        )
        for (policy, own) in [(IsolationPolicy.standard, 1), (policy, 3)] {
            for store in [VectorStore.s3Vectors, .s3VectorsClassic] {
                let knowledgeBase = try ScriptedKnowledgeBase(vectorStore: store)
                let client = TenantRAGClient(knowledgeBase, configuration: TenantRAGConfiguration(policy: policy))
                guard store == .s3Vectors, count + own > 100 else {
                    _ = try await client.retrieve("what", as: context, where: filter)
                    #expect(knowledgeBase.scopes.first?.filter?.constraintCount == count + own)
                    continue
                }
                let error = await #expect(throws: FilterError.self) {
                    try await client.retrieve("what", as: context, where: filter)
                }
                #expect(error?.code == .tooManyConstraints && error?.count == count + own && error?.limit == 100)
                await #expect(throws: FilterError.self) { try await client.ask("what", as: context, where: filter) }
                #expect(knowledgeBase.scopes.isEmpty)
            }
        }
    }
}
