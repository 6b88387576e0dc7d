import Foundation
import GRDBSQLite
import TenantRAGFilters

@testable import TenantRAGLocalIndex
@testable import TenantRAGPassages

/// The cost of erasing one removed document of ten chunks, and what searches notice meanwhile.
struct Erasure {
    private let chunkCount: Int
    private let removal: Timings
    private let steps: Timings
    private let searches: Timings
    private let before: Timings
    private let byteCount: Int
    private let logByteCount: Int

    init(_ world: World, _ index: SearchIndex, _ file: String) throws {
        var (removal, steps, searches, before) = (Timings(), Timings(), Timings(), Timings())
        var random = SplitMix64(state: 5)
        func search(_ timings: inout Timings) throws {
            let (tenant, words) = world.question(&random)
            let boundary = MetadataFilter.condition(.init(key: "tenantId", operator: .equals, value: .string(tenant)))
            let query = SearchQuery(text: words.joined(separator: " "), filter: boundary, limit: 10)
            _ = try timings.measure { try index.search(query) }
        }
        for _ in 0..<SearchBenchmark.questionCount { try search(&before) }
        let document = world.documents(World.documentCount / 2..<World.documentCount / 2 + 1)
        try removal.measure { try index.replace([], removing: document.map(\.sourceURI)) }
        var logByteCount = 0
        var isPending = try index.erasureStatus().isPending
        precondition(isPending, "what was removed waits to be erased")
        while isPending {
            isPending = try steps.measure { try index.eraseStep().isPending }
            try search(&searches)
            let log = try FileManager.default.attributesOfItem(atPath: file + "-wal")[.size] as? Int
            logByteCount = max(logByteCount, log ?? 0)
        }
        self.logByteCount = logByteCount
        (self.removal, self.steps, self.searches, self.before) = (removal, steps, searches, before)
        chunkCount = try index.statistics().chunkCount
        byteCount = try index.statistics().byteCount
    }

    func print() {
        let format = SearchBenchmark.format
        Swift.print(
            """

            Erasing one removed document of ten chunks from \(chunkCount) chunks; SQLite \(String(cString: sqlite3_libversion())).

            | | |
            | --- | --- |
            | removing it | \(format(removal.total)) ms |
            | erasing it, all steps | \(format(steps.total / 1_000)) s, CPU \(format(steps.processorTotal / 1_000)) s |
            | steps | \(steps.count) |
            | a step, median and longest | \(format(steps.median)) ms, \(format(steps.longest)) ms |
            | a search before, median and p99 | \(format(before.median)) ms, \(format(before.p99)) ms |
            | a search between steps, median and p99 | \(format(searches.median)) ms, \(format(searches.p99)) ms |
            | index file afterwards, log at most | \(byteCount / 1_000_000) MB, \(logByteCount / 1_000_000) MB |
            """
        )
    }
}
