import ArgumentParser
import ExampleSupport
import Foundation
import TenantRAG

/// The functions behind the gateway, and its address.
struct GatewayOptions: ParsableArguments {
    @Option(help: "A folder of documents, each with a <file>.metadata.json beside it.")
    var documents = KnowledgeBaseOptions.defaultDocuments

    @Option(name: .customLong("tenant"), help: "A tenant to print a curl command for. May be repeated.")
    var tenants = ["test", "demo", "acme-studios"]

    @Option(help: "The port; 0 for one that is free.")
    var port = 0

    @Option(help: "A file that the address is written to when the gateway is ready.")
    var readyFile: String?

    @Option(help: "What the authorizer is told: the whole request, or the token alone.")
    var authorizerType = Authorizer.Kind.request

    @Option(help: "How many seconds an authorizer's answer holds, 0 to 3600.")
    var authorizerTTL = 300

    @Option(help: "How many seconds the gateway waits for a function.")
    var integrationTimeout = 29.0

    @Option(help: "How many seconds an invocation may take.")
    var functionTimeout = 60.0

    @Option(help: "How many execution environments a function may have at a time.")
    var maximumEnvironments = 10

    @Option(help: "How many seconds an execution environment waits for work before it is ended.")
    var idleTime = 300.0

    @Option(help: "The authorizer's program; the example authorizer-lambda by default.")
    var authorizerFunction = Self.sibling("authorizer-lambda")

    @Option(help: "The program that answers; the example chat-lambda by default.")
    var chatFunction = Self.sibling("chat-lambda")

    func validate() throws {
        guard (0...3_600).contains(authorizerTTL) else {
            throw ValidationError("--authorizer-ttl is 0 to 3600 seconds")
        }
        guard maximumEnvironments > 0 else { throw ValidationError("--maximum-environments is at least 1") }
        guard [integrationTimeout, functionTimeout, idleTime].allSatisfy({ $0 > 0 }) else {
            throw ValidationError("a time is more than 0 seconds")
        }
        for tenant in tenants where (try? TenantID(validating: tenant)) == nil {
            throw ValidationError("--tenant takes the id of a tenant")
        }
        for program in [authorizerFunction, chatFunction] where !FileManager.default.isExecutableFile(atPath: program) {
            throw ValidationError("\(program) is no program; 'swift build --package-path Examples' makes the functions")
        }
    }

    /// An example that stands beside this one.
    private static func sibling(_ name: String) -> String {
        let own = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        return own.deletingLastPathComponent().appending(path: name).path
    }
}
