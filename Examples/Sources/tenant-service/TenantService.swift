// Shows: a service of many tenants on one knowledge base: a bearer token says who asks, and nothing else does.
// Run:   swift run --package-path Examples tenant-service --laptop test --laptop demo
//        (prints a token for each tenant, and a curl command that works at once)
//        swift run --package-path Examples tenant-service --issuer https://login.example.com --audience https://api.example.com \
//            --tenant-claim tenant_id
//        TENANTRAG_KNOWLEDGE_BASE_ID=... TENANTRAG_MODEL_ARN=... TENANTRAG_VECTOR_STORE=s3Vectors AWS_REGION=... \
//            swift run --package-path Examples tenant-service --bedrock --cognito-pool eu-central-1_a1B2c3D4e --client-id ...

import ArgumentParser
import ExampleSupport
import Foundation
import Hummingbird
import Logging
import Metrics
import ServiceLifecycle
import TenantRAG
import TenantRAGIdentity
import TenantRAGLocal

@main
struct TenantService: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answers the questions of many tenants over HTTP, each from its own documents."
    )

    @OptionGroup(title: "Who may ask") var issuer: IssuerOptions

    @Option(help: "A folder of documents, each with a <file>.metadata.json beside it.")
    var documents = KnowledgeBaseOptions.defaultDocuments

    @Flag(help: "Ask Amazon Bedrock, as the environment names it, in place of a folder.")
    var bedrock = false

    @Option(help: "The address to listen on. There is no TLS: put something that has it in front.")
    var host = "127.0.0.1"

    @Option(help: "The port; 0 for one that is free.")
    var port = 8080

    @Option(help: "A file that the address is written to when the service is ready.")
    var readyFile: String?

    func run() async throws {
        let metrics = TextMetrics()
        MetricsSystem.bootstrap(metrics)
        let logger = Logger(label: "tenant-service")

        let (verifier, laptop) = try await issuer.verifier(logger: logger)
        var settings = TenantRAGConfiguration()
        settings.conversationKeys = try conversationKeys()
        let rag =
            bedrock
            ? try TenantRAGClient(.fromEnvironment(), configuration: settings)
            : TenantRAGClient(try await folder(logger), configuration: settings)

        let router = Router(context: TenantRequestContext.self)
        router.add(middleware: MetricsMiddleware())
        router.add(middleware: ProblemMiddleware())
        router.get("health") { _, _ in "ok\n" }
        router.get("metrics") { _, _ in metrics.text }
        let tenants = router.group().add(middleware: TokenMiddleware(verifier: verifier))
        ChatRoutes(rag: rag).add(to: tenants)

        let (host, port, readyFile) = (host, port, readyFile)
        let app = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "tenant-service"),
            onServerRunning: { channel in
                let url = "http://\(host):\(channel.localAddress?.port ?? port)"
                laptop?.show(url: url)
                if let readyFile { try? Data((url + "\n").utf8).write(to: URL(filePath: readyFile), options: .atomic) }
            },
            logger: logger
        )
        // SIGTERM and Ctrl-C finish what is in flight.
        let group = ServiceGroup(services: [app], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
    }

    /// The keys that conversations are sealed with: those of the environment, or one for this run.
    private func conversationKeys() throws -> ConversationKeyProvider {
        let environment = ProcessEnvironment.current
        if environment["TENANTRAG_CONVERSATION_KEYS"] != nil { return try .environment(in: environment) }
        return .fixed(try ConversationKeys(current: .random(id: "run")))
    }

    private func folder(_ logger: Logger) async throws -> LocalKnowledgeBase {
        let knowledgeBase = try LocalKnowledgeBase(documents: documents)
        for problem in try await knowledgeBase.ingest().skipped { logger.warning("visible to no tenant: \(problem)") }
        return knowledgeBase
    }
}
