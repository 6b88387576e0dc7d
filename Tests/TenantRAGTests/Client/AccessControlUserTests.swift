import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("The e-mail address for access control lists")
struct AccessControlUserTests {
    private static func configuration(_ user: AccessControlUser = .attribute("email")) -> TenantRAGConfiguration {
        var configuration = TenantRAGConfiguration()
        configuration.accessControlUser = user
        return configuration
    }

    private static func context(
        user: String? = nil,
        attributes: [String: AttributeValue] = ["email": "ada@example.com"]
    ) throws -> TenantContext {
        try TenantContext(
            trusting: TenantID(validating: "acme"),
            because: "a test",
            user: user,
            attributes: attributes
        )
    }

    private static func managed(_ answers: String...) -> BedrockFixture {
        BedrockFixture(
            ScriptedTransport(answers.map { .answer(200, $0) }),
            environment: ["TENANTRAG_VECTOR_STORE": "managed"]
        )
    }

    @Test("is in the request for passages, from an attribute or from the user")
    func retrieve() async throws {
        for (source, context) in [
            (AccessControlUser.attribute("email"), try Self.context()),
            (.user, try Self.context(user: "ada@example.com", attributes: ["email": "eve@example.com"])),
        ] {
            let fixture = Self.managed(Wire.results("acme"))
            _ = try await fixture.client(Self.configuration(source)).retrieve("what", as: context)
            let sent = fixture.transport.sent[0]
            let request = try RetrieveRequest(head: sent.request, body: sent.body)
            #expect(request.userContext?.userId == "ada@example.com")
            // A second belt: the tenant's filter stands there all the same.
            let confined = MetadataFilter.Condition(key: "tenantId", operator: .equals, value: "acme")
            let filter = request.retrievalConfiguration?.managedSearchConfiguration?.filter
            #expect(filter?.isConfined(to: confined) == true)
        }
    }

    @Test("is in the request of agentic retrieval")
    func agentic() async throws {
        let fixture = try AgenticFixture()
        _ = try await fixture.bedrock.client(Self.configuration()).agenticRetrieve("Compare.", as: Self.context())
        #expect(try fixture.request().userContext?.userId == "ada@example.com")
    }

    @Test("is in every request for a link to a document")
    func documentContent() async throws {
        let metadata = #"{"_source_uri":"s3://bucket/DOC1.md","_data_source_id":"DS12345678","tenantId":"acme"}"#
        let result = #"{"content":{"text":"A passage."},"documentId":"DOC1","metadata":\#(metadata),"score":0.5}"#
        let found = #"{"retrievalResults":[\#(result)]}"#
        let fixture = Self.managed(found, Wire.results(), Wire.link, found, Wire.results())
        let passage = KnowledgeBaseRetrievalResult(
            content: RetrievalResultContent(text: "A passage."),
            documentId: "DOC1",
            metadata: ["_source_uri": "s3://bucket/DOC1.md"]
        )
        _ = try await fixture.client(Self.configuration()).documentContent(of: passage, as: Self.context())
        let sent = fixture.transport.sent
        #expect(sent.count == 5)
        for exchange in sent {
            let body = String(decoding: exchange.body, as: UTF8.self)
            #expect(body.contains(#""userContext":{"userId":"ada@example.com"}"#))
        }
    }

    @Test("is in no request where no setting asks for it")
    func none() async throws {
        let fixture = Self.managed(Wire.results("acme"))
        _ = try await fixture.client().retrieve("what", as: Self.context(user: "ada@example.com"))
        #expect(!String(decoding: fixture.transport.sent[0].body, as: UTF8.self).contains("userContext"))
    }

    @Test(
        "a context without one is refused by every operation, its value is not repeated, and nothing is sent",
        arguments: [
            [:], ["email": ""], ["email": "SECRET"], ["email": "SECRET@"], ["email": "@SECRET"],
            ["email": "SECRET @example.com"], ["email": "SECRET\u{200B}@example.com"], ["email": 1],
            ["email": ["SECRET@example.com"]], ["Email": "SECRET@example.com"],
            ["email": .string(String(repeating: "a", count: 310) + "@example.com")],
        ] as [[String: AttributeValue]]
    )
    func missing(attributes: [String: AttributeValue]) async throws {
        let fixture = Self.managed("{}")
        let client = try fixture.client(Self.configuration())
        let context = try Self.context(attributes: attributes)
        let passage = KnowledgeBaseRetrievalResult(
            content: RetrievalResultContent(text: "A passage."),
            documentId: "DOC1",
            metadata: ["_source_uri": "s3://bucket/DOC1.md"]
        )
        let calls: [() async throws -> Void] = [
            { _ = try await client.retrieve("what", as: context) },
            { _ = try await client.agenticRetrieve("what", as: context) },
            { _ = try await client.documentContent(of: passage, as: context) },
        ]
        for call in calls {
            let error = await #expect(throws: TenantRAGError.self) { try await call() }
            #expect(error?.code == .missingAccessControlUser && error?.description.contains("SECRET") == false)
        }
        #expect(fixture.transport.sent.isEmpty)
    }

    @Test("a knowledge base that is not a managed one is refused, by every operation, and nothing is sent")
    func notManaged() async throws {
        let fixture = BedrockFixture("{}")
        let client = try fixture.client(Self.configuration())
        let context = try Self.context()
        let calls: [() async throws -> Void] = [
            { _ = try await client.retrieve("what", as: context) },
            { _ = try await client.ask("what", as: context) },
            { _ = try await client.stream("what", as: context) },
            { _ = try await client.agenticRetrieve("what", as: context) },
        ]
        for call in calls {
            let error = await #expect(throws: TenantRAGError.self) { try await call() }
            #expect(error?.code == .unsupportedSetting && error?.message.contains("accessControlUser") == true)
        }
        #expect(fixture.transport.sent.isEmpty)
    }
}
