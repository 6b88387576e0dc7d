import TenantRAGTestSupport
import Testing

@testable import TenantRAG

@Suite("A reference is foreign if any of its addresses is")
struct LocationAttackTests {
    private static let own = RetrievalResultS3Location(uri: "s3://documents/acme/plan.md")
    private static let foreign = "https://documents/globex/plan.md"

    private static let locations: [RetrievalResultLocation] = [
        .init(type: .s3, s3Location: own, webLocation: .init(url: foreign)),
        .init(type: .web, s3Location: own, webLocation: .init(url: foreign)),
        .init(type: .confluence, confluenceLocation: .init(url: foreign), s3Location: own),
        .init(type: .s3, kendraDocumentLocation: .init(uri: foreign), s3Location: own),
        .init(type: .custom, customDocumentLocation: .init(id: "globex"), s3Location: own),
        .init(type: .s3, s3Location: .init(uri: "s3://documents/acme/../globex/plan.md")),
        .init(type: .s3, s3Location: .init(uri: "s3://documents/acme")),
        .init(type: .s3, s3Location: .init(uri: "s3://documents/ACME/plan.md")),
    ]

    @Test("whichever arm of the location names it", arguments: locations.indices)
    func conflicting(index: Int) async throws {
        let reference = RetrievedReference(
            content: RetrievalResultContent(text: "A passage."),
            location: Self.locations[index],
            metadata: ["x-amz-bedrock-kb-source-uri": "s3://documents/acme/plan.md"]
        )
        let policy = try IsolationPolicy.sourcePrefix("s3://documents/{tenant}/")
        let client = TenantRAGClient(
            try ScriptedKnowledgeBase(references: [reference], vectorStore: .openSearchServerless),
            configuration: TenantRAGConfiguration(policy: policy)
        )
        let tenant = try TenantContext.test("acme")
        await #expect(throws: IsolationViolation.self) { try await client.ask("What?", as: tenant) }
        await #expect(throws: IsolationViolation.self) { try await client.retrieve("What?", as: tenant) }
    }
}
