// Shows: one question, or a conversation, of one tenant on a folder of documents that several tenants share.
// Run:   swift run --package-path Examples ask --tenant demo "What happens in the first episode of season 1?"
//        swift run --package-path Examples ask --tenant test --filter '{"equals":{"key":"category","value":"episodes"}}' \
//            "List the episodes of every season"
//        swift run --package-path Examples ask --tenant demo          (a conversation; an empty line or Ctrl-D ends it)

import ArgumentParser
import TenantRAG
import TenantRAGEmbedded

@main
struct Ask: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Asks a knowledge base that many tenants share, as one of them."
    )

    @Option(help: "The tenant that asks.")
    var tenant: String

    @Option(help: "A folder of documents, each with a <file>.metadata.json beside it.")
    var documents = defaultDocuments

    @Option(help: "A filter on the tenant's documents, as JSON in the service's form.")
    var filter: String?

    @Flag(help: "Print the typed answer as JSON.")
    var json = false

    @Argument(help: "The question; without one it is a conversation.")
    var question: String?

    func run() async throws {
        let filter = try filter.map { try MetadataFilter(json: $0) }
        // A command line has no token to verify: whoever runs it may be any tenant. A service never does this.
        let tenant = try TenantContext(
            trusting: TenantID(validating: tenant),
            because: "the person at this terminal says so"
        )
        let screen = Screen()
        let knowledgeBase = try EmbeddedKnowledgeBase(documents: documents)
        let report = try await knowledgeBase.ingest(progress: screen.show)
        for problem in report.skipped { screen.warn("visible to nobody: \(problem)") }
        let client = TenantRAGClient(knowledgeBase)

        if let question {
            let start = ContinuousClock.now
            let answer = try await client.ask(question, as: tenant, where: filter)
            let duration = start.duration(to: .now)
            print(json ? try answer.json().prettyPrinted() : screen.page(answer, for: tenant, duration))
            return
        }
        var conversation: Conversation?
        while let question = screen.readQuestion(of: tenant) {
            let start = ContinuousClock.now
            let answer = try await client.ask(question, as: tenant, where: filter, continuing: conversation)
            let duration = start.duration(to: .now)
            print(json ? try answer.json().jsonText : screen.page(answer, for: tenant, duration))
            conversation = answer.conversation
        }
    }

    /// The sample documents beside this package, wherever the command is run from.
    private static var defaultDocuments: String {
        let sources = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        return sources.joined(separator: "/") + "/Documents"
    }
}

extension Answer {
    /// The answer as a service would send it on: text, and citations in the service's own form.
    fileprivate func json() throws -> JSONValue {
        [
            "text": .string(text),
            "citations": .array(try citations.map { try JSONValue(json: $0.jsonBytes()) }),
        ]
    }
}
