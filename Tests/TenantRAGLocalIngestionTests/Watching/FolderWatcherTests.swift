#if Local
import Foundation
import TenantRAGFilters
import TenantRAGJSON
import TenantRAGPassages
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocalIngestion

@Suite("A watched folder, scan by scan")
struct FolderWatcherTests {
    private let folder: DocumentFolder
    private let target = MemoryTarget()
    private let turns = IngestionTurns()

    init() throws {
        folder = try DocumentFolder()
    }

    private func watcher() throws -> FolderWatcher { FolderWatcher(try FolderIngestion(folder.path)) }

    private func look(_ watcher: inout FolderWatcher) async throws -> Result<IngestionReport, any Error>? {
        try await watcher.look(into: target, inTurn: turns)
    }

    /// Returns what is stored of a document: its first words and its tenant.
    private func stored(_ name: String) -> [String?]? {
        target.documents["s3://documents/\(name)"].map { document in
            [document.chunks.first?.text, document.attributes["tenantId"]?.jsonValue.stringValue]
        }
    }

    /// A watcher that has seen the folder as it is.
    private func settled() async throws -> FolderWatcher {
        var watcher = try watcher()
        #expect(try await look(&watcher) == nil)
        _ = try await #require(look(&watcher)).get()
        return watcher
    }

