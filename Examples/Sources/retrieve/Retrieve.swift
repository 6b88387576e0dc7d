// Shows: the passages of one tenant that match a query, page by page, with score, source and attributes.
// Run:   swift run --package-path Examples retrieve --tenant test "Who plays Eleven?"
//        swift run --package-path Examples retrieve --tenant test --pages 2 --number 5 "the Upside Down"
//        TENANTRAG_KNOWLEDGE_BASE_ID=... TENANTRAG_MODEL_ARN=... TENANTRAG_VECTOR_STORE=s3Vectors AWS_REGION=... \
//            swift run --package-path Examples retrieve --bedrock --tenant acme "the radio"

import ArgumentParser
import ExampleSupport
import TenantRAG

@main
struct Retrieve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Finds one tenant's passages that match a query.")

    @OptionGroup var options: KnowledgeBaseOptions

    @Option(help: "How many passages a page has, 1 to 100.")
    var number = 5

    @Option(help: "How many pages to ask for.")
    var pages = 1

    @Argument(help: "What to look for.")
    var query: String

    func run() async throws {
        let tenant = try options.context()
        let client = try await options.client()
        var page = try await client.retrieve(
            query,
            as: tenant,
            where: options.metadataFilter(),
            numberOfResults: number
        )
        show(page, number: 1)
        var count = 1
        while count < pages, page.hasMore {
            page = try await client.retrieve(after: page, as: tenant)
            count += 1
            show(page, number: count)
        }
        if page.hasMore { print("There are more: --pages \(count + 1)") }
    }

    private func show(_ page: RetrievalPage, number: Int) {
        print("Page \(number): \(page.results.count) passages of tenant \(options.tenant)")
        for passage in page.results {
            let score = passage.score.map { ($0 * 1_000).rounded() / 1_000 }
            print("  \(score.map { "\($0)" } ?? "-")  \(passage.source ?? "unknown source")")
            print("         \(passage.excerpt(maximumLength: 100) ?? "(no text)")")
        }
    }
}
