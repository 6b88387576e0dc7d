import BenchmarkDriver
import Foundation
import HTTPBenchmarkLoad
import TenantRAG
import TenantRAGLocal
import TenantRAGLocalServer

/// Measures the local knowledge base over HTTP against the same calls in process, and its start against moto's server.
///
///     server-benchmark [--moto PYTHON] [--minutes 10]
///
/// The program starts itself again for each part, so that each one's time and memory are its own: `serve`, `load`,
/// `in-process`.
@main
struct ServerBenchmark {
    static let inFlight = 16
    static let callCount = isShort ? 160 : 20_000
    static let knowledgeBaseID = "LOCAL00000"
    static let accessKey = ("AKIDBENCHMARK", "the benchmark's secret")

    static func main() async throws {
        let arguments = CommandLine.arguments
        switch arguments.dropFirst().first {
        case "serve": try await serve(documents: arguments[2], state: arguments[3], ready: arguments[4])
        case "load": try await load(arguments[2], seconds: arguments.dropFirst(3).first.flatMap { Double($0) })
        case "in-process": try await inProcess(documents: arguments[2], state: arguments[3])
        default: try await Report(arguments).print()
        }
    }

    static func credentials() throws -> Credentials {
        try Credentials(accessKeyID: accessKey.0, secretAccessKey: SecretBytes(accessKey.1))
    }

    private static func knowledgeBase(_ documents: String, _ state: String) async throws -> LocalKnowledgeBase {
        let storage: LocalKnowledgeBase.Storage = state == "memory" ? .memory : .file(state)
        var configuration = LocalKnowledgeBaseConfiguration()
        configuration.ingestion.chunking = World.chunking
        let knowledgeBase = try LocalKnowledgeBase(
            documents: documents,
            storage: storage,
            configuration: configuration
        )
        _ = try await knowledgeBase.ingest()
        return knowledgeBase
    }

    /// Serves until standard input ends.
    private static func serve(documents: String, state: String, ready: String) async throws {
        let knowledgeBase = try await knowledgeBase(documents, state)
        let configuration = LocalServerConfiguration(credentials: [try credentials()])
        try await LocalServer(knowledgeBase, configuration: configuration).withEndpoint { endpoint in
            try Data(endpoint.url.utf8).write(to: URL(filePath: ready), options: .atomic)
            // On a thread of its own: waiting on one of the pool's would leave the server half of the processors.
            await withCheckedContinuation { ended in
                Thread.detachNewThread {
                    while readLine() != nil {}
                    ended.resume()
                }
            }
        }
    }

    private static func load(_ url: String, seconds: Double?) async throws {
        var configuration = AWSConfiguration(
            region: try Region(validating: "us-east-1"),
            credentials: .static(try credentials()),
            environment: ProcessEnvironment([:])
        )
        configuration.endpointURL = url
        let bedrock = try BedrockKnowledgeBase(
            id: KnowledgeBaseID(validating: knowledgeBaseID),
            modelARN: "amazon.nova-lite-v1:0",
            vectorStore: .local,
            client: BedrockAgentRuntimeClient(configuration),
            limiter: nil
        )
        try await measure(TenantRAGClient(bedrock), seconds: seconds)
    }

    private static func inProcess(documents: String, state: String) async throws {
        try await measure(TenantRAGClient(knowledgeBase(documents, state)), seconds: nil)
    }

    /// The client checks that no passage is another tenant's.
    private static func measure(_ client: TenantRAGClient, seconds: Double?) async throws {
        let questions = try World().questions(4_096)
        let place = Counter()
        let call: @Sendable () async throws -> Void = {
            let question = questions[place.next() % questions.count]
            _ = try await client.retrieve(question.text, as: question.tenant, numberOfResults: 10)
        }
        _ = try await Load.run(callCount / 10, inFlight: inFlight, call)
        let usage = Usage()
        var latencies: [Double] = []
        let start = Usage.now()
        repeat {
            latencies = try await Load.run(callCount, inFlight: inFlight, call)
        } while seconds.map { Usage.now() - start < $0 } ?? false
        if seconds == nil { usage.report(latencies) }
    }
}
