import TenantRAG
import TenantRAGTestSupport
import TenantRAGTesting
import Testing

@Suite("No id leads to another tenant's document")
struct DocumentIDAttackTests {
    private static let documents = [
        TestDocument("The radio of acme.", source: "s3://documents/acme/radio.md", tenant: "acme"),
        TestDocument("The radio of globex.", source: "s3://documents/globex/radio.md", tenant: "globex"),
    ]

    @Test("however a passage is put together, in a service that gives a link to anything")
    func passages() async throws {
        let client = TenantRAGClient(try HostileKnowledgeBase(Self.documents, flaws: [.linksToEverything]))
        let (acme, globex) = (try TenantContext.test("acme"), try TenantContext.test("globex"))
        let own = try #require(try await client.retrieve("radio", as: acme).results.first)
        let foreign = try #require(try await client.retrieve("radio", as: globex).results.first)
        #expect(try await !client.documentContent(of: own, as: acme).presignedUrl.isEmpty)

        var random = SeededGenerator(seed: 3)
        let sources = ["s3://documents/acme/radio.md", "s3://documents/globex/radio.md", "s3://documents/", ""]
        for _ in 0..<300 {
            var passage = random.chance(50) ? foreign : own
            passage.documentId = random.pick([
                foreign.documentId, "s3://documents/globex/radio.md", "s3://documents/acme/../globex/radio.md",
                "S3://documents/globex/radio.md", "s3://documents/globex/radio.md ",
            ])
            passage.content.text = random.pick(["The radio of acme.", "The radio of globex.", "radio", "", nil])
            if random.chance(50) { passage.location = random.pick([own.location, foreign.location, nil]) }
            var metadata: JSONObject = random.pick([own.metadata ?? [:], foreign.metadata ?? [:]])
            if random.chance(50) { metadata["tenantId"] = .string(random.pick(["acme", "globex"])) }
            let source = random.pick(sources)
            if random.chance(70) { metadata["x-amz-bedrock-kb-source-uri"] = .string(source) }
            if random.chance(30) { metadata["_source_uri"] = .string(source) }
            passage.metadata = metadata
            do {
                let link = try await client.documentContent(of: passage, as: acme)
                Issue.record("a link to \(passage.documentId ?? ""): \(link)")
            } catch {
                let isRefusal = error is TenantRAGError || error is ModelValidationError || error is IsolationError
                #expect(isRefusal || error is FilterError, "\(error)")
            }
        }
    }

    @Test("and a store that finds another's under one's own filter is caught before a link is asked for")
    func leaky() async throws {
        let flaws: Set<HostileKnowledgeBase.Flaw> = [.linksToEverything, .ignoresFilter]
        let client = TenantRAGClient(try HostileKnowledgeBase(Self.documents, flaws: flaws))
        let passage = KnowledgeBaseRetrievalResult(
            content: RetrievalResultContent(text: "The radio of globex."),
            documentId: "s3://documents/globex/radio.md",
            metadata: ["x-amz-bedrock-kb-source-uri": "s3://documents/globex/radio.md"]
        )
        await #expect(throws: IsolationViolation.self) {
            try await client.documentContent(of: passage, as: .test("acme"))
        }
    }
}
