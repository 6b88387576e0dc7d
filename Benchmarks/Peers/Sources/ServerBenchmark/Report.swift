import BenchmarkDriver
import Foundation

/// Runs the parts and prints the tables.
struct Report {
    private let python: String?
    private let minutes: Double
    private let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    private let sample: String

    init(_ arguments: [String]) {
        python = Folders.argument("--moto")
        minutes = Folders.argument("--minutes").flatMap { Double($0) } ?? (isShort ? 0.02 : 10)
        sample = Folders.argument("--documents") ?? ""
    }

    func print() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "server-benchmark-\(UUID().uuidString)")
        let documents = folder.appending(path: "documents")
        try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try World().write(to: documents)
        let state = folder.appending(path: "state.sqlite").path

        var inProcess: [Figures] = []
        var overHTTP: [Figures] = []
        let server = try Served(own, documents: documents.path, state: state, in: folder)
        for _ in 0..<(isShort ? 1 : 3) {
            inProcess.append(try Program(own, ["in-process", documents.path, state]).figures())
            overHTTP.append(try Program(own, ["load", server.url]).figures())
        }
        let (direct, served) = (Figures.best(inProcess), Figures.best(overHTTP))
        Swift.print(
            """
            `Retrieve`, top 10 of \(World.tenantCount * 100) chunks of \(World.tenantCount) tenants, \(ServerBenchmark.inFlight) at a time, best of 3 rounds

            | way | calls/s | median µs | p99 µs | p99 to median |
            | --- | --- | --- | --- | --- |
            \(row("in process", direct))
            \(row("**over HTTP**, the client's process on the same cores", served))

            Over HTTP it is \(format(100 * served.throughput / direct.throughput, 0)) % of the throughput in process.
            """
        )
        try await memory(of: server)
        server.end()
        try starts(in: folder)
    }

    private func row(_ name: String, _ figures: Figures) -> String {
        let ratio = figures.p99 / figures.median
        return
            "| \(name) | \(format(figures.throughput, 0)) | \(format(figures.median, 0)) | \(format(figures.p99, 0)) | "
            + "\(format(ratio, 1)) |"
    }

    /// Measures the server's memory while it is called for minutes.
    private func memory(of server: Served) async throws {
        let load = Process()
        load.executableURL = own
        load.arguments = ["load", server.url, "\(minutes * 60)"]
        try load.run()
        var held: [Double] = []
        while load.isRunning {
            try await Task.sleep(for: isShort ? .milliseconds(20) : .seconds(2))
            held.append(server.residentMegabytes())
        }
        guard load.terminationStatus == 0, held.count > 4 else { throw Program.Failure("the load failed") }
        let quarter = held.count / 4
        Swift.print(
            """

            Resident memory of the server over \(format(minutes, 1)) minutes of calls: \(format(held[quarter], 1)) MB after a quarter, \
            \(format(held[2 * quarter], 1)) after half, \(format(held[held.count - 1], 1)) at the end, \
            \(format(held.max() ?? 0, 1)) at most.
            """
        )
    }

    /// From process start to ready with the sample documents; medians of 9.
    private func starts(in folder: URL) throws {
        func median(_ start: () throws -> Double) rethrows -> Double {
            let times = try (0..<(isShort ? 1 : 9)).map { _ in try start() }.sorted()
            return times[times.count / 2]
        }
        let ours = try median {
            let start = ContinuousClock.now
            let server = try Served(own, documents: sample, state: "memory", in: folder)
            let time = start.duration(to: .now) / .milliseconds(1)
            server.end()
            return time
        }
        Swift.print("\nFrom process start to ready with the sample documents: \(format(ours, 0)) ms.")
        guard let python else { return }
        let moto = try median { try Moto.startTime(python) }
        Swift.print("moto_server: \(format(moto, 0)) ms, which is \(format(moto / ours, 1)) times as long.")
    }
}
