import Foundation

/// One of those who are compared.
enum Client: CaseIterable {
    case c, loop, pool, asyncHTTPClient

    var title: String {
        switch self {
        case .c: "C on curl_multi"
        case .loop: "**`CurlTransport`**, callers on its thread"
        case .pool: "**`CurlTransport`**, callers on Swift's pool"
        case .asyncHTTPClient: "async-http-client"
        }
    }

    private func command(_ url: String) -> (program: String, arguments: [String]) {
        switch self {
        case .c: ("http-benchmark-curl", [url])
        case .loop: ("http-benchmark-tenantrag", [url, "loop"])
        case .pool: ("http-benchmark-tenantrag", [url, "pool"])
        case .asyncHTTPClient: ("http-benchmark-async-http-client", [url])
        }
    }

    func run(_ folders: Folders, _ url: String, inFlight: Int, warmUp: Int, requests: Int) throws -> Figures {
        let (program, arguments) = command(url)
        let output = try Self.output(
            folders.url(of: program),
            arguments + ["\(inFlight)", "\(warmUp)", "\(requests)"]
        )
        guard let figures = Figures(output) else { throw Failure(text: "\(program) printed: \(output)") }
        return figures
    }

    func instructions(_ folders: Folders, _ url: String, requests: Int) throws -> Int {
        let (program, arguments) = command(url)
        // valgrind 3.19 does not read all of clang's debugging information.
        let stripped = FileManager.default.temporaryDirectory.appendingPathComponent("\(program)-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: stripped) }
        _ = try Self.output(
            URL(fileURLWithPath: "/usr/bin/strip"),
            ["-g", "-o", stripped.path, folders.url(of: program).path]
        )
        let output = try Self.output(
            URL(fileURLWithPath: "/usr/bin/valgrind"),
            ["--tool=callgrind", "--callgrind-out-file=/dev/null", stripped.path] + arguments + [
                "16", "1", "\(requests)",
            ]
        )
        guard let line = output.split(separator: "\n").first(where: { $0.contains("Collected : ") }),
            let count = line.split(separator: " ").last.flatMap({ Int($0) })
        else { throw Failure(text: output) }
        return count
    }

    struct Failure: Error {
        let text: String
    }

    private static func output(_ program: URL, _ arguments: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        guard process.terminationStatus == 0 else { throw Failure(text: "\(program.lastPathComponent): \(text)") }
        return text
    }
}
