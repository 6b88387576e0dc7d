#if LocalServer
import TenantRAG
import TenantRAGLocal
import TenantRAGLocalServer
import Testing

@Suite("Reranking and agentic retrieval over the wire")
struct RerankAndAgenticTests {
    @Test("Rerank puts the document with the query's words first")
    func rerank() async throws {
        try await ServerFixture.run { fixture in
            let sources = ["The lamp is green.", "Dustin finds the radio."].map { text in
                RerankSource(
                    inlineDocumentSource: RerankDocument(
                        type: .text,
                        textDocument: RerankTextDocument(text: text)
                    ),
                    type: .inline
                )
            }
            let request = RerankRequest(
                queries: [RerankQuery(textQuery: RerankTextDocument(text: "Where is the radio?"), type: .text)],
                rerankingConfiguration: RerankingConfiguration(
                    bedrockRerankingConfiguration: BedrockRerankingConfiguration(
                        modelConfiguration: BedrockRerankingModelConfiguration(
                            modelArn: "arn:aws:bedrock:us-east-1::foundation-model/amazon.rerank-v1:0"
                        )
                    ),
                    type: .bedrockRerankingModel
                ),
                sources: sources
            )
            let results = try await fixture.client.rerank(request).results
            #expect(results.map(\.index) == [1, 0])
        }
    }

    @Test("an agentic retrieval traces its steps and finds the tenant's passages alone")
    func agentic() async throws {
        try await ServerFixture.run { fixture in
            let rag = try fixture.rag
            let acme = try TenantContext(trusting: TenantID(validating: "acme"), because: "a test")
            let answer = try await rag.agenticRetrieve("Who finds the radio?", as: acme)
            #expect(answer.text?.contains("Dustin") == true)
            #expect(!answer.results.isEmpty)
        }
    }
}
#endif
