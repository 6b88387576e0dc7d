// Shows: the local knowledge base as a local Bedrock endpoint that boto3, the AWS CLI and any other AWS SDK can call.
// Run:   swift run --package-path Examples local-server
//        swift run --package-path Examples local-server --documents FOLDER --port 8080 --vector-store openSearchServerless
//        swift run --package-path Examples local-server --knowledge-base KB12345678=FOLDER --knowledge-base KB87654321=OTHER
//        swift run --package-path Examples local-server --quotas real --latency 200 --allow-fault-header

import ArgumentParser
import ExampleSupport
import Foundation
import Logging
import ServiceLifecycle
import TenantRAG
import TenantRAGLocal
import TenantRAGLocalServer

@main
struct LocalServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves folders of documents as Amazon Bedrock knowledge bases, on this machine alone."
    )

    @OptionGroup(title: "Documents") var folders: FolderOptions
    @OptionGroup(title: "Server") var server: ServerOptions
    @OptionGroup(title: "Faults, for tests of what calls the server") var faults: FaultOptions

    func run() async throws {
        let screen = ServerScreen()
        let knowledgeBases = try folders.knowledgeBases()
        for knowledgeBase in knowledgeBases {
            let report = try await knowledgeBase.ingest()
            screen.show(report, of: knowledgeBase)
        }
        let configuration = try server.configuration(faults: faults.faults())
        let readyFile = server.readyFile
        let endpointServer = try LocalServer(knowledgeBases, configuration: configuration) { endpoint in
            screen.show(endpoint, knowledgeBases: knowledgeBases, hidesSecrets: !configuration.credentials.isEmpty)
            if let readyFile {
                do {
                    try Data((endpoint.url + "\n").utf8).write(to: URL(filePath: readyFile), options: .atomic)
                } catch {
                    // A program that waits for the file would wait for ever.
                    screen.warn("cannot write \(readyFile): \(error.localizedDescription)")
                    LocalServerCommand.exit(withError: ExitCode.failure)
                }
            }
        }
        var services: [any Service] = [endpointServer]
        services += knowledgeBases.map { FolderWatch(knowledgeBase: $0, screen: screen) }
        // SIGTERM and Ctrl-C finish what is in flight.
        let group = ServiceGroup(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Logger(label: "local-server") { _ in SwiftLogNoOpLogHandler() }
        )
        try await group.run()
    }
}
