import Foundation

/// One program with its arguments: run for what it prints, or for the instructions that it takes.
public struct Program {
    private let url: URL
    private let arguments: [String]

    /// Names a program.
    public init(_ url: URL, _ arguments: [String]) {
        self.url = url
        self.arguments = arguments
    }

    /// Runs it to its end.
    ///
    /// - Returns: The output of the program, errors included.
    public func output() throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = url
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        guard process.terminationStatus == 0 else { throw Failure("\(url.lastPathComponent): \(text)") }
        return text
    }

    /// Runs a client.
    ///
    /// - Returns: The figures that it reports of itself.
    public func figures() throws -> Figures {
        let output = try output()
        guard let figures = Figures(output) else { throw Failure("\(url.lastPathComponent) printed: \(output)") }
        return figures
    }

    /// Counts with valgrind how many instructions it executes.
    public func instructions() throws -> Int {
        // valgrind 3.19 does not read all of clang's debugging information.
        let stripped = FileManager.default.temporaryDirectory
            .appendingPathComponent("\(url.lastPathComponent)-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: stripped) }
        _ = try Program(URL(fileURLWithPath: "/usr/bin/strip"), ["-g", "-o", stripped.path, url.path]).output()
        let output = try Program(
            URL(fileURLWithPath: "/usr/bin/valgrind"),
            ["--tool=callgrind", "--callgrind-out-file=/dev/null", stripped.path] + arguments
        ).output()
        guard let line = output.split(separator: "\n").first(where: { $0.contains("Collected : ") }),
            let count = line.split(separator: " ").last.flatMap({ Int($0) })
        else { throw Failure(output) }
        return count
    }

    /// A program that did not do what it should.
    public struct Failure: Error {
        /// The output of the program.
        public let text: String

        /// Names what it said.
        public init(_ text: String) { self.text = text }
    }
}
