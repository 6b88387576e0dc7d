// Shows: documents put into the order in which they fit a query, by a reranking model on Amazon Bedrock.
// Run:   printf 'The radio is in the attic.\nEleven likes waffles.\n' | AWS_REGION=us-west-2 \
//            swift run --package-path Examples rerank \
//            --model arn:aws:bedrock:us-west-2::foundation-model/amazon.rerank-v1:0 "Where is the radio?"
//
// The documents are the caller's own text, so there is no knowledge base and no tenant here: in a service, rerank what a
// `TenantRAGClient` has retrieved, and nothing else.

import ArgumentParser
import TenantRAG

@main
struct Rerank: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Orders the lines of standard input by how well they fit a query."
    )

    @Option(help: "The ARN of the reranking model.")
    var model: String

    @Option(help: "How many documents to print at most.")
    var number: Int?

    @Argument(help: "The query.")
    var query: String

    func run() async throws {
        var documents: [String] = []
        while let line = readLine() { if !line.isEmpty { documents.append(line) } }
        guard !documents.isEmpty else {
            throw ValidationError("There is no document: give one a line on standard input.")
        }
        let request = RerankRequest(
            queries: [RerankQuery(textQuery: RerankTextDocument(text: query), type: .text)],
            rerankingConfiguration: RerankingConfiguration(
                bedrockRerankingConfiguration: BedrockRerankingConfiguration(
                    modelConfiguration: BedrockRerankingModelConfiguration(modelArn: model),
                    numberOfResults: number
                ),
                type: .bedrockRerankingModel
            ),
            sources: documents.map { text in
                RerankSource(
                    inlineDocumentSource: RerankDocument(type: .text, textDocument: RerankTextDocument(text: text)),
                    type: .inline
                )
            }
        )
        let client = try BedrockAgentRuntimeClient()
        for try await page in client.pages(of: request) {
            for result in page.results where documents.indices.contains(result.index) {
                print(result.relevanceScore, documents[result.index])
            }
        }
    }
}
