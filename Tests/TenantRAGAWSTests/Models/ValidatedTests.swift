import BedrockAgentRuntime
import TenantRAGAWS
import Testing

@Suite("A request that was checked against the service model")
struct ValidatedTests {
    @Test("is the request that was given, as it was given")
    func valid() throws {
        let request = RetrieveRequest(knowledgeBaseId: "KB12345678", retrievalQuery: KnowledgeBaseQuery(text: "radio"))
        #expect(try Validated(request).value == request)
    }

    @Test("is not made of one that breaks a constraint, and every broken one is named")
    func invalid() {
        let request = RetrieveRequest(
            knowledgeBaseId: "no such id!",
            retrievalQuery: KnowledgeBaseQuery(text: "radio"),
            nextToken: ""
        )
        let error = #expect(throws: ModelValidationError.self) { try Validated(request) }
        #expect(error?.violations.count ?? 0 >= 2)
    }
}
