import HTTPTypes
import Logging
import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("What a client holds stays out of dumps")
struct ClientReflectionTests {
    private static func printed(_ value: some Any) -> String {
        var text = "\(value) \(String(reflecting: value)) "
        dump(value, to: &text)
        return text
    }

    @Test("Neither keys, questions, answers nor fields of a call are shown")
    func printed() async throws {
        let fixture = BedrockFixture(
            ScriptedTransport { sent, _ in
                .answer(200, Wire.results("acme", document: "MARKER-DOCUMENT", nextToken: "MARKER-TOKEN"))
            },
            environment: ["AWS_SECRET_ACCESS_KEY": "MARKER-SECRET", "AWS_SESSION_TOKEN": "MARKER-SESSION"]
        )
        let credentials = TenantCredentials.assumeRole(
            arn: "arn:aws:iam::123456789012:role/documents",
            configuration: fixture.configuration
        )
        let cache = CredentialsCache(configuration: fixture.configuration)
        let knowledgeBase = try BedrockKnowledgeBase(
            id: KnowledgeBaseID(validating: "KB12345678"),
            modelARN: "amazon.nova-lite-v1:0",
            vectorStore: .s3Vectors,
            client: BedrockAgentRuntimeClient(fixture.configuration),
            tenantCredentials: credentials
        )
        let client = TenantRAGClient(knowledgeBase)
        let page = try await fixture.client().retrieve("MARKER-QUESTION", as: .test("acme"))
        let resolved = try await cache.credentials()
        let pages = knowledgeBase.client.pages(
            of: RetrieveRequest(
                knowledgeBaseId: "KB12345678",
                retrievalQuery: KnowledgeBaseQuery(text: "MARKER-QUESTION")
            )
        )
        let key = try #require(HTTPField.Name("x-team-key"))
        let options = CallOptions(headerFields: [key: "MARKER-FIELD"], credentials: cache)
        let wire = Wire.answer("acme", session: "MARKER-SESSION").replacing("An answer.", with: "MARKER-ANSWER")
        let answers = BedrockFixture(wire)
        let answer = try await answers.client().ask("MARKER-QUESTION", as: .test("acme"))
        for text in [
            Self.printed(fixture.configuration), Self.printed(credentials), Self.printed(cache), Self.printed(page),
            Self.printed(resolved), Self.printed(knowledgeBase), Self.printed(client), Self.printed(pages),
            Self.printed(pages.makeAsyncIterator()), Self.printed(options), Self.printed(answer),
            Self.printed(knowledgeBase.client),
        ] {
            #expect(!text.contains("MARKER"), "\(text.prefix(300))")
        }
    }
}
