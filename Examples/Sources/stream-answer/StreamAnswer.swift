// Shows: an answer as it is written, and the citations that it rests on at the end.
// Run:   swift run --package-path Examples stream-answer --tenant demo "What happens in the first episode?"
//        TENANTRAG_KNOWLEDGE_BASE_ID=... TENANTRAG_MODEL_ARN=... TENANTRAG_VECTOR_STORE=s3Vectors AWS_REGION=... \
//            swift run --package-path Examples stream-answer --bedrock --tenant acme "Who finds the radio?"

import ArgumentParser
import ExampleSupport
import Foundation
import TenantRAG

@main
struct StreamAnswer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Prints an answer as it is written.")

    @OptionGroup var options: KnowledgeBaseOptions

    @Argument(help: "The question.")
    var question: String

    func run() async throws {
        let client = try await options.client()
        let stream = try await client.stream(question, as: options.context(), where: options.metadataFilter())
        var citations: [Citation] = []
        do {
            for try await event in stream {
                switch event {
                case .text(let piece):
                    print(piece, terminator: "")
                    // A terminal shows a line when it ends; here it is to show every word.
                    fflush(nil)
                case .citation(let citation): citations.append(citation)
                case .guardrail(let action): print("[guardrail: \(action)]", terminator: "")
                @unknown default: break
                }
            }
        } catch let violation as IsolationViolation {
            // What was printed until now must not be relied on: tell the reader.
            print("\n[withdrawn: a reference was not this tenant's]")
            throw violation
        }
        print()
        let sources = citations.flatMap { $0.retrievedReferences ?? [] }.compactMap(\.source)
        for source in Set(sources).sorted() { print("source: \(source)") }
        if sources.isEmpty { print("no sources") }
    }
}
