import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("Settings of a configuration in the request on the wire")
struct RequestSettingsTests {
    private static let tenant = Result { try TenantContext.test("acme") }

    /// The configurations that a client sends with an answer, whole and streamed.
    private static func generations(
        _ configuration: TenantRAGConfiguration
    ) async throws -> [KnowledgeBaseRetrieveAndGenerateConfiguration] {
        let knowledgeBase = try ScriptedKnowledgeBase()
        let client = TenantRAGClient(knowledgeBase, configuration: configuration)
        _ = try await client.ask("what", as: tenant.get())
        let whole = knowledgeBase.generations.map(\.retrieveAndGenerateConfiguration)
        let fixture = BedrockFixture(Wire.answer("acme"))
        _ = try await fixture.client(configuration).ask("what", as: tenant.get())
        let sent = fixture.transport.sent[0]
        let onTheWire = try RetrieveAndGenerateRequest(head: sent.request, body: sent.body)
        return try (whole + [onTheWire.retrieveAndGenerateConfiguration]).map {
            try #require($0?.knowledgeBaseConfiguration)
        }
    }

    @Test(
        "The kind of search stands in passages' and answers' requests, and nowhere without one",
        arguments: [nil, .hybrid, .semantic] as [SearchType?]
    )
    func searchType(type: SearchType?) async throws {
        var configuration = TenantRAGConfiguration()
        configuration.searchType = type
        let knowledgeBase = try ScriptedKnowledgeBase()
        _ = try await TenantRAGClient(knowledgeBase, configuration: configuration)
            .retrieve("what", as: Self.tenant.get())
        let search = try #require(knowledgeBase.retrievals.first?.retrievalConfiguration?.vectorSearchConfiguration)
        #expect(search.overrideSearchType == type)
        for generation in try await Self.generations(configuration) {
            let search = try #require(generation.retrievalConfiguration?.vectorSearchConfiguration)
            #expect(search.overrideSearchType == type)
        }
    }

    @Test("A managed knowledge base has one kind of search and is sent none")
    func managedSearchType() async throws {
        var configuration = TenantRAGConfiguration()
        configuration.searchType = .hybrid
        let knowledgeBase = try ScriptedKnowledgeBase(vectorStore: .managed)
        _ = try await TenantRAGClient(knowledgeBase, configuration: configuration)
            .retrieve("what", as: Self.tenant.get())
        let sent = try #require(knowledgeBase.retrievals.first?.retrievalConfiguration)
        #expect(sent.vectorSearchConfiguration == nil && sent.managedSearchConfiguration != nil)
        #expect(!String(decoding: sent.jsonBytes(), as: UTF8.self).contains("HYBRID"))
    }

    @Test(
        "The prompt that rewrites questions and the splitting of queries are sent together, alone or not at all",
        arguments: [false, true],
        [false, true]
    )
    func orchestration(hasPrompt: Bool, decomposes: Bool) async throws {
        var configuration = TenantRAGConfiguration()
        if hasPrompt { configuration.orchestrationPrompt = .default }
        configuration.decomposesQueries = decomposes
        for generation in try await Self.generations(configuration) {
            let orchestration = generation.orchestrationConfiguration
            #expect((orchestration != nil) == (hasPrompt || decomposes))
            #expect(
                orchestration?.promptTemplate?.textPromptTemplate
                    == (hasPrompt ? OrchestrationPrompt.default.text : nil)
            )
            #expect(
                orchestration?.queryTransformationConfiguration?.type == (decomposes ? .queryDecomposition : nil)
            )
        }
    }
}
