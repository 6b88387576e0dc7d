import BenchmarkDriver
import Foundation

/// Measures whole calls, from values to values, against bare C and against boto3, and prints Markdown tables.
///
///     Benchmarks/call-benchmark [--rounds N] [--instructions]
///
/// `--instructions` counts instructions with valgrind as well.
@main
struct CallBenchmark {
    static let loads = [1, 16]

    static func main() throws {
        let environment = try Environment()
        defer { environment.end() }
        let rounds = Folders.argument("--rounds").flatMap { Int($0) } ?? (isShort ? 1 : 7)
        var calls = Calls()
        for operation in Operation.allCases {
            for inFlight in loads {
                try calls.measure(environment, operation, inFlight: inFlight, rounds: rounds)
                calls.printTable(environment, operation, inFlight: inFlight, rounds: rounds)
            }
        }
        let starts = try Starts(environment)
        starts.printTable()
        let growths = try Growth.measure(environment)
        Growth.printTable(growths)
        calls.printBars()
        starts.printBars()
        if CommandLine.arguments.contains("--instructions") { try printInstructions(environment) }
    }

    private static func printInstructions(_ environment: Environment) throws {
        for operation in Operation.allCases {
            print("\n| \(operation.title), 16 in flight | instructions a call | to C |")
            print("| --- | --- | --- |")
            var bar: Double?
            for contender in [.c] + Contender.ours {
                // What starting and ending cost falls out of the difference.
                let counts = operation == .generate ? [1_000, 3_000] : [100, 500]
                let instructions = try counts.map { count in
                    try contender.program(environment, operation, inFlight: 16, requests: count)?.instructions() ?? 0
                }
                // A tenth of the calls is added for warming up.
                let each = Double(instructions[1] - instructions[0]) / (Double(counts[1] - counts[0]) * 1.1)
                bar = bar ?? each
                print("| \(contender.title) | \(format(each, 0)) | \(format(each / (bar ?? each), 2)) |")
            }
        }
    }
}
