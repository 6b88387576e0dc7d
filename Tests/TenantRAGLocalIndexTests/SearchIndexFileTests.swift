#if Local
import Foundation
import GRDB
import TenantRAGFilters
import TenantRAGPassages
import Testing
@testable import TenantRAGLocalIndex

@Suite("Index files")
struct SearchIndexFileTests {
    private struct Folder: ~Copyable {
        let path: String

        init() throws {
            let url = FileManager.default.temporaryDirectory.appendingPathComponent("index-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            path = url.path
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func file(_ name: String) -> String { path + "/" + name }
    }

    private static func documents(_ numbers: Range<Int>, version: Int = 1) -> [IngestedDocument] {
        numbers.map { number in
            IngestedDocument(
                sourceURI: "s3://bucket/\(number)",
                relativePath: "\(number)",
                mimeType: "text/plain",
                fingerprint: [UInt8(version)],
                attributes: ["tenantId": .string("t\(number % 3)")],
                chunks: (0..<5).map {
                    IngestedChunk(text: "common version\(version) part\($0) of document\(number)", ordinal: $0)
                }
            )
        }
    }

    private static func count(_ index: SearchIndex, _ text: String = "common") throws -> Int {
        try index.search(SearchQuery(text: text, filter: nil)).totalMatches
    }

    @Test("What was stored is there after closing and opening, and a closed index says so")
    func reopening() throws {
        let folder = try Folder()
        let index = try SearchIndex(location: .file(folder.file("a.sqlite")))
        try index.replace(Self.documents(0..<20))
        index.close()
        index.close()
        let error = #expect(throws: SearchIndexError.self) { try Self.count(index) }
        #expect(error?.code == .closed)
        let again = try SearchIndex(location: .file(folder.file("a.sqlite")))
        #expect(try Self.count(again) == 100)
        #expect(try again.fingerprints().count == 20)
    }

    @Test("Two connections see each other's changes whole")
    func twoConnections() throws {
        let folder = try Folder()
        let first = try SearchIndex(location: .file(folder.file("a.sqlite")))
        let second = try SearchIndex(location: .file(folder.file("a.sqlite")))
        try first.replace(Self.documents(0..<10))
        #expect(try Self.count(second) == 50)
        try second.replace(Self.documents(0..<10, version: 2))
        #expect(try Self.count(first, "version1") == 0)
        #expect(try Self.count(first, "version2") == 50)
    }

    @Test("Searches that run while documents are replaced see one version or the other")
    func concurrentSearches() async throws {
        let folder = try Folder()
        let index = try SearchIndex(location: .file(folder.file("a.sqlite")))
        try index.replace(Self.documents(0..<10))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for version in 2..<12 { try index.replace(Self.documents(0..<10, version: version)) }
            }
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<25 {
                        let hits = try index.search(SearchQuery(text: "common", filter: nil, limit: 100)).hits
                        #expect(hits.count == 50)
                        #expect(Set(hits.compactMap { $0.text.split(separator: " ").dropFirst().first }).count == 1)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("A copy made while a change was under way, or with a log cut short anywhere, opens with whole documents")
    func crash() throws {
        let folder = try Folder()
        let index = try SearchIndex(location: .file(folder.file("a.sqlite")))
        try index.replace(Self.documents(0..<10))
        let sizeBefore = try Data(contentsOf: URL(fileURLWithPath: folder.file("a.sqlite-wal"))).count
        try index.replace(Self.documents(5..<40, version: 2))
        // What lies on the disk while a third transaction is open, with pages already written to the log.
        try index.write { database in
            try database.execute(sql: "PRAGMA cache_spill = 1; PRAGMA cache_size = 1")
            var writer = try IndexWriter(database)
            for document in Self.documents(0..<200, version: 3) { try writer.insert(document) }
            for name in ["a.sqlite", "a.sqlite-wal"] {
                try FileManager.default.copyItem(atPath: folder.file(name), toPath: folder.file("copy-" + name))
            }
            throw CancellationError()
        } rethrowing: {
            $0 is CancellationError
        }
        let main = try Data(contentsOf: URL(fileURLWithPath: folder.file("copy-a.sqlite")))
        let log = try Data(contentsOf: URL(fileURLWithPath: folder.file("copy-a.sqlite-wal")))

        for (number, length) in [log.count, log.count - 1, sizeBefore, sizeBefore + 5_000, sizeBefore - 1]
            .enumerated()
        {
            let path = folder.file("crash\(number).sqlite")
            try main.write(to: URL(fileURLWithPath: path))
            try log.prefix(length).write(to: URL(fileURLWithPath: path + "-wal"))
            let opened = try SearchIndex(location: .file(path))
            let verdict = try opened.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
            #expect(verdict == ["ok"])
            try opened.write { database in
                try database.execute(
                    sql: "INSERT INTO passage_search (passage_search, rank) VALUES ('integrity-check', 1)"
                )
            }
            let fingerprints = try opened.fingerprints()
            #expect(try Self.count(opened) == fingerprints.count * 5)
            #expect(try Self.count(opened, "version1") == 5 * fingerprints.values.count { $0 == [1] })
            #expect(try Self.count(opened, "version2") == 5 * fingerprints.values.count { $0 == [2] })
            #expect([0, 10, 40].contains(fingerprints.count))
            #expect(try Self.count(opened, "version3") == 0)
            try opened.replace(Self.documents(0..<10, version: 4))
            #expect(try Self.count(opened, "version4") == 50)
        }
    }

    @Test("A database of another application is refused and left as it is")
    func foreignDatabase() throws {
        let folder = try Folder()
        let path = folder.file("other.sqlite")
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE t (a)") }
        try other.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let error = #expect(throws: SearchIndexError.self) { try SearchIndex(location: .file(path)) }
        #expect(error?.code == .notAnIndex)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test("A file of another layout is refused with both versions")
    func otherVersion() throws {
        let folder = try Folder()
        let path = folder.file("a.sqlite")
        let index = try SearchIndex(location: .file(path))
        try index.write { try $0.execute(sql: "PRAGMA user_version = 99") }
        index.close()
        let error = #expect(throws: SearchIndexError.self) { try SearchIndex(location: .file(path)) }
        #expect(error?.code == .unsupportedVersion)
        #expect(error?.message.contains("99") == true)
    }

    @Test("A file that is no database, a missing folder and a damaged file are told apart")
    func unreadable() throws {
        let folder = try Folder()
        try Data(repeating: 65, count: 5_000).write(to: URL(fileURLWithPath: folder.file("text")))
        let noDatabase = #expect(throws: SearchIndexError.self) {
            try SearchIndex(location: .file(folder.file("text")))
        }
        #expect(noDatabase?.code == .notAnIndex)
        let missing = #expect(throws: SearchIndexError.self) {
            try SearchIndex(location: .file(folder.file("missing/a.sqlite")))
        }
        #expect(missing?.code == .cannotOpen)

        let path = folder.file("a.sqlite")
        let index = try SearchIndex(location: .file(path))
        try index.replace(Self.documents(0..<200))
        index.close()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        for offset in stride(from: 4_096, to: bytes.count, by: 7) { bytes[offset] = 0x5A }
        try bytes.write(to: URL(fileURLWithPath: path))
        let damaged = #expect(throws: SearchIndexError.self) {
            let opened = try SearchIndex(location: .file(path))
            _ = try opened.fingerprints()
            _ = try Self.count(opened)
        }
        #expect(damaged?.code == .corrupted)
    }

    @Test("An index whose words and attributes disagree shows nothing")
    func disagreement() throws {
        let index = try SearchIndex(location: .memory)
        try index.replace(Self.documents(0..<3))
        try index.write { try $0.execute(sql: "UPDATE document SET attributes = CAST('{}' AS BLOB)") }
        let filter = MetadataFilter.condition(.init(key: "tenantId", operator: .equals, value: "t1"))
        let error = #expect(throws: SearchIndexError.self) {
            try index.search(SearchQuery(text: "common", filter: filter))
        }
        #expect(error?.code == .corrupted)
    }
}

extension SearchIndex {
    /// Runs a change that is given up on purpose.
    fileprivate func write(
        _ body: (Database) throws -> Void,
        rethrowing isExpected: (any Error) -> Bool
    ) throws {
        do {
            try write(body)
        } catch {
            guard isExpected(error) else { throw error }
        }
    }
}
#endif
