import Foundation

/// The loopback server, as a process that ends with this one.
struct Server {
    let url: String
    private let process = Process()
    private let input = Pipe()

    init(_ folders: Folders) throws {
        let output = Pipe()
        process.executableURL = folders.url(of: "http-benchmark-server")
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw Client.Failure(text: "the server printed: \(line)")
        }
        url = "http://127.0.0.1:\(port)/"
    }

    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
