// Shows: one question, or a conversation, of one tenant on a folder of documents that several tenants share.
// Run:   swift run --package-path Examples ask --tenant demo "What happens in the first episode of season 1?"
//        swift run --package-path Examples ask --tenant test --filter '{"equals":{"key":"category","value":"episodes"}}' \
//            "List the episodes of every season"
//        swift run --package-path Examples ask --tenant demo          (a conversation; an empty line or Ctrl-D ends it)
//        TENANTRAG_KNOWLEDGE_BASE_ID=... TENANTRAG_MODEL_ARN=... TENANTRAG_VECTOR_STORE=s3Vectors AWS_REGION=... \
//            swift run --package-path Examples ask --bedrock --tenant acme "Who finds the radio?"

import ArgumentParser
import ExampleSupport
import TenantRAG

@main
struct Ask: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Asks a knowledge base that many tenants share, as one of them."
    )

    @OptionGroup var options: KnowledgeBaseOptions

    @Flag(help: "Print the typed answer as JSON.")
    var json = false

    @Argument(help: "The question; without one it is a conversation.")
    var question: String?

    func run() async throws {
        let filter = try options.metadataFilter()
        let tenant = try options.context()
        let screen = Screen()
        let client = try await options.client(progress: screen.show, warn: screen.warn)

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
