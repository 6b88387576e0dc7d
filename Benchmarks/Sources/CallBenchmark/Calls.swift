import BenchmarkDriver

/// The costs of calls: processor time, clock and memory, by operation, load and contender.
struct Calls {
    private struct Load: Hashable {
        let operation: Operation
        let inFlight: Int
    }

    private var figures: [Load: [Contender: Figures]] = [:]

    mutating func measure(
        _ environment: Environment,
        _ operation: Operation,
        inFlight: Int,
        rounds: Int
    ) throws {
        // In turn, so that what else the machine does falls on all alike. The best round counts: others only add.
        var runs: [Contender: [Figures]] = [:]
        for _ in 0..<rounds {
            for contender in Contender.allCases {
                guard let program = contender.program(environment, operation, inFlight: inFlight) else { continue }
                runs[contender, default: []].append(try program.figures())
            }
        }
        figures[Load(operation: operation, inFlight: inFlight)] = runs.mapValues(Figures.best)
    }

    func printTable(_ environment: Environment, _ operation: Operation, inFlight: Int, rounds: Int) {
        guard let row = figures[Load(operation: operation, inFlight: inFlight)], let c = row[.c] else { return }
        let documents = environment.documents
        let sizes = [documents.body(of: operation), documents.answer(to: operation)].map { documents.size($0) }
        print(
            "\n\(operation.title), \(inFlight) in flight: \(sizes[0]) bytes out, \(sizes[1]) bytes back; "
                + "\(operation.requests) calls (boto3 a twentieth), best of \(rounds) rounds\n"
        )
        print("| client | CPU µs a call | to C | boto3 to it | calls/s | median µs | p99 µs | peak MB |")
        print("| --- | --- | --- | --- | --- | --- | --- | --- |")
        for contender in Contender.allCases {
            guard let own = row[contender] else { continue }
            let cells = [
                format(own.processor, 1), format(own.processor / c.processor, 2),
                row[.boto3].map { format($0.processor / own.processor, 1) } ?? "",
                format(own.throughput, 0), format(own.median, 1), format(own.p99, 1), format(own.memory, 1),
            ]
            print("| \(contender.title) | \(cells.joined(separator: " | ")) |")
        }
    }

    /// The bars, and where each of ours stands.
    func printBars() {
        print("\n| bar, at 16 in flight | client, loop | client, pool | `TenantRAGClient`, loop | pool |")
        print("| --- | --- | --- | --- | --- |")
        func line(_ bar: String, _ operation: Operation, _ value: (Figures, [Contender: Figures]) -> Double?) {
            let row = figures[Load(operation: operation, inFlight: 16)] ?? [:]
            let cells = Contender.ours.map { row[$0].flatMap { value($0, row) }.map { format($0, 2) } ?? "" }
            print("| \(bar) | \(cells.joined(separator: " | ")) |")
        }
        for operation in Operation.allCases {
            let bar = operation.processorBar
            let title = "\(operation.title): CPU at most \(bar.client) times C's, `TenantRAGClient` \(bar.tenantRAG)"
            line(title, operation) { own, row in row[.c].map { own.processor / $0.processor } }
            line("the same to C that sends as many header fields", operation) { own, row in
                row[.cSigned].map { own.processor / $0.processor }
            }
        }
        line("RetrieveAndGenerate: boto3 takes at least 15 times the CPU", .generate) { own, row in
            row[.boto3].map { $0.processor / own.processor }
        }
        line("Retrieve of 100 results: boto3 takes at least 8 times the CPU", .retrieve) { own, row in
            row[.boto3].map { $0.processor / own.processor }
        }
        line("RetrieveAndGenerate: peak of memory under 25 MB", .generate) { own, _ in own.memory }
        line("Retrieve: peak of memory under 25 MB", .retrieve) { own, _ in own.memory }
    }
}
