import ArgumentParser
import Foundation
import TenantRAG
import TenantRAGLocalServer

/// The server's address, and the callers it knows.
struct ServerOptions: ParsableArguments {
    @Option(
        help: "The address to listen on. There is no TLS: anything but a loopback address shows documents to others."
    )
    var host = "127.0.0.1"

    @Option(help: "The port; 0 for one that is free.")
    var port = 0

    @Option(
        name: .customLong("access-key"),
        help: ArgumentHelp(
            "An access key that requests may be signed with: ID:SECRET. May be repeated.",
            discussion: "Without one, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a key generated for this run."
        )
    )
    var accessKeys: [String] = []

    @Option(help: "The Region that requests must be signed for; any by default.")
    var region: String?

    @Option(help: "A file that the address is written to when the server is ready.")
    var readyFile: String?

    func configuration(faults: LocalServerFaults) throws -> LocalServerConfiguration {
        LocalServerConfiguration(
            host: host,
            port: port,
            credentials: try credentials(),
            region: region,
            faults: faults
        )
    }

    private func credentials() throws -> [Credentials] {
        if accessKeys.isEmpty {
            let environment = ProcessInfo.processInfo.environment
            guard let id = environment["AWS_ACCESS_KEY_ID"], let secret = environment["AWS_SECRET_ACCESS_KEY"] else {
                return []
            }
            let token = environment["AWS_SESSION_TOKEN"]
            return [try Credentials(accessKeyID: id, secretAccessKey: SecretBytes(secret), sessionToken: token)]
        }
        return try accessKeys.map { pair in
            let parts = pair.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ValidationError("--access-key takes an id and a secret: ID:SECRET") }
            return try Credentials(accessKeyID: parts[0], secretAccessKey: SecretBytes(parts[1]))
        }
    }
}
