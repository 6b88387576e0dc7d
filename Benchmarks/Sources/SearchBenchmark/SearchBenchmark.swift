import Foundation
import GRDBSQLite
import TenantRAG

@testable import TenantRAGLocal
@testable import TenantRAGLocalIndex
@testable import TenantRAGPassages

/// Measures the search index against SQLite itself, all in one run, and prints a Markdown table.
///
///     swift run --package-path Benchmarks -c release -Xswiftc -enable-testing search-benchmark [--tenants N] [--erasure]
///
/// With `--erasure` it measures that alone.
@main
struct SearchBenchmark {
    /// Only to show that it still runs, as for every benchmark.
    static let isShort = ProcessInfo.processInfo.environment["TENANTRAG_BENCHMARK"] == "short"
    static let questionCount = isShort ? 20 : 1_000
    static let tokenizer = "porter unicode61 remove_diacritics 2"

    static func main() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "search-benchmark-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let world = World()

        let file = folder.appendingPathComponent("index.sqlite").path
        // The same index behind the whole library: scope, checks, wire types and audit.
        let knowledgeBase = try LocalKnowledgeBase(documents: folder.path, storage: .file(file))
        let (index, client) = (knowledgeBase.index, TenantRAGClient(knowledgeBase))
        let ours = try ingest(world, into: index)
        if CommandLine.arguments.contains("--erasure") { return try Erasure(world, index, file).print() }
        let peakAfterIngestion = peakMemory()
        let bare = try BareSQLite(path: folder.appendingPathComponent("bare.sqlite").path)
        let bareIngestion = try ingest(world, into: bare)

