#if Local
import Testing
import TenantRAG

@testable import TenantRAGLocal

@Suite("Requests that the local knowledge base takes and refuses")
struct LocalRequestTests {
    private let owner = SessionOwner(caller: "key")
    private let filter = MetadataFilter.equals("tenantId", "test")

    private func retrieve(
        _ text: String? = "Eleven",
        knowledgeBase: String = "LOCAL00000",
        token: String? = nil,
        results: Int? = nil,
        change: (inout RetrieveRequest) -> Void = { _ in }
    ) async throws -> RetrieveResponse {
        var request = RetrieveRequest(
            knowledgeBaseId: knowledgeBase,
            retrievalQuery: KnowledgeBaseQuery(text: text),
            nextToken: token,
            retrievalConfiguration: KnowledgeBaseRetrievalConfiguration(
                vectorSearchConfiguration: KnowledgeBaseVectorSearchConfiguration(
                    filter: filter,
                    numberOfResults: results
                )
            )
        )
        change(&request)
        return try await SampleKnowledgeBase.shared().retrieve(request, owner: owner)
    }

    private func generate(
        _ text: String = "Who plays Eleven?",
        session: String? = nil,
        change: (inout RetrieveAndGenerateRequest) -> Void = { _ in }
    ) async throws -> RetrieveAndGenerateResponse {
        var request = RetrieveAndGenerateRequest(
            input: RetrieveAndGenerateInput(text: text),
            retrieveAndGenerateConfiguration: RetrieveAndGenerateConfiguration(
                type: .knowledgeBase,
                knowledgeBaseConfiguration: KnowledgeBaseRetrieveAndGenerateConfiguration(
                    knowledgeBaseId: "LOCAL00000",
                    modelArn: "amazon.nova-lite-v1:0",
                    retrievalConfiguration: KnowledgeBaseRetrievalConfiguration(
                        vectorSearchConfiguration: KnowledgeBaseVectorSearchConfiguration(filter: filter)
                    )
                )
            ),
            sessionId: session
        )
        change(&request)
        return try await SampleKnowledgeBase.shared().retrieveAndGenerate(request, owner: owner)
    }

    private func refusal(_ body: () async throws -> Void) async throws -> String {
        do {
            try await body()
            Issue.record("nothing was thrown")
            return ""
        } catch let error as ValidationException {
            return error.serviceMessage ?? ""
        }
    }

    @Test("five results by default, as many as asked for otherwise, best first")
    func numberOfResults() async throws {
        #expect(try await retrieve().retrievalResults.count == 5)
        let many = try await retrieve(results: 100).retrievalResults
        #expect(many.count > 5)
        let scores = many.map { $0.score ?? 0 }
        #expect(scores == scores.sorted(by: >))
        for result in many {
            #expect(result.content.type == .text)
            #expect(result.location?.type == .s3)
            #expect(result.metadata?["x-amz-bedrock-kb-source-uri"]?.text == result.location?.s3Location?.uri)
        }
    }

    @Test("pages put together are the whole, nothing twice", arguments: [1, 2, 3, 7])
    func pages(size: Int) async throws {
        let whole = try await retrieve(results: 100).retrievalResults
        var pages: [KnowledgeBaseRetrievalResult] = []
        var token: String?
        repeat {
            let page = try await retrieve(token: token, results: size)
            #expect(page.retrievalResults.count <= size)
            pages += page.retrievalResults
            token = page.nextToken
        } while token != nil
        #expect(pages == whole)
    }

    @Test("a page token of another search, another owner or none is refused")
    func tokens() async throws {
        let token = try #require(try await retrieve(results: 2).nextToken)
        for misuse in [
            { _ = try await self.retrieve("Hopper", token: token, results: 2) },
            { _ = try await self.retrieve(token: token, results: 3) },
            { _ = try await self.retrieve(token: String(token.dropLast()), results: 2) },
            { _ = try await self.retrieve(token: "none", results: 2) },
            {
                _ = try await self.retrieve(token: token, results: 2) {
                    $0.retrievalConfiguration?.vectorSearchConfiguration?.filter = .equals("tenantId", "demo")
                }
            },
        ] as [() async throws -> Void] {
            #expect(try await refusal(misuse) == "nextToken is not valid for this query.")
        }
    }

