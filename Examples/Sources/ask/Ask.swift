// Shows: one question, or a conversation, of one tenant on a folder of documents that several tenants share.
// Run:   swift run --package-path Examples ask --tenant demo "What happens in the first episode of season 1?"
//        swift run --package-path Examples ask --tenant test --filter '{"equals":{"key":"category","value":"episodes"}}' \
//            "List the episodes of every season"
//        swift run --package-path Examples ask --tenant demo          (a conversation; Ctrl-D ends it)
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
        await converse(with: client, as: tenant, where: filter, screen)
    }

    /// Asks line by line, each question referring to those before it; one that fails leaves the conversation as it was.
    private func converse(
        with client: TenantRAGClient,
        as tenant: TenantContext,
        where filter: MetadataFilter?,
        _ screen: Screen
    ) async {
        let lines = LineReader()
        var conversation: Conversation?
        while let line = lines.next(prompt: screen.prompt(for: tenant)) {
            guard !line.allSatisfy(\.isWhitespace) else { continue }
            do {
                let start = ContinuousClock.now
                if json {
                    let answer = try await client.ask(line, as: tenant, where: filter, continuing: conversation)
                    print(try answer.json().jsonText)
                    conversation = answer.conversation
                } else {
                    let stream = try await client.stream(line, as: tenant, where: filter, continuing: conversation)
                    try await screen.show(stream, for: tenant, since: start)
                    conversation = stream.conversation
                }
            } catch {
                screen.warn("\(error)")
            }
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