        let questions = try await ask(world, index, client, bare)
        let peakAfterQuestions = peakMemory()
        let files = folder.appendingPathComponent("files")
        try FolderWorld.write(world, to: files)
        let second = try SearchIndex(location: .file(folder.appendingPathComponent("second.sqlite").path))
        let whole = try await FolderWorld.ingest(files, into: second)
        let size = try index.statistics().byteCount
        let bareMedian = questions.bare.processorMedian
        func row(_ name: String, _ timings: Timings) -> String {
            let numbers = [
                timings.median, timings.p99, timings.processorMedian, timings.processorP99,
                timings.processorMedian / bareMedian,
            ]
            return "| \(name) | " + numbers.map(format).joined(separator: " | ") + " |"
        }
        func row(_ name: String, ingestion: Timings, chunks: Int = World.chunkCount) -> String {
            let rates = [ingestion.total, ingestion.processorTotal].map {
                "\(Int(Double(chunks) / $0 * 1_000))"
            }
            let perChunk = Double(World.chunkCount) / Double(chunks)
            let parts = [
                bareIngestion.total / (ingestion.total * perChunk),
                bareIngestion.processorTotal / (ingestion.processorTotal * perChunk),
            ]
            return "| \(name) | " + (rates + parts.map(format)).joined(separator: " | ") + " |"
        }
        print(
            """
            \(World.chunkCount) chunks of \(World.tenantCount) tenants, \(World.wordsPerChunk) words each; four words OR-ed, top 10, \
            \(questions.ours.count) questions asked of all in turn (\(questions.after.count) where filtered after the match).

            | a tenant's question | median ms | p99 ms | CPU median ms | CPU p99 ms | CPU to bare |
            | --- | --- | --- | --- | --- | --- |
            \(row("bare SQLite at its best: tenant as a word of the match, `bm25()`, ids and scores only", questions.bare))
            \(row("**`SearchIndex.search`, from call to typed results**", questions.ours))
            \(row("**`TenantRAGClient.retrieve`: the same with scope, checks, wire types and audit**", questions.client))
            \(row("`SearchIndex.search` and `season <= 2`", questions.compared))
            \(row("`SearchIndex.search` and `season != 1`, compared row by row", questions.rowByRow))
            \(row("filtered after the match: tenant in an unindexed column", questions.after))
            \(row("filtered after the match: tenant in a joined table", questions.joined))

            | ingestion | chunks/s | chunks per CPU s | to bare | CPU to bare |
            | --- | --- | --- | --- | --- |
            \(row("bare FTS5 inserts, one transaction", ingestion: bareIngestion))
            \(row("**`SearchIndex.replace`, 500 documents at a time**", ingestion: ours))
            \(row("a folder of \(World.documentCount) files with sidecars: read, parsed, chunked, stored", ingestion: whole.timings, chunks: whole.chunkCount))

            Peak memory of the process: \(peakAfterIngestion) MB after our ingestion, \(peakAfterQuestions) MB after the questions, \
            \(peakMemory()) MB after the folder. Index file: \(size / 1_000_000) MB. SQLite \(String(cString: sqlite3_libversion())).
            """
        )
        try Erasure(world, index, file).print()
    }

    private static func ingest(_ world: World, into index: SearchIndex) throws -> Timings {
        var timings = Timings()
        for start in stride(from: 0, to: World.documentCount, by: 500) {
            let documents = world.documents(start..<start + 500)
            try timings.measure { try index.replace(documents) }
        }
        return timings
    }

    private static func ingest(_ world: World, into bare: BareSQLite) throws -> Timings {
        try bare.run(
            """
            CREATE VIRTUAL TABLE f USING fts5(text, tenant, tokenize = '\(tokenizer)');
            INSERT INTO f (f, rank) VALUES ('rank', 'bm25(1.0, 0.0)');
            CREATE VIRTUAL TABLE g USING fts5(text, tenant UNINDEXED, tokenize = '\(tokenizer)');
            CREATE TABLE meta (id INTEGER PRIMARY KEY, tenant TEXT);
            """
        )
        func insert(_ sql: String, timings: inout Timings) throws {
            let statement = try bare.prepare(sql)
            var row = 0
            try timings.measure { try bare.run("BEGIN") }
            for start in stride(from: 0, to: World.documentCount, by: 500) {
                let documents = world.documents(start..<start + 500)
                timings.measure {
                    for (offset, document) in documents.enumerated() {
                        let tenant = "tenant\((start + offset) % World.tenantCount)"
                        for chunk in document.chunks {
                            row += 1
                            statement.bind(row, at: 1)
                            statement.bind(chunk.text, at: 2)
                            statement.bind(tenant, at: 3)
                            statement.integers()
                        }
                    }
                }
            }
            try timings.measure { try bare.run("COMMIT") }
        }
        var timings = Timings()
        try insert("INSERT INTO f (rowid, text, tenant) VALUES (?1, ?2, ?3)", timings: &timings)
        var unmeasured = Timings()
        try insert("INSERT INTO g (rowid, text, tenant) VALUES (?1, ?2, ?3)", timings: &unmeasured)
        try insert("INSERT INTO meta (id, tenant) SELECT ?1, ?3 WHERE ?2 <> ''", timings: &unmeasured)
        return timings
    }

    private struct Questions {
        var bare = Timings()
        var ours = Timings()
        var client = Timings()
        var compared = Timings()
        var rowByRow = Timings()
        var after = Timings()
        var joined = Timings()
    }

    /// Asks the same questions in turn, so that whatever else the machine does falls on all alike.
    private static func ask(
        _ world: World,
        _ index: SearchIndex,
        _ client: TenantRAGClient,
        _ bare: BareSQLite
    ) async throws -> Questions {
        let best = try bare.prepare("SELECT rowid, rank FROM f WHERE f MATCH ?1 ORDER BY rank LIMIT 10")
        let after = try bare.prepare(
            "SELECT rowid, rank FROM g WHERE g MATCH ?1 AND tenant = ?2 ORDER BY rank LIMIT 10"
        )
        let joined = try bare.prepare(
            """
            SELECT g.rowid, rank FROM g JOIN meta ON meta.id = g.rowid
            WHERE g MATCH ?1 AND meta.tenant = ?2 ORDER BY rank LIMIT 10
            """
        )
        var random = SplitMix64(state: 3)
        var questions = Questions()
        for number in -20..<questionCount {
            if number == 0 { questions = Questions() }  // What came before warmed the caches.
            let (tenant, words) = world.question(&random)
            let number = tenant.split(separator: "-")[1]
            let match = words.map { "\"\($0)\"" }.joined(separator: " OR ")
            best.bind("tenant : \"tenant\(number)\" AND text : (\(match))", at: 1)
            let expected = questions.bare.measure { best.integers() }

            let boundary = MetadataFilter.condition(.init(key: "tenantId", operator: .equals, value: .string(tenant)))
            let text = words.joined(separator: " ")
            let found = try questions.ours.measure {
                try index.search(SearchQuery(text: text, filter: boundary, limit: 10))
            }
            precondition(found.hits.count == expected.count, "both find the same number")
            let context = try TenantContext(trusting: TenantID(validating: tenant), because: "a benchmark")
            let start = questions.client.start()
            let page = try await client.retrieve(text, as: context, numberOfResults: 10)
            questions.client.end(start)
            precondition(page.results.count == expected.count, "the client finds as many")
            let season = MetadataFilter.condition(.init(key: "season", operator: .lessThanOrEquals, value: 2))
            _ = try questions.compared.measure {
                try index.search(SearchQuery(text: text, filter: .andAll([boundary, season]), limit: 10))
            }
            let other = MetadataFilter.condition(.init(key: "season", operator: .notEquals, value: 1))
            _ = try questions.rowByRow.measure {
                try index.search(SearchQuery(text: text, filter: .andAll([boundary, other]), limit: 10))
            }
            after.bind("text : (\(match))", at: 1)
            after.bind("tenant\(number)", at: 2)
            joined.bind("text : (\(match))", at: 1)
            joined.bind("tenant\(number)", at: 2)
            guard questions.after.count < 100 else { continue }
            _ = questions.after.measure { after.integers() }
            _ = questions.joined.measure { joined.integers() }
        }
        return questions
    }

    static func format(_ number: Double) -> String { String(format: "%.2f", number) }

    /// The most memory that the process has held so far, in megabytes.
    private static func peakMemory() -> Int {
        var usage = rusage()
        #if canImport(Glibc)
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1_000
        #else
        getrusage(RUSAGE_SELF, &usage)
        return usage.ru_maxrss / 1_000_000
        #endif
    }
}