    @Test("a document is read when a second scan finds it unchanged, and once")
    func added() async throws {
        var watcher = try await settled()
        try folder.write("a.md", "One.", tenant: "acme")
        #expect(try await look(&watcher) == nil)
        #expect(stored("a.md") == nil)
        #expect(try await #require(look(&watcher)).get().added == ["a.md"])
        #expect(stored("a.md") == ["One.", "acme"])
        let transactions = target.transactionCount
        for _ in 0..<3 { #expect(try await look(&watcher) == nil) }
        #expect(target.transactionCount == transactions)
    }

    @Test("what stood there at the beginning is in the first report")
    func first() async throws {
        try folder.write("a.md", "One.", tenant: "acme")
        try folder.write("b.md", "Two.")
        var watcher = try watcher()
        #expect(try await look(&watcher) == nil)
        let report = try await #require(look(&watcher)).get()
        #expect(report.added == ["a.md"])
        #expect(report.skipped.map(\.code) == [.missingSidecar])
    }

    @Test("only what changed is read; the rest is reported as before")
    func changed() async throws {
        for name in ["a.md", "b.md"] { try folder.write(name, "One.", tenant: "acme") }
        try folder.write("c.md", " ", tenant: "acme")
        var watcher = try await settled()
        try folder.write("b.md", "Two.")
        #expect(try await look(&watcher) == nil)
        #expect(stored("b.md") == ["One.", "acme"])
        let report = try await #require(look(&watcher)).get()
        #expect(report.updated == ["b.md"])
        #expect(report.unchanged == ["a.md"])
        #expect(report.skipped.map(\.file) == ["c.md"])
        #expect(stored("b.md") == ["Two.", "acme"])
    }

    @Test("same size and same modification time do not hide a change")
    func disguised() async throws {
        try folder.write("a.md", "One.", tenant: "acme")
        let path = folder.path + "/a.md"
        let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        var watcher = try await settled()
        try folder.write("a.md", "Two.")
        try FileManager.default.setAttributes([.modificationDate: try #require(date)], ofItemAtPath: path)
        _ = try await look(&watcher)
        #expect(try await #require(look(&watcher)).get().updated == ["a.md"])
    }

    @Test("a document and its sidecar that change one after the other are never mixed", arguments: [true, false])
    func oneAfterTheOther(documentComesFirst: Bool) async throws {
        try folder.write("a.md", "Of acme.", tenant: "acme")
        var watcher = try await settled()
        let other = try DocumentFolder()
        try other.write("a.md", "Of globex.", tenant: "globex")
        let names = ["a.md", "a.md.metadata.json"]
        for name in documentComesFirst ? names : names.reversed() {
            let bytes = try Data(contentsOf: URL(filePath: "\(other.path)/\(name)"))
            try folder.write(name, Array(bytes))
            #expect(try await look(&watcher) == nil)
            #expect(stored("a.md") == ["Of acme.", "acme"])
        }
        #expect(try await #require(look(&watcher)).get().updated == ["a.md"])
        #expect(stored("a.md") == ["Of globex.", "globex"])
    }

    @Test("a file that grows is read when it is complete, and does not hold up the others")
    func growing() async throws {
        var watcher = try await settled()
        try folder.write("grows.md", "One.", tenant: "acme")
        try folder.write("b.md", "Two.", tenant: "acme")
        #expect(try await look(&watcher) == nil)
        try folder.write("grows.md", "One. More.")
        let report = try await #require(look(&watcher)).get()
        #expect(report.added == ["b.md"])
        #expect(report.skipped.map(\.code) == [.changedWhileReading])
        #expect(stored("grows.md") == nil)
        let last = try await #require(look(&watcher)).get()
        #expect(last.added == ["grows.md"])
        #expect(last.skipped.isEmpty)
        #expect(stored("grows.md") == ["One. More.", "acme"])
    }

    @Test("an endless writer does not keep a new sidecar away for ever")
    func endless() async throws {
        try folder.write("log.md", "Entry 0.", tenant: "acme")
        var watcher = try await settled()
        try folder.write("log.md", "Entry 0.", tenant: "globex")
        var looks = 0
        while stored("log.md")?[1] == "acme", looks < 20 {
            looks += 1
            try folder.write("log.md", "Entry \(looks).")
            _ = try await look(&watcher)
        }
        #expect(looks == FolderWatch.patience + 2)
        #expect(stored("log.md") == ["Entry \(looks).", "globex"])
    }

    @Test(
        "a document that is gone, or has lost its sidecar, is removed at the next scan",
        arguments: [["a.md"], ["a.md.metadata.json"]]
    )
    func removed(names: [String]) async throws {
        try folder.write("a.md", "One.", tenant: "acme")
        var watcher = try await settled()
        for name in names { try folder.remove(name) }
        let report = try await #require(look(&watcher)).get()
        #expect(report.removed == ["a.md"])
        #expect(report.skipped.count == 1)
        #expect(stored("a.md") == nil)
    }

    @Test("a document that moves to another tenant's folder is never stored twice")
    func moved() async throws {
        try folder.write("acme/a.md", "One.", tenant: "acme")
        try folder.write("globex/b.md", "Two.", tenant: "globex")
        var watcher = try await settled()
        for suffix in ["", ".metadata.json"] {
            try FileManager.default.moveItem(
                atPath: "\(folder.path)/acme/a.md\(suffix)",
                toPath: "\(folder.path)/globex/a.md\(suffix)"
            )
        }
        #expect(try await #require(look(&watcher)).get().removed == ["acme/a.md"])
        #expect(target.documents.count == 1)
        #expect(try await #require(look(&watcher)).get().added == ["globex/a.md"])
    }

    @Test("a folder that is gone is reported once, keeps what is stored, and is read again when it is back")
    func folderGone() async throws {
        try folder.write("a.md", "One.", tenant: "acme")
        var watcher = try await settled()
        try FileManager.default.moveItem(atPath: folder.path, toPath: folder.outside)
        let error = try await #require(look(&watcher))
        #expect { try error.get() } throws: { ($0 as? IngestionError)?.code == .unreadableFolder }
        for _ in 0..<3 { #expect(try await look(&watcher) == nil) }
        #expect(stored("a.md") == ["One.", "acme"])
        try FileManager.default.moveItem(atPath: folder.outside, toPath: folder.path)
        #expect(try await #require(look(&watcher)).get().unchanged == ["a.md"])
        #expect(try await look(&watcher) == nil)
    }

    @Test("an index that fails is reported once and tried again, until it takes the change")
    func targetFails() async throws {
        var watcher = try await settled()
        try folder.write("a.md", "One.", tenant: "acme")
        #expect(try await look(&watcher) == nil)
        target.fail(atTransaction: 1)
        let error = try await #require(look(&watcher))
        #expect(throws: MemoryTarget.Failure.self) { try error.get() }
        target.fail(atTransaction: 1)
        #expect(try await look(&watcher) == nil)
        target.fail(atTransaction: nil)
        #expect(try await #require(look(&watcher)).get().added == ["a.md"])
    }

    @Test("a file that cannot be taken is reported when it comes, and not again")
    func problems() async throws {
        var watcher = try await settled()
        try folder.write("a.docx", "One.")
        #expect(try await #require(look(&watcher)).get().skipped.map(\.code) == [.unsupportedFormat])
        #expect(try await look(&watcher) == nil)
        try folder.link("b.md", to: "/etc/hostname")
        let codes = try await #require(look(&watcher)).get().skipped.map(\.code)
        #expect(codes == [.unsupportedFormat, .notARegularFile])
    }

    @Test("a folder with very much to read is read in several scans, and holds up no other's change or removal")
    func fair() async throws {
        try folder.write("zzz/a.md", "One.", tenant: "acme")
        var watcher = FolderWatcher(try FolderIngestion(folder.path), readingTime: .zero)
        #expect(try await look(&watcher) == nil)
        _ = try await #require(look(&watcher)).get()
        for number in 0..<500 { try folder.write("aaa/\(number).md", "x", tenant: "globex") }
        try folder.write("zzz/b.md", "Two.", tenant: "acme")
        #expect(try await look(&watcher) == nil)
        let first = try await #require(look(&watcher)).get()
        #expect(first.added.contains("zzz/b.md"))
        #expect(first.skipped.map(\.code) == [.deferred])
        #expect(first.skipped.map(\.file) == ["aaa"])
        #expect(first.skipped.first?.message.contains("\(501 - first.added.count) documents") == true)
        try folder.remove("zzz/a.md")
        #expect(try await #require(look(&watcher)).get().removed == ["zzz/a.md"])
        var scans = 2
        while target.documents.count < 501, scans < 20 {
            scans += 1
            _ = try await look(&watcher)
        }
        #expect(target.documents.count == 501 && scans > 2)
        #expect(try await look(&watcher) == nil)
    }

    @Test("a neighbour's flood of files holds up neither a removal nor a new document")
    func flood() async throws {
        try folder.write("acme/a.md", "One.", tenant: "acme")
        let configuration = IngestionConfiguration(limits: IngestionLimits(fileCount: 20))
        var watcher = FolderWatcher(try FolderIngestion(folder.path, configuration: configuration))
        #expect(try await look(&watcher) == nil)
        _ = try await #require(look(&watcher)).get()
        for number in 0..<30 { try folder.write("globex/\(number).md", "x", tenant: "globex") }
        try folder.remove("acme/a.md")
        try folder.write("acme/b.md", "Two.", tenant: "acme")
        let report = try await #require(look(&watcher)).get()
        #expect(report.removed == ["acme/a.md"])
        #expect(report.skipped.contains { $0.code == .tooManyFiles })
        #expect(try await #require(look(&watcher)).get().added == ["acme/b.md"])
        #expect(try await look(&watcher) == nil)
    }

    @Test("cancellation is no failure of the folder")
    func cancelled() async throws {
        try folder.write("a.md", "One.", tenant: "acme")
        let watcher = try watcher()
        let task = Task { [target, turns] in
            var watcher = watcher
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            return try await watcher.look(into: target, inTurn: turns) != nil
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
#endif
