import Foundation

/// The loopback server, as a process that ends with this one.
public struct Server {
    /// The URL at which it listens; ends with a slash.
    public let url: String
    private let process = Process()
    private let input = Pipe()

    /// Starts it.
    ///
    /// - Parameters:
    ///   - folders: The folder of the programs.
    ///   - answer: The file that it serves; by default 6 KB of no meaning.
    /// - Throws: ``Program/Failure`` when it does not start.
    public init(_ folders: Folders, answer: URL? = nil) throws {
        let output = Pipe()
        process.executableURL = folders.url(of: "http-benchmark-server")
        process.arguments = answer.map { [$0.path] } ?? []
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw Program.Failure("the server printed: \(line)")
        }
        url = "http://127.0.0.1:\(port)/"
    }

    /// Ends it.
    public func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
