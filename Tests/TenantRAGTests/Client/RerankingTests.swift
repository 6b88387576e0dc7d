import HTTPTypes
import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("Passages that a model ranks again")
struct RerankingTests {
    static let arn = "arn:aws:bedrock:eu-central-1::foundation-model/amazon.rerank-v1:0"

    private static func configuration(_ reranking: Reranking?) -> TenantRAGConfiguration {
        var configuration = TenantRAGConfiguration()
        configuration.reranking = reranking
        return configuration
    }

    /// The search that retrieval asks a knowledge base for.
    private static func search(
        _ store: String,
        configured: Reranking?,
        perCall: Reranking? = nil
    ) async throws -> KnowledgeBaseRetrievalConfiguration? {
        let fixture = BedrockFixture(Wire.results("acme"), environment: ["TENANTRAG_VECTOR_STORE": store])
        let client = try fixture.client(configuration(configured))
        _ = try await client.retrieve("the radio", as: .test("acme"), reranking: perCall)
        let sent = fixture.transport.sent[0]
        return try RetrieveRequest(head: sent.request, body: sent.body).retrievalConfiguration
    }

    @Test("by a model of the account, where the configuration or the call names it", arguments: [false, true])
    func model(isPerCall: Bool) async throws {
        let ranking = Reranking.model(Self.arn, numberOfResults: 5)
        let search = try await Self.search(
            "s3Vectors",
            configured: isPerCall ? nil : ranking,
            perCall: isPerCall ? ranking : nil
        )?.vectorSearchConfiguration
        #expect(search?.filter != nil)
        let expected = VectorSearchRerankingConfiguration(
            type: .bedrockRerankingModel,
            bedrockRerankingConfiguration: VectorSearchBedrockRerankingConfiguration(
                modelConfiguration: VectorSearchBedrockRerankingModelConfiguration(modelArn: Self.arn),
                numberOfRerankedResults: 5
            )
        )
        #expect(search?.rerankingConfiguration == expected)
    }

    @Test("a call can do without the configured ranking")
    func off() async throws {
        let search = try await Self.search("aurora", configured: .model(Self.arn), perCall: .off)
        #expect(search?.vectorSearchConfiguration != nil)
        #expect(search?.vectorSearchConfiguration?.rerankingConfiguration == nil)
    }

    @Test(
        "a managed knowledge base is told the ranking, and nothing where none is chosen",
        arguments: [
            (nil, nil), (.off, .noReranking), (.managed, .managed), (.model(arn, numberOfResults: 3), .custom),
        ] as [(Reranking?, RerankingModelType?)]
    )
    func managed(reranking: Reranking?, type: RerankingModelType?) async throws {
        let search = try await Self.search("managed", configured: reranking)?.managedSearchConfiguration
        #expect(search?.filter != nil && search?.rerankingModelType == type)
        let model = search?.rerankingConfiguration?.bedrockRerankingConfiguration
        #expect(model?.modelConfiguration.modelArn == (type == .custom ? Self.arn : nil))
        #expect(model?.numberOfRerankedResults == (type == .custom ? 3 : nil))
    }

