import BenchmarkDriver

/// Measures `CurlTransport` against a C program on curl_multi and against async-http-client, each in a process of its own
/// over one loopback server, and prints Markdown tables.
///
///     Benchmarks/http-benchmark [--instructions]
///
/// `--instructions` counts instructions with valgrind as well.
@main
struct HTTPBenchmark {
    static let rounds = isShort ? 1 : 9
    static let warmUp = isShort ? 64 : 2_000
    static let loads: [(inFlight: Int, requests: Int)] =
        isShort ? [(1, 100), (16, 200), (64, 200)] : [(1, 15_000), (16, 30_000), (64, 30_000)]

    static func main() throws {
        let folders = Folders()
        let server = try Server(folders)
        defer { server.end() }
        var all: [Int: [Client: Figures]] = [:]
        for (inFlight, requests) in loads {
            // In turn, so that what else the machine does falls on all alike. The best round counts: others only add.
            var runs: [Client: [Figures]] = [:]
            for _ in 0..<rounds {
                for client in Client.allCases {
                    runs[client, default: []].append(
                        try client.program(
                            folders,
                            server.url,
                            inFlight: inFlight,
                            warmUp: warmUp,
                            requests: requests
                        ).figures()
                    )
                }
            }
            all[inFlight] = runs.mapValues(Figures.best)
        }
        printTables(all)
        if CommandLine.arguments.contains("--instructions") { try printInstructions(folders, server.url) }
    }

    private static func printTables(_ all: [Int: [Client: Figures]]) {
        for (inFlight, requests) in loads {
            guard let figures = all[inFlight], let bar = figures[.c] else { continue }
            print("\n\(inFlight) in flight, \(requests) requests, best of \(rounds) rounds\n")
            print("| client | CPU µs a request | to C | requests/s | median µs | to C | p99 µs | peak MB |")
            print("| --- | --- | --- | --- | --- | --- | --- | --- |")
            for client in Client.allCases {
                guard let own = figures[client] else { continue }
                let cells = [
                    own.processor, own.processor / bar.processor, own.throughput, own.median, own.median / bar.median,
                    own.p99, own.memory,
                ]
                print(
                    "| \(client.title) | " + zip(cells, [1, 2, 0, 1, 2, 1, 1]).map(format).joined(separator: " | ")
                        + " |"
                )
            }
        }
        guard let one = all[1], let sixteen = all[16], let c1 = one[.c], let c16 = sixteen[.c],
            let loop1 = one[.loop], let loop16 = sixteen[.loop], let peer = sixteen[.asyncHTTPClient],
            let pool16 = sixteen[.pool]
        else { return }
        print("\n| bar | callers on the loop's thread | callers on Swift's pool |")
        print("| --- | --- | --- |")
        func line(_ bar: String, _ value: (Figures, Figures) -> Double, _ pool1: Figures?) {
            print("| \(bar) | \(format(value(loop16, loop1), 2)) | \(format(value(pool16, pool1 ?? loop1), 2)) |")
        }
        line(
            "CPU at 16 in flight at most 1.35 times C's",
            { sixteen, _ in sixteen.processor / c16.processor },
            one[.pool]
        )
        line(
            "throughput at 16 at least 1.3 times async-http-client's",
            { sixteen, _ in sixteen.throughput / peer.throughput },
            one[.pool]
        )
        line("memory at 16 less than async-http-client's", { sixteen, _ in sixteen.memory / peer.memory }, one[.pool])
        line("median latency at 1 at most 1.15 times C's", { _, one in one.median / c1.median }, one[.pool])
    }

    private static func printInstructions(_ folders: Folders, _ url: String) throws {
        print("\n| client | instructions a request, 16 in flight | to C |")
        print("| --- | --- | --- |")
        var bar: Double?
        for client in [Client.c, .loop, .pool] {
            // What starting and ending cost falls out of the difference.
            let few = try client.program(folders, url, inFlight: 16, warmUp: 1, requests: 1_000).instructions()
            let many = try client.program(folders, url, inFlight: 16, warmUp: 1, requests: 6_000).instructions()
            let each = Double(many - few) / 5_000
            bar = bar ?? each
            print("| \(client.title) | \(format(each, 0)) | \(format(each / (bar ?? each), 2)) |")
        }
    }
}
