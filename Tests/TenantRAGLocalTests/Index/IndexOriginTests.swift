#if Local
import Foundation
import GRDB
import TenantRAG
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocal
@testable import TenantRAGLocalIndex

@Suite("Whose documents an index file holds")
struct IndexOriginTests {
    private let files: TemporaryFolder
    private let folder: DocumentFolder
    private var file: String { files.path + "/index.sqlite" }

    init() throws {
        files = try TemporaryFolder()
        folder = try DocumentFolder()
        try folder.write("radio.md", "The radio is found.", tenant: "acme")
        try folder.write("letter.md", "The letter about the radio.", tenant: "acme")
    }

    private func open(
        _ folder: DocumentFolder,
        id: String = "LOCAL00000",
        base: String? = nil,
        mismatch: MismatchedIndexPolicy = .refuse
    ) throws -> LocalKnowledgeBase {
        try LocalKnowledgeBase(
            documents: folder.path,
            storage: .file(file),
            configuration: LocalKnowledgeBaseConfiguration(
                knowledgeBaseID: KnowledgeBaseID(validating: id),
                ingestion: IngestionConfiguration(sourceBase: base),
                mismatchedIndex: mismatch
            )
        )
    }

    private func found(_ knowledgeBase: LocalKnowledgeBase) throws -> [String] {
        try knowledgeBase.find(SearchQuery(text: "radio", filter: nil)).hits.map(\.sourceURI).sorted()
    }

    @Test("the same knowledge base goes on with its file")
    func same() async throws {
        let first = try open(folder)
        _ = try await first.ingest()
        let second = try open(folder)
        #expect(try found(second) == ["s3://documents/letter.md", "s3://documents/radio.md"])
        #expect(try await second.ingest().unchanged.count == 2)
    }

    /// Opens the file for another folder, id or source base.
    ///
    /// Both folders are called alike, so their source URIs are, too.
    private func openOther(
        _ number: Int,
        _ other: DocumentFolder,
        _ mismatch: MismatchedIndexPolicy = .refuse
    ) throws -> LocalKnowledgeBase {
        switch number {
        case 0: try open(other, mismatch: mismatch)
        case 1: try open(folder, id: "OTHER00000", mismatch: mismatch)
        case 2: try open(folder, base: "s3://documents/deeper", mismatch: mismatch)
        default: try open(other, base: "s3://documents", mismatch: mismatch)
        }
    }