    @Test("an answer rests on the passages in their new order, as a whole and as a stream")
    func answers() async throws {
        let knowledgeBase = try ScriptedKnowledgeBase()
        let client = TenantRAGClient(knowledgeBase, configuration: Self.configuration(.model(Self.arn)))
        _ = try await client.ask("the radio", as: .test("acme"))
        let search = knowledgeBase.generations[0].retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration?
            .retrievalConfiguration?.vectorSearchConfiguration
        #expect(
            search?.rerankingConfiguration?.bedrockRerankingConfiguration?.modelConfiguration.modelArn == Self.arn
        )
        // The same request parts serve the stream; it has to be accepted, too.
        for try await _ in try await client.stream("the radio", as: .test("acme")) {}
    }

    @Test("the next page is ranked as the first was")
    func pages() async throws {
        let knowledgeBase = try ScriptedKnowledgeBase(references: [.of("acme")])
        let client = TenantRAGClient(knowledgeBase)
        let page = try await client.retrieve("what", as: .test("acme"), reranking: .model(Self.arn))
        _ = try await client.retrieve(after: page, as: .test("acme"))
        let models = knowledgeBase.retrievals.map {
            $0.retrievalConfiguration?.vectorSearchConfiguration?.rerankingConfiguration?.bedrockRerankingConfiguration?
                .modelConfiguration.modelArn
        }
        #expect(models == [Self.arn, Self.arn])
    }

    @Test("the searches for a link to a document are not reranked, since they search for one document")
    func links() async throws {
        let fixture = BedrockFixture(
            Wire.results("acme"),
            Wire.results(),
            Wire.link,
            Wire.results("acme"),
            Wire.results()
        )
        let client = try fixture.client(Self.configuration(.model(Self.arn)))
        let passage = KnowledgeBaseRetrievalResult(
            content: RetrievalResultContent(text: "A passage."),
            documentId: "DOC1",
            metadata: ["x-amz-bedrock-kb-source-uri": "s3://bucket/DOC1.md"]
        )
        _ = try await client.documentContent(of: passage, as: .test("acme"))
        for number in [0, 1, 3, 4] {
            let sent = fixture.transport.sent[number]
            let search = try RetrieveRequest(head: sent.request, body: sent.body).retrievalConfiguration
            #expect(search?.vectorSearchConfiguration?.filter != nil)
            #expect(search?.vectorSearchConfiguration?.rerankingConfiguration == nil)
        }
    }

    @Test(
        "agentic retrieval takes a model or the managed ranking",
        arguments: [(.off, .noReranking), (.managed, .managed), (.model(arn), .custom)]
            as [(Reranking, AgenticRetrieveRerankingModelType)]
    )
    func agentic(reranking: Reranking, type: AgenticRetrieveRerankingModelType) async throws {
        let fixture = try AgenticFixture()
        let client = try fixture.bedrock.client(Self.configuration(reranking))
        _ = try await client.agenticRetrieve("Compare.", as: .test("acme"))
        let request = try fixture.request()
        #expect(request.agenticRetrieveConfiguration.rerankingModelType == type)
        let model = request.agenticRetrieveConfiguration.rerankingConfiguration?.bedrockRerankingConfiguration
        #expect(model?.modelConfiguration.modelArn == (type == .custom ? Self.arn : nil))
    }

    @Test("what the knowledge base or the operation does not take is refused, and nothing is sent")
    func refused() async throws {
        let fixture = BedrockFixture("{}", environment: ["TENANTRAG_VECTOR_STORE": "redis"])
        let managedOnly = try fixture.client(Self.configuration(.managed))
        let limited = try fixture.client(Self.configuration(.model(Self.arn, numberOfResults: 5)))
        let calls: [() async throws -> Void] = [
            { _ = try await managedOnly.retrieve("what", as: .test("acme")) },
            { _ = try await managedOnly.ask("what", as: .test("acme")) },
            { _ = try await managedOnly.agenticRetrieve("what", as: .test("acme")) },
            { _ = try await limited.agenticRetrieve("what", as: .test("acme")) },
        ]
        for call in calls {
            let error = await #expect(throws: TenantRAGError.self) { try await call() }
            #expect(error?.code == .unsupportedSetting)
        }
        #expect(fixture.transport.sent.isEmpty)
    }

    @Test(
        "a model by its id alone, and a number out of range, are refused by the service model's rules",
        arguments: [
            Reranking.model("amazon.rerank-v1:0"), .model(""), .model(arn, numberOfResults: 0),
            .model(arn, numberOfResults: 101),
        ],
        ["s3Vectors", "managed"]
    )
    func invalid(reranking: Reranking, store: String) async throws {
        let fixture = BedrockFixture("{}", environment: ["TENANTRAG_VECTOR_STORE": store])
        let client = try fixture.client()
        await #expect(throws: ModelValidationError.self) {
            try await client.retrieve("what", as: .test("acme"), reranking: reranking)
        }
        #expect(fixture.transport.sent.isEmpty)
    }
}
