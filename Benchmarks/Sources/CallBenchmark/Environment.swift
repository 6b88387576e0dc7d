import BenchmarkDriver
import Foundation

/// The environment of the contenders: their programs, the servers and the files.
struct Environment {
    let folders = Folders()
    let documents: Documents
    private let servers: [Operation: Server]

    init() throws {
        documents = try Documents()
        var servers: [Operation: Server] = [:]
        for operation in Operation.allCases {
            servers[operation] = try Server(folders, answer: documents.answer(to: operation))
        }
        self.servers = servers
    }

    /// Returns the URL of the server of an operation's response.
    func url(of operation: Operation) -> String { servers[operation]?.url ?? "" }

    /// A script beside Peers/ and the Python with boto3 that runs it; nil without such a Python.
    func peer(_ script: String) -> (python: URL, script: String)? {
        guard let python = Folders.argument("--python"), let scripts = Folders.argument("--scripts") else { return nil }
        return (URL(fileURLWithPath: python), "\(scripts)/\(script)")
    }

    func end() {
        for server in servers.values { server.end() }
        documents.remove()
    }
}