    @Test("another folder, id or source base is refused by the names of both, and the file stays", arguments: 0..<4)
    func other(number: Int) async throws {
        let first = try open(folder)
        _ = try await first.ingest()
        let other = try DocumentFolder()
        let error = #expect(throws: SearchIndexError.self) { try openOther(number, other) }
        #expect(error?.code == .otherOrigin)
        let names = [folder.path, number == 0 || number == 3 ? other.path : folder.path, "LOCAL00000"]
        for name in names { #expect(error?.message.contains(name) == true) }
        #expect(try found(first).count == 2)
        #expect(try found(open(folder)).count == 2)
    }

    @Test(
        "another folder, id or source base begins empty where that is asked for, and nothing is left",
        arguments: 0..<4
    )
    func rebuilt(number: Int) async throws {
        let first = try open(folder)
        _ = try await first.ingest()
        let other = try DocumentFolder()
        try other.write("radio.md", "The wireless of another folder.", tenant: "acme")
        let second = try openOther(number, other, .rebuild)
        #expect(try found(second).isEmpty)
        #expect(try second.index.statistics().documentCount == 0)
        #expect(try second.index.statistics().chunkCount == 0)
        #expect(try second.index.statistics().attributeCount == 0)
        // A process that had it open serves nothing of the other's, and stores nothing in it.
        let refused = #expect(throws: SearchIndexError.self) { try found(first) }
        #expect(refused?.code == .otherOrigin)
        await #expect(throws: SearchIndexError.self) { try await first.ingest() }
        try second.index.write { database in
            try database.execute(
                sql: "INSERT INTO passage_search (passage_search, rank) VALUES ('integrity-check', 1)"
            )
        }
        first.index.close()
        try await second.erase()
        #expect(try RawFiles(file).found(among: ["The letter about the radio.", "letter"]).isEmpty)
        let report = try await second.ingest()
        #expect(report.removed.isEmpty && report.unchanged.isEmpty && !report.added.isEmpty)
    }

    @Test("another chunking keeps what is there until it is read anew")
    func chunking() async throws {
        _ = try await open(folder).ingest()
        var configuration = LocalKnowledgeBaseConfiguration()
        configuration.ingestion.chunking = .fixedSize(maximumTokens: 40, overlapPercentage: 0)
        let second = try LocalKnowledgeBase(
            documents: folder.path,
            storage: .file(file),
            configuration: configuration
        )
        #expect(try found(second).count == 2)
        #expect(try await second.ingest().updated == ["letter.md", "radio.md"])
        #expect(try found(second).count == 2)
    }

    @Test("documents that no knowledge base has claimed are refused, and nothing of the file is lost")
    func unclaimed() async throws {
        let index = try SearchIndex(location: .file(file))
        _ = try await FolderIngestion(folder.path).run(into: index)
        #expect(try index.statistics().documentCount == 2)
        let error = #expect(throws: SearchIndexError.self) { try open(folder) }
        #expect(error?.code == .otherOrigin)
        #expect(try index.statistics().documentCount == 2)
        #expect(try found(open(folder, mismatch: .rebuild)).isEmpty)
    }

    @Test(
        "a file of another layout, or of a later SQLite, is refused, and rebuilt where that is asked for",
        arguments: [
            "PRAGMA user_version = 2", "PRAGMA user_version = 99",
            "UPDATE passage_search_config SET v = 5 WHERE k = 'version'",
        ]
    )
    func layout(change: String) async throws {
        if IndexErasure.hasSecureDelete, change.hasPrefix("UPDATE") { return }
        let first = try open(folder)
        _ = try await first.ingest()
        try first.index.write { try $0.execute(sql: change) }
        first.index.close()
        let error = #expect(throws: SearchIndexError.self) { try open(folder) }
        #expect(error?.code == .unsupportedVersion)
        #expect(error?.message.contains("mismatchedIndex") == true)
        let second = try open(folder, mismatch: .rebuild)
        #expect(try found(second).isEmpty)
        try await second.erase()
        #expect(try RawFiles(file).found(among: ["The letter about the radio."]).isEmpty)
        #expect(try await second.ingest().added.count == 2)
        #expect(try found(open(folder)).count == 2)
    }

    @Test("only the owner can open the files, and those of an earlier run are taken from the others")
    func permissions() async throws {
        func modes() throws -> [Int] {
            try ["", "-wal", "-shm"].map { ending in
                let attributes = try FileManager.default.attributesOfItem(atPath: file + ending)
                return try #require(attributes[.posixPermissions] as? Int)
            }
        }
        let first = try open(folder)
        _ = try await first.ingest()
        #expect(try modes() == [0o600, 0o600, 0o600])
        for ending in ["", "-wal", "-shm"] {
            try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: file + ending)
        }
        let second = try open(folder)
        #expect(try modes() == [0o600, 0o600, 0o600])
        #expect(try found(first) == found(second))
    }

    @Test("a link to nothing creates no file elsewhere")
    func danglingLink() throws {
        let target = files.path + "/elsewhere.sqlite"
        try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: target)
        let error = #expect(throws: SearchIndexError.self) { try open(folder) }
        #expect(error?.code == .cannotOpen)
        #expect(!FileManager.default.fileExists(atPath: target))
    }

    @Test("a folder that is not there leaves the file as it is")
    func missingFolder() async throws {
        let first = try open(folder)
        _ = try await first.ingest()
        try FileManager.default.moveItem(atPath: folder.path, toPath: folder.outside)
        for base in [nil, "s3://documents"] {
            let error = #expect(throws: IngestionError.self) { try open(folder, base: base) }
            #expect(error?.code == .unreadableFolder)
        }
        try FileManager.default.moveItem(atPath: folder.outside, toPath: folder.path)
        #expect(try found(open(folder)).count == 2)
    }
}
#endif
