#if Local
import TenantRAG
import TenantRAGLocal
import TenantRAGTestSupport
import Testing

@Suite("Neighbours in one local knowledge base")
struct NeighbourStoryTests {
    @Test("many tenants at once each get their own and nothing else")
    func concurrent() async throws {
        let folder = try DocumentFolder()
        let tenants = (0..<8).map { "tenant\($0)" }
        for tenant in tenants {
            let text =
                "# House\n\n\(tenant) keeps the lamp. The secret of the lamp is \(tenant).\n\nA gate is a gate."
            try folder.write("\(tenant).md", text, tenant: tenant)
        }
        let shared = try LocalKnowledgeBase(documents: folder.path)
        _ = try await shared.ingest()
        let client = TenantRAGClient(shared)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for tenant in tenants {
                for _ in 0..<4 {
                    group.addTask {
                        let context = try TenantContext.test(tenant)
                        let answer = try await client.ask("What is the secret of the lamp?", as: context)
                        #expect(answer.text.contains("is \(tenant)."))
                        let page = try await client.retrieve("lamp secret house", as: context, numberOfResults: 100)
                        for result in page.results {
                            for other in tenants where other != tenant {
                                #expect(result.content.text?.contains(other) != true)
                            }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("a stolen conversation is as good as an unknown one")
    func stolenSession() async throws {
        let folder = try DocumentFolder()
        try folder.write("a.md", "Ada keeps the lamp of house 3.", tenant: "a")
        try folder.write("b.md", "Ben keeps the lamp of house 3.", tenant: "b")
        let shared = try LocalKnowledgeBase(documents: folder.path)
        _ = try await shared.ingest()
        func request(_ tenant: String, session: String?) throws -> ScopedRequest<RetrieveAndGenerateRequest> {
            let scope = try IsolationPolicy.standard.scope(for: TenantContext.test(tenant))
            let configuration = KnowledgeBaseRetrieveAndGenerateConfiguration(
                knowledgeBaseId: shared.knowledgeBaseID.identifier,
                modelArn: shared.modelARN,
                retrievalConfiguration: KnowledgeBaseRetrievalConfiguration(
                    vectorSearchConfiguration: KnowledgeBaseVectorSearchConfiguration(filter: scope.filter)
                )
            )
            let request = RetrieveAndGenerateRequest(
                input: RetrieveAndGenerateInput(text: "Who keeps the lamp of house 3?"),
                retrieveAndGenerateConfiguration: RetrieveAndGenerateConfiguration(
                    type: .knowledgeBase,
                    knowledgeBaseConfiguration: configuration
                ),
                sessionId: session
            )
            return ScopedRequest(try Validated(request), scope: scope)
        }
        let victim = try await shared.retrieveAndGenerate(request("a", session: nil))
        #expect(victim.output.text == "Ada keeps the lamp of house 3.")
        #expect(
            try await shared.retrieveAndGenerate(request("a", session: victim.sessionId)).sessionId
                == victim.sessionId
        )
        await #expect(throws: ValidationException.self) {
            try await shared.retrieveAndGenerate(request("b", session: victim.sessionId))
        }
        let forged = ScopedRequest(
            try request("a", session: nil).checked,
            scope: try request("b", session: nil).scope
        )
        await #expect(throws: ValidationException.self) { try await shared.retrieveAndGenerate(forged) }
    }
}
#endif
