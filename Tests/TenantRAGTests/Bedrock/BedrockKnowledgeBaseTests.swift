import HTTPTypes
import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("Questions to Amazon Bedrock")
struct BedrockKnowledgeBaseTests {
    @Test("In a shared knowledge base the tenant's filter stands in every request on the wire")
    func pool() async throws {
        let fixture = BedrockFixture(Wire.results("acme"))
        let client = try fixture.client()
        let page = try await client.retrieve("the radio", as: .test("acme"), where: .attribute("season") == 1)
        #expect(page.results.count == 1)
        let answering = BedrockFixture(Wire.answer("acme"))
        let answer = try await answering.client().ask("the radio", as: .test("acme"))
        #expect(answer.text == "An answer.")

        let confined = MetadataFilter.Condition(key: "tenantId", operator: .equals, value: "acme")
        let retrieve = try RetrieveRequest(
            head: fixture.transport.sent[0].request,
            body: fixture.transport.sent[0].body
        )
        #expect(retrieve.knowledgeBaseId == "KB12345678")
        let filter = retrieve.retrievalConfiguration?.vectorSearchConfiguration?.filter
        #expect(filter?.isConfined(to: confined) == true)
        let sent = answering.transport.sent[0]
        let generate = try RetrieveAndGenerateRequest(head: sent.request, body: sent.body)
        let configuration = generate.retrieveAndGenerateConfiguration?.knowledgeBaseConfiguration
        #expect(configuration?.modelArn == "amazon.nova-lite-v1:0")
        let generating = configuration?.retrievalConfiguration?.vectorSearchConfiguration?.filter
        #expect(generating?.isConfined(to: confined) == true)
    }

    @Test(
        "A foreign passage, or one of no tenant, withholds the whole answer",
        arguments: [["globex"], ["acme", "globex"], ["acme", nil], ["Acme"], ["acme "]] as [[String?]]
    )
    func foreign(tenants: [String?]) async throws {
        let results = tenants.map { tenant in Wire.results(tenant).dropFirst(21).dropLast(2) }
        let fixture = BedrockFixture(#"{"retrievalResults":[\#(results.joined(separator: ","))]}"#)
        await #expect(throws: IsolationViolation.self) {
            try await fixture.client().retrieve("the radio", as: .test("acme"))
        }
    }

