#if Local
import TenantRAG
import Testing

@testable import TenantRAGLocal

@Suite("Reranking of documents that a request brings along")
struct RerankerTests {
    private static let model = "arn:aws:bedrock:eu-west-1::foundation-model/amazon.rerank-v1:0"

    private func request(
        _ query: String,
        _ sources: [RerankSource],
        limit: Int? = nil,
        token: String? = nil
    ) -> RerankRequest {
        RerankRequest(
            queries: [RerankQuery(textQuery: RerankTextDocument(text: query), type: .text)],
            rerankingConfiguration: RerankingConfiguration(
                bedrockRerankingConfiguration: BedrockRerankingConfiguration(
                    modelConfiguration: BedrockRerankingModelConfiguration(modelArn: Self.model),
                    numberOfResults: limit
                ),
                type: .bedrockRerankingModel
            ),
            sources: sources,
            nextToken: token
        )
    }

    private func text(_ text: String?) -> RerankSource {
        RerankSource(
            inlineDocumentSource: RerankDocument(type: .text, textDocument: RerankTextDocument(text: text)),
            type: .inline
        )
    }

    private func json(_ value: JSONValue?) -> RerankSource {
        RerankSource(inlineDocumentSource: RerankDocument(type: .json, jsonDocument: value), type: .inline)
    }

    @Test("the most relevant comes first, scores are within 0 and 1, and what has no word of the query scores 0")
    func order() async throws {
        let sources = [
            text("The weather is fine."),
            text("The boys find a radio in the woods, among many other things that they find there."),
            text("A radio. The radio is found."),
            json(["title": "Radio", "body": ["nobody finds it", 7, nil, true]]),
            json([:]),
        ]
        let results = try await Reranker().rerank(request("Who finds the radio?", sources)).results
        #expect(results.map(\.index).sorted() == [0, 1, 2, 3, 4])
        #expect(results.prefix(3).allSatisfy { $0.relevanceScore > 0 && $0.relevanceScore < 1 })
        #expect(results.suffix(2).map(\.index) == [0, 4])
        #expect(results.suffix(2).map(\.relevanceScore) == [0, 0])
        #expect(results.map(\.relevanceScore) == results.map(\.relevanceScore).sorted(by: >))
        #expect(results.allSatisfy { $0.document == nil })
    }

    @Test("names of members are no text, values at any depth are")
    func members() async throws {
        var deep = JSONValue.string("radio")
        for _ in 0..<200 { deep = [deep] }
        let sources = [json(["radio": "nothing"]), json(deep)]
        let results = try await Reranker().rerank(request("radio", sources)).results
        #expect(results.map(\.index) == [1, 0])
        #expect(results[1].relevanceScore == 0)
    }

    @Test(
        "equal documents stay in the request's order, and as many come back as asked for",
        arguments: [1, 3, 1_000]
    )
    func limit(limit: Int) async throws {
        let sources = (0..<5).map { _ in text("The radio.") }
        let response = try await Reranker().rerank(request("radio", sources, limit: limit))
        #expect(response.results.map(\.index) == Array((0..<5).prefix(limit)))
        #expect(response.nextToken == nil)
    }

    @Test("the same request gives the same bits, whatever was asked before")
    func stateless() async throws {
        let question = request("radio woods", [text("radio"), text("woods woods"), text("radio woods")])
        let first = try await Reranker().rerank(question)
        _ = try await Reranker().rerank(request("woods", [text("woods")]))
        #expect(try await Reranker().rerank(question) == first)
    }

    @Test("what is wrong is named")
    func refusals() async throws {
        var otherQuery = request("radio", [text("a")])
        otherQuery.queries[0].type = RerankQueryContentType(rawValue: "IMAGE")
        var otherSource = request("radio", [text("a")])
        otherSource.sources[0].type = RerankSourceType(rawValue: "S3")
        let cases: [(String, RerankRequest)] = [
            ("sources", request("radio", [])),
            ("sources", request("radio", (0...1_000).map { _ in text("a") })),
            ("numberOfResults", request("radio", [text("a")], limit: 0)),
            ("nextToken", request("radio", [text("a")], token: "abc")),
            ("queries[0].textQuery.text", request(" ", [text("a")])),
            ("queries[0].textQuery.text", request("?!", [text("a")])),
            ("queries[0].type", otherQuery),
            ("sources[0].type", otherSource),
            ("sources[1].inlineDocumentSource.textDocument.text", request("radio", [text("a"), text(nil)])),
            ("sources[0].inlineDocumentSource.jsonDocument", request("radio", [json(nil)])),
        ]
        for (member, request) in cases {
            await #expect("\(member)") { try await Reranker().rerank(request) } throws: { error in
                (error as? ValidationException)?.serviceMessage?.contains(member) == true
            }
        }
    }
}
#endif