    @Test("another knowledge base does not exist, an ARN of this one does")
    func identity() async throws {
        await #expect(throws: ResourceNotFoundException.self) { try await retrieve(knowledgeBase: "OTHER00000") }
        await #expect(throws: ResourceNotFoundException.self) {
            try await generate {
                $0.retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration?.knowledgeBaseId = "local00000"
            }
        }
        let arn = "arn:aws:bedrock:eu-west-1:123456789012:knowledge-base/LOCAL00000"
        #expect(try await !retrieve(knowledgeBase: arn).retrievalResults.isEmpty)
    }

    @Test("what a retrieval cannot do is refused by name")
    func retrieveRefusals() async throws {
        let cases: [(String, (inout RetrieveRequest) -> Void)] = [
            ("userContext", { $0.userContext = UserContext(userId: "u") }),
            (
                "guardrailConfiguration",
                { $0.guardrailConfiguration = GuardrailConfiguration(guardrailId: "a", guardrailVersion: "1") }
            ),
            ("retrievalQuery", { $0.retrievalQuery.type = .image }),
            ("retrievalQuery", { $0.retrievalQuery.image = InputImage(format: .png, inlineContent: [1]) }),
            ("retrievalQuery.text", { $0.retrievalQuery.text = " \n" }),
            ("retrievalQuery.text", { $0.retrievalQuery.text = nil }),
            ("numberOfResults", { $0.retrievalConfiguration?.vectorSearchConfiguration?.numberOfResults = 0 }),
            ("numberOfResults", { $0.retrievalConfiguration?.vectorSearchConfiguration?.numberOfResults = 101 }),
            (
                "overrideSearchType",
                {
                    $0.retrievalConfiguration?.vectorSearchConfiguration?.overrideSearchType = SearchType(
                        rawValue: "MAGIC"
                    )
                }
            ),
            (
                "managedSearchConfiguration",
                { $0.retrievalConfiguration?.managedSearchConfiguration = ManagedSearchConfiguration() }
            ),
            (
                "rerankingConfiguration",
                {
                    $0.retrievalConfiguration?.vectorSearchConfiguration?.rerankingConfiguration =
                        VectorSearchRerankingConfiguration(type: .bedrockRerankingModel)
                }
            ),
            (
                "implicitFilterConfiguration",
                {
                    $0.retrievalConfiguration?.vectorSearchConfiguration?.implicitFilterConfiguration =
                        ImplicitFilterConfiguration(
                            metadataAttributes: [
                                MetadataAttributeSchema(description: "d", key: "k", type: .string)
                            ],
                            modelArn: "m"
                        )
                }
            ),
            ("filter", { $0.retrievalConfiguration?.vectorSearchConfiguration?.filter = .in("season", []) }),
            (
                "filter",
                { $0.retrievalConfiguration?.vectorSearchConfiguration?.filter = .andAll([.equals("a", "b")]) }
            ),
            ("knowledgeBaseId", { $0.knowledgeBaseId = "x" }),
            ("nextToken", { $0.nextToken = "a b" }),
        ]
        for (name, change) in cases {
            let message = try await refusal { _ = try await retrieve(change: change) }
            #expect(message.contains(name), "\(name): \(message)")
        }
    }

    @Test("both search types are taken", arguments: [SearchType.hybrid, .semantic])
    func searchTypes(type: SearchType) async throws {
        let response = try await retrieve {
            $0.retrievalConfiguration?.vectorSearchConfiguration?.overrideSearchType = type
        }
        #expect(try await response == retrieve())
    }

    @Test("what a generation cannot do is refused by name")
    func generateRefusals() async throws {
        func configured(
            _ change: @escaping (inout KnowledgeBaseRetrieveAndGenerateConfiguration) -> Void
        ) -> (inout RetrieveAndGenerateRequest) -> Void {
            { request in
                if var configuration = request.retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration {
                    change(&configuration)
                    request.retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration = configuration
                }
            }
        }
        func prompt(_ text: String) -> PromptTemplate { PromptTemplate(textPromptTemplate: text) }
        let cases: [(String, (inout RetrieveAndGenerateRequest) -> Void)] = [
            ("userContext", { $0.userContext = UserContext(userId: "u") }),
            (
                "sessionConfiguration",
                {
                    $0.sessionConfiguration = RetrieveAndGenerateSessionConfiguration(
                        kmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:key/12345678-1234-1234-1234-123456789012"
                    )
                }
            ),
            ("retrieveAndGenerateConfiguration", { $0.retrieveAndGenerateConfiguration = nil }),
            ("retrieveAndGenerateConfiguration", { $0.retrieveAndGenerateConfiguration?.type = .externalSources }),
            (
                "knowledgeBaseConfiguration",
                { $0.retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration = nil }
            ),
            ("input.text", { $0.input.text = "" }),
            ("input.text", { $0.input.text = String(repeating: "x", count: 1_001) }),
            ("sessionId", { $0.sessionId = "a b" }),
            ("not valid", { $0.sessionId = "unknown" }),
            (
                "guardrailConfiguration",
                configured {
                    $0.generationConfiguration = GenerationConfiguration(
                        guardrailConfiguration: GuardrailConfiguration(guardrailId: "a", guardrailVersion: "1")
                    )
                }
            ),
            (
                "$search_results$",
                configured {
                    $0.generationConfiguration = GenerationConfiguration(promptTemplate: prompt("Answer."))
                }
            ),
            (
                "$conversation_history$",
                configured {
                    $0.orchestrationConfiguration = OrchestrationConfiguration(
                        promptTemplate: prompt("$output_format_instructions$")
                    )
                }
            ),
            (
                "$output_format_instructions$",
                configured {
                    $0.orchestrationConfiguration = OrchestrationConfiguration(
                        promptTemplate: prompt("$conversation_history$")
                    )
                }
            ),
            (
                "QUERY_DECOMPOSITION",
                configured {
                    $0.orchestrationConfiguration = OrchestrationConfiguration(
                        queryTransformationConfiguration: QueryTransformationConfiguration(
                            type: QueryTransformationType(rawValue: "OTHER")
                        )
                    )
                }
            ),
        ]
        for (name, change) in cases {
            let message = try await refusal { _ = try await generate(change: change) }
            #expect(message.contains(name), "\(name): \(message)")
        }
    }

    @Test(
        "hostile session ids are refused and name nothing",
        arguments: [
            "..", "--", "a:b", "0", "", "'; DROP TABLE", "\u{202E}", "é1", String(repeating: "a", count: 101),
        ]
    )
    func hostileSessions(id: String) async throws {
        let message = try await refusal { _ = try await generate(session: id) }
        #expect(
            message.contains("sessionId")
                || message == "Session with Id \(id) is not valid. Please check and try again."
        )
    }

    @Test("a session over the wire stays with its caller, its model and its filter")
    func wireSession() async throws {
        let first = try await generate()
        let again = try await generate("And who plays Hopper?", session: first.sessionId)
        #expect(again.sessionId == first.sessionId)
        let knowledgeBase = try await SampleKnowledgeBase.shared()
        #expect(
            try await refusal {
                _ = try await generate(session: first.sessionId) {
                    $0.retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration?.modelArn = "other.model"
                }
            }.contains("cannot be changed")
        )
        #expect(
            try await refusal {
                _ = try await generate(session: first.sessionId) {
                    $0.retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration?.retrievalConfiguration?
                        .vectorSearchConfiguration?.filter = .equals("tenantId", "demo")
                }
            }.contains("not valid")
        )
        var request: RetrieveAndGenerateRequest?
        _ = try await generate(session: first.sessionId) { request = $0 }
        let stolen = try #require(request)
        #expect(
            try await refusal {
                _ = try await knowledgeBase.retrieveAndGenerate(stolen, owner: SessionOwner(caller: "thief"))
            }.contains("not valid")
        )
    }

    @Test("a question in parts finds passages for each part when it may be decomposed")
    func decomposition() async throws {
        let question = "Who composed the music of season 1? Who plays Eleven?"
        let response = try await generate(question) {
            $0.retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration?.orchestrationConfiguration =
                OrchestrationConfiguration(
                    queryTransformationConfiguration: QueryTransformationConfiguration(type: .queryDecomposition)
                )
        }
        #expect(response.output.text.contains("Millie Bobby Brown"))
    }
}

extension JSONValue {
    fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
}
#endif
