import CSigningFloor
import Foundation
import TenantRAGSigV4

/// Measures one signature against the hashes alone, by OpenSSL in C, all in one run, and prints a Markdown table.
///
///     Benchmarks/run-sign-benchmark
///
/// That script adds AWS's own signers and counts instructions; for the latter it runs this program with the name of a
/// contender and a number of signatures.
@main
struct SignBenchmark {
    /// Only to show that it still runs, as for every benchmark.
    static let isShort = ProcessInfo.processInfo.environment["TENANTRAG_BENCHMARK"] == "short"
    static let batch = isShort ? 2 : 500
    static let rounds = isShort ? 3 : 200

    static func main() throws {
        let work = try Work()
        let contenders: [(name: String, title: String, sign: () throws -> Void)] = [
            (
                "evp", "the hashes alone: OpenSSL's EVP in C, fetched, reused and keyed once (the bar)",
                { check(work.evpReused()) }
            ),
            ("prepared", "**`PreparedRequest.sign`, key cached**", { _ = try work.prepared() }),
            ("ours", "**`Signer.sign`, key cached**", { _ = try work.ours() }),
            ("evp-by-name", "the hashes alone, algorithms looked up by name on each call", { check(work.evpByName()) }),
            (
                "evp-new-day", "the hashes alone, reused, key derived anew (the bar of a new day)",
                { check(work.evpNewDay()) }
            ),
            (
                "prepared-new-day", "**`PreparedRequest.sign`, a new day on each call**",
                { _ = try work.preparedOnANewDay() }
            ),
            ("ours-new-day", "**`Signer.sign`, a new day on each call**", { _ = try work.oursOnANewDay() }),
            (
                "ours-many-fields", "`Signer.sign` with 100 header fields more, key cached",
                { _ = try work.oursWithManyFields() }
            ),
        ]
        let arguments = CommandLine.arguments
        if arguments.count == 3, let count = Int(arguments[2]) {
            guard let contender = contenders.first(where: { $0.name == arguments[1] }) else {
                fatalError("no such contender")
            }
            for _ in 0..<count { try contender.sign() }
            return
        }

        // In turn, so that whatever else the machine does falls on all alike.
        var times = [[Double]](repeating: [], count: contenders.count)
        var allocations = [Double](repeating: 0, count: contenders.count)
        for round in (isShort ? -1 : -10)..<rounds {
            for (index, contender) in contenders.enumerated() {
                let (start, allocated) = (processorTime(), allocation_count())
                for _ in 0..<batch { try contender.sign() }
                guard round >= 0 else { continue }
                times[index].append((processorTime() - start) / Double(batch))
                allocations[index] += Double(allocation_count() - allocated) / Double(batch * rounds)
            }
        }
        print(
            "| one signature of a POST with 2.4 KB and a session token | median µs | best µs | to its bar | allocations |"
        )
        print("| --- | --- | --- | --- | --- |")
        // A new day is held against C on a new day.
        let bars = [0, 0, 0, 0, 4, 4, 4, 0]
        for (index, contender) in contenders.enumerated() {
            let (median, best) = (percentile(times[index], 0.5), percentile(times[index], 0))
            // Round by round, for neighbours in time share what else the machine does.
            let ratio = percentile(zip(times[index], times[bars[index]]).map { $0 / $1 }, 0.5)
            let numbers =
                [median, best, ratio].map { String(format: "%.2f", $0) } + [String(format: "%.1f", allocations[index])]
            print("| \(contender.title) | \(numbers.joined(separator: " | ")) |")
        }
    }

    private static func check(_ result: Bool) {
        precondition(result, "OpenSSL failed")
    }

    private static func percentile(_ values: [Double], _ part: Double) -> Double {
        let sorted = values.sorted()
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]
    }

    /// Returns the processor time of this process so far, in microseconds: other programs do not lengthen it.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1_000_000 + Double(time.tv_nsec) / 1_000
    }
}
