#if Local
import TenantRAG
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocal

@Suite("The local knowledge base answers from what a request's scope admits")
struct LocalKnowledgeBaseAttackTests {
    enum Operation: CaseIterable { case retrieve, generate, stream, agentic }

    private static func knowledgeBase() async throws -> LocalKnowledgeBase {
        let folder = try AttackFolder()
        for number in 0..<3 {
            try folder.files.write("acme/\(number).md", "The vault code is tulip.", tenant: "acme")
            try folder.files.write("globex/\(number).md", "The vault code is marigold.", tenant: "globex")
        }
        return try await folder.knowledgeBase()
    }

    private static func ask(
        _ operation: Operation,
        _ filter: MetadataFilter?,
        as scope: ScopedFilter,
        of knowledgeBase: LocalKnowledgeBase
    ) async throws {
        let retrieval = KnowledgeBaseRetrievalConfiguration(
            vectorSearchConfiguration: KnowledgeBaseVectorSearchConfiguration(filter: filter)
        )
        let generation = RetrieveAndGenerateConfiguration(
            type: .knowledgeBase,
            knowledgeBaseConfiguration: KnowledgeBaseRetrieveAndGenerateConfiguration(
                knowledgeBaseId: "LOCAL00000",
                modelArn: "amazon.nova-lite-v1:0",
                retrievalConfiguration: retrieval
            )
        )
        switch operation {
        case .retrieve:
            let request = RetrieveRequest(
                knowledgeBaseId: "LOCAL00000",
                retrievalQuery: KnowledgeBaseQuery(text: "vault"),
                retrievalConfiguration: retrieval
            )
            _ = try await knowledgeBase.retrieve(ScopedRequest(Validated(request), scope: scope))
        case .generate:
            let request = RetrieveAndGenerateRequest(
                input: RetrieveAndGenerateInput(text: "What is the vault code?"),
                retrieveAndGenerateConfiguration: generation
            )
            _ = try await knowledgeBase.retrieveAndGenerate(ScopedRequest(Validated(request), scope: scope))
        case .stream:
            let request = RetrieveAndGenerateStreamRequest(
                input: RetrieveAndGenerateInput(text: "What is the vault code?"),
                retrieveAndGenerateConfiguration: generation
            )
            _ = try await knowledgeBase.retrieveAndGenerateStream(ScopedRequest(Validated(request), scope: scope))
        case .agentic:
            let retriever = KnowledgeBaseRetrieverConfiguration(
                knowledgeBaseId: "LOCAL00000",
                retrievalOverrides: RetrievalOverrides(filter: filter)
            )
            let request = AgenticRetrieveStreamRequest(
                agenticRetrieveConfiguration: AgenticRetrieveConfiguration(),
                messages: [
                    AgenticRetrieveMessage(content: AgenticRetrieveMessageContent(text: "vault code?"), role: .user)
                ],
                retrievers: [AgenticRetriever(configuration: .knowledgeBase(retriever))]
            )
            _ = try await knowledgeBase.agenticRetrieveStream(ScopedRequest(Validated(request), scope: scope))
        }
    }

    @Test("a request with another filter than its scope's is refused", arguments: Operation.allCases)
    func forged(operation: Operation) async throws {
        let knowledgeBase = try await Self.knowledgeBase()
        let scope = try IsolationPolicy.standard.scope(for: .test("acme"))
        try await Self.ask(operation, scope.filter, as: scope, of: knowledgeBase)
        for filter in [nil, .equals("tenantId", "globex"), .equals("tenantId", "ACME")] as [MetadataFilter?] {
            await #expect(throws: ValidationException.self) {
                try await Self.ask(operation, filter, as: scope, of: knowledgeBase)
            }
        }
    }

    @Test("a planned search finds the tenant's own documents")
    func agentic() async throws {
        let client = TenantRAGClient(try await Self.knowledgeBase())
        let answer = try await client.agenticRetrieve("What is the vault code?", as: .test("acme"))
        #expect(answer.results.count == 3 && answer.text?.contains("tulip") == true)
        #expect(answer.results.allSatisfy { $0.metadata?["tenantId"] == "acme" })
    }

    @Test("passages of one score come in one order, whenever each was stored and whatever other tenants hold")
    func order() async throws {
        var orders: [[String?]] = []
        for names in [["a.md", "b.md", "c.md"], ["c.md", "b.md", "a.md"]] {
            let folder = try AttackFolder()
            let knowledgeBase = try LocalKnowledgeBase(documents: folder.files.path)
            for name in names {
                try folder.files.write(name, "The vault code is tulip.", tenant: "acme")
                _ = try await knowledgeBase.ingest()
            }
            let page = try await TenantRAGClient(knowledgeBase).retrieve("vault", as: .test("acme"))
            orders.append(page.results.map(\.source))
        }
        #expect(orders[0].count == 3 && orders[0] == orders[1])
    }

    @Test("a page's token is of one user, even where users see the same documents")
    func pages() async throws {
        let knowledgeBase = try await Self.knowledgeBase()
        func page(_ user: String, token: String?) async throws -> String? {
            let scope = try IsolationPolicy.standard.scope(for: .test("acme", user: user))
            let request = RetrieveRequest(
                knowledgeBaseId: "LOCAL00000",
                retrievalQuery: KnowledgeBaseQuery(text: "vault"),
                nextToken: token,
                retrievalConfiguration: KnowledgeBaseRetrievalConfiguration(
                    vectorSearchConfiguration: KnowledgeBaseVectorSearchConfiguration(
                        filter: scope.filter,
                        numberOfResults: 1
                    )
                )
            )
            return try await knowledgeBase.retrieve(ScopedRequest(Validated(request), scope: scope)).nextToken
        }
        let token = try await page("ada", token: nil)
        #expect(token != nil)
        await #expect(throws: ValidationException.self) { try await page("ben", token: token) }
        _ = try await page("ada", token: token)
    }
}
#endif