    @Test("With a source prefix the filter and the audit are on the source")
    func sourcePrefix() async throws {
        let fixture = BedrockFixture(Wire.results("acme", document: "tenants/acme/plot"))
        let policy = try IsolationPolicy.sourcePrefix("s3://bucket/tenants/{tenant}/")
        let client = try fixture.client(TenantRAGConfiguration(policy: policy))
        #expect(try await client.retrieve("the radio", as: .test("acme")).results.count == 1)
        let sent = fixture.transport.sent[0]
        let text = String(decoding: sent.body, as: UTF8.self)
        #expect(text.contains("startsWith") && text.contains("s3://bucket/tenants/acme/"))
        await #expect(throws: IsolationViolation.self) {
            try await client.retrieve("the radio", as: .test("globex"))
        }
    }

    @Test("With a knowledge base for each tenant the path names the tenant's own, and no conversation crosses over")
    func dedicated() async throws {
        let policy = try IsolationPolicy.dedicatedKnowledgeBase([
            TenantID(validating: "acme"): KnowledgeBaseID(validating: "KBACME0001"),
            TenantID(validating: "globex"): KnowledgeBaseID(validating: "KBGLOBEX01"),
        ])
        let fixture = BedrockFixture(Wire.answer("whoever"))
        let client = try fixture.client(TenantRAGConfiguration(policy: policy))
        let answer = try await client.ask("the radio", as: .test("acme"))
        await #expect(throws: TenantRAGError.self) {
            try await client.ask("and then?", as: .test("globex"), continuing: answer.conversation)
        }
        await #expect(throws: IsolationError.self) { try await client.ask("the radio", as: .test("initech")) }
        #expect(fixture.transport.sent.count == 1)
        #expect(String(decoding: fixture.transport.sent[0].body, as: UTF8.self).contains("KBACME0001"))
    }

    @Test("A managed knowledge base is given the filter where it reads it, and is not asked what it does not answer")
    func managed() async throws {
        let fixture = BedrockFixture(Wire.results("acme"), environment: ["TENANTRAG_VECTOR_STORE": "managed"])
        let client = try fixture.client()
        _ = try await client.retrieve("the radio", as: .test("acme"))
        let sent = fixture.transport.sent[0]
        let configuration = try RetrieveRequest(head: sent.request, body: sent.body).retrievalConfiguration
        #expect(configuration?.vectorSearchConfiguration == nil)
        let confined = MetadataFilter.Condition(key: "tenantId", operator: .equals, value: "acme")
        #expect(configuration?.managedSearchConfiguration?.filter?.isConfined(to: confined) == true)
        let error = await #expect(throws: TenantRAGError.self) {
            try await client.ask("the radio", as: .test("acme"))
        }
        #expect(error?.code == .unsupportedOperation)
        let prefix = try IsolationPolicy.sourcePrefix("s3://bucket/{tenant}/")
        let other = try fixture.client(TenantRAGConfiguration(policy: prefix))
        await #expect(throws: FilterError.self) { try await other.retrieve("the radio", as: .test("acme")) }
        #expect(fixture.transport.sent.count == 1)
    }

    @Test(
        "What the environment does not say is asked for by name",
        arguments: [
            ("TENANTRAG_KNOWLEDGE_BASE_ID", ""), ("TENANTRAG_KNOWLEDGE_BASE_ID", "short"), ("TENANTRAG_MODEL_ARN", ""),
            ("TENANTRAG_VECTOR_STORE", ""), ("TENANTRAG_VECTOR_STORE", "s3"),
        ]
    )
    func environment(name: String, value: String) throws {
        let fixture = BedrockFixture("{}", environment: [name: value])
        let error = #expect(throws: TenantRAGError.self) { try fixture.client() }
        #expect(error?.code == .invalidSetting)
        #expect(error?.message.contains(name) == true)
    }

    @Test("One tenant's failures do not use up another's retries")
    func retryQuota() async throws {
        let transport = ScriptedTransport { sent, _ in
            let isGlobex = String(decoding: sent.body, as: UTF8.self).contains("globex")
            let isRetry = sent.request.headerFields[.sdkRequest]?.hasPrefix("attempt=1") == false
            return isGlobex || !isRetry ? .answer(503) : .answer(200, Wire.results("acme"))
        }
        var fixture = BedrockFixture(transport, environment: ["AWS_MAX_ATTEMPTS": "3"])
        fixture.configuration.clock = ManualTime(date: try Timestamp("20261125T120000Z")).source
        let client = try fixture.client()
        for _ in 0..<50 { _ = try? await client.retrieve("the radio", as: .test("globex")) }
        // Globex has nothing left: a call of its is sent once. Acme's first attempt fails and the second succeeds.
        let before = transport.sent.count
        _ = try? await client.retrieve("the radio", as: .test("globex"))
        #expect(transport.sent.count == before + 1)
        #expect(try await client.retrieve("the radio", as: .test("acme")).results.count == 1)
    }

    @Test("A call is signed with its tenant's credentials, and neither a second tenant nor a second user gets them")
    func tenantCredentials() async throws {
        let fixture = BedrockFixture(Wire.results())
        let fetches = ScriptedCounter()
        let vault = TenantCredentials(configuration: fixture.configuration, maximumTenantCount: 2) { tenant, user in
            CredentialsProvider(name: "vault") {
                fetches.count("\(tenant)/\(user ?? "")")
                return try Credentials(
                    accessKeyID: "KEY-\(tenant)-\(user ?? "none")",
                    secretAccessKey: SecretBytes("secret of \(tenant)")
                )
            }
        }
        let knowledgeBase = try BedrockKnowledgeBase(
            id: KnowledgeBaseID(validating: "KB12345678"),
            modelARN: "amazon.nova-lite-v1:0",
            vectorStore: .s3Vectors,
            client: BedrockAgentRuntimeClient(fixture.configuration),
            tenantCredentials: vault
        )
        let client = TenantRAGClient(knowledgeBase)
        let order =
            [("acme", nil), ("acme", "ada"), ("acme", nil), ("globex", nil), ("acme", "ada")] as [(String, String?)]
        for (tenant, user) in order {
            _ = try await client.retrieve("the radio", as: .test(tenant, user: user))
        }
        let keys = fixture.transport.sent.map { sent in
            sent.request.headerFields[.authorization]?.split(separator: "=")[1].split(separator: "/").first.map(
                String.init
            )
        }
        #expect(keys == ["KEY-acme-none", "KEY-acme-ada", "KEY-acme-none", "KEY-globex-none", "KEY-acme-ada"])
        // Two are kept: when globex came, acme's ada had gone unused for longest.
        #expect(fetches.counts == ["acme/": 1, "acme/ada": 2, "globex/": 1])
        #expect("\(vault)".contains("2 kept"))
    }
}

extension HTTPField.Name {
    fileprivate static let sdkRequest = Self("amz-sdk-request") ?? .server
}
