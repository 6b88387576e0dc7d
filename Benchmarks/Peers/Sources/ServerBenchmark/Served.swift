import BenchmarkDriver
import Foundation

/// The server as a process of its own.
struct Served {
    /// The URL at which it listens.
    let url: String
    private let process = Process()
    private let input = Pipe()

    init(_ program: URL, documents: String, state: String, in folder: URL) throws {
        let ready = folder.appending(path: "ready-\(UUID().uuidString)")
        process.executableURL = program
        process.arguments = ["serve", documents, state, ready.path]
        process.standardInput = input
        try process.run()
        while !FileManager.default.fileExists(atPath: ready.path) {
            guard process.isRunning else { throw Program.Failure("the server ended before it was ready") }
            usleep(500)
        }
        url = try String(contentsOf: ready, encoding: .utf8)
    }

    /// Returns its resident memory in megabytes.
    func residentMegabytes() -> Double {
        let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? 0) / 1024
    }

    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}

/// Another local endpoint for AWS's SDKs, written in Python.
enum Moto {
    /// Milliseconds from process start to the first answer.
    static func startTime(_ python: String) throws -> Double {
        let port = 20_000 + Int.random(in: 0..<20_000)
        let process = Process()
        process.executableURL = URL(filePath: python).deletingLastPathComponent().appending(path: "moto_server")
        process.arguments = ["-H", "127.0.0.1", "-p", "\(port)"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let start = ContinuousClock.now
        try process.run()
        defer {
            // SIGTERM would stay pending for ever: a process that is started from a thread of Swift's pool inherits its blocked
            // signals.
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        while !accepts(port) {
            guard process.isRunning, start.duration(to: .now) < .seconds(60) else {
                throw Program.Failure("moto_server does not start")
            }
            usleep(500)
        }
        return start.duration(to: .now) / .milliseconds(1)
    }

    private static func accepts(_ port: Int) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
