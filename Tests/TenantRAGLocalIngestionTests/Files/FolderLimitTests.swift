#if Local
import Foundation
import TenantRAGPassages
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocalIngestion

@Suite("The limits of one top-level folder, and what they leave alone")
struct FolderLimitTests {
    private let folder: DocumentFolder
    private let target = MemoryTarget()
    private let configuration = IngestionConfiguration(limits: IngestionLimits(fileCount: 20))

    init() throws {
        folder = try DocumentFolder()
    }

    private func ingest() async throws -> IngestionReport {
        try await FolderIngestion(folder.path, configuration: configuration).run(into: target)
    }

    private var paths: [String] { target.all.map(\.relativePath).sorted() }

    /// The floods with which a neighbour can fill its folder.
    static let floods: [@Sendable (DocumentFolder, String) throws -> Void] = [
        { folder, path in for number in 0..<30 { try folder.write("\(path)\(number).md", "x", tenant: "globex") } },
        { folder, path in for number in 0..<30 { try folder.write("\(path)\(number).bin", "x") } },
        { folder, path in for number in 0..<30 { try folder.write("\(path).hidden\(number)", "x") } },
        { folder, path in for number in 0..<30 { try folder.link("\(path)l\(number)", to: "/") } },
        { folder, path in for number in 0..<30 { try folder.write("\(path)deep/\(number)/a.md", "x") } },
    ]

    @Test("a folder that holds too much is one problem, and changes nothing in another", arguments: floods.indices)
    func neighbours(_ flood: Int) async throws {
        for name in ["a", "b", "c"] { try folder.write("acme/\(name).md", "Of \(name).", tenant: "acme") }
        try folder.write("globex/known.md", "Known.", tenant: "globex")
        _ = try await ingest()
        try Self.floods[flood](folder, "globex/")
        try folder.remove("acme/a.md")
        try folder.write("acme/b.md", "Of b, changed.")
        try folder.write("acme/d.md", "Of d.", tenant: "acme")
        let report = try await ingest()
        #expect(report.removed == ["acme/a.md"])
        #expect(report.updated == ["acme/b.md"])
        #expect(report.added == ["acme/d.md"])
        #expect(report.unchanged == ["acme/c.md", "globex/known.md"])
        #expect(report.skipped.map(\.file) == ["acme/a.md.metadata.json", "globex"])
        #expect(report.skipped.map(\.code) == [.orphanSidecar, .tooManyFiles])
    }

    @Test(
        "files in the ingested folder itself do not hide the folders beside them",
        arguments: floods.indices.dropLast()
    )
    func root(_ flood: Int) async throws {
        try folder.write("known.md", "Known.", tenant: "globex")
        try folder.write("acme/a.md", "Of a.", tenant: "acme")
        _ = try await ingest()
        try Self.floods[flood](folder, "")
        try folder.remove("acme/a.md")
        try folder.write("acme/b.md", "Of b.", tenant: "acme")
        let report = try await ingest()
        #expect(paths == ["acme/b.md", "known.md"])
        #expect(report.skipped.contains { $0.file == "." && $0.code == .tooManyFiles })
    }

    @Test("in a folder that holds too much, what is known is kept up to date and what is new waits")
    func overfull() async throws {
        for name in ["a", "b", "c", "x/d"] {
            try folder.write("globex/\(name).md", "Of \(name).", tenant: "globex")
        }
        _ = try await ingest()
        try Self.floods[0](folder, "globex/")
        try folder.write("globex/a.md", "Of a, changed.")
        try folder.remove("globex/b.md")
        try folder.remove("globex/c.md.metadata.json")
        let report = try await ingest()
        #expect(paths == ["globex/a.md", "globex/x/d.md"])
        #expect(report.updated == ["globex/a.md"])
        #expect(report.removed == ["globex/b.md", "globex/c.md"])
        #expect(report.added.isEmpty)
        for number in 0..<30 {
            try folder.remove("globex/\(number).md")
            try folder.remove("globex/\(number).md.metadata.json")
        }
        try folder.write("globex/new.md", "New.", tenant: "globex")
        #expect(try await ingest().added == ["globex/new.md"])
    }

    @Test("a folder that holds as much as it may is read")
    func exact() async throws {
        for number in 0..<10 { try folder.write("acme/\(number).md", "x", tenant: "acme") }
        #expect(try await ingest().added.count == 10)
        try folder.write("acme/one.md", "x")
        #expect(try await ingest().skipped.map(\.code) == [.tooManyFiles])
        #expect(target.documents.count == 10)
    }

    @Test("a removed document goes although the ingestion then fails")
    func failsLater() async throws {
        try folder.write("acme/a.md", "Of a.", tenant: "acme")
        _ = try await ingest()
        try folder.remove("acme/a.md")
        try folder.write("globex/b.md", "Of b.", tenant: "globex")
        target.fail(atTransaction: 2)
        await #expect(throws: MemoryTarget.Failure.self) { try await ingest() }
        #expect(target.documents.isEmpty)
    }

    @Test("top-level folders are read in turn: a few documents do not wait for a neighbour's many")
    func turns() async throws {
        let text = (0..<150).map { "w\($0)" }.joined(separator: " ")
        for number in 0..<250 { try folder.write("aaa/\(number).txt", text, tenant: "globex") }
        try folder.write("zzz/a.txt", "Of acme.", tenant: "acme")
        var configuration = IngestionConfiguration()
        configuration.chunking = .fixedSize(maximumTokens: 1, overlapPercentage: 0)
        let report = try await FolderIngestion(folder.path, configuration: configuration).run(into: target)
        #expect(report.added.count == 251)
        #expect(target.transactionCount >= 4)
        #expect(target.transaction(of: "s3://documents/zzz/a.txt") == 2)
    }

    @Test("a document that is removed while others are read goes in the same ingestion")
    func meanwhile() async throws {
        for name in ["a", "b"] { try folder.write("acme/\(name).md", "Of \(name).", tenant: "acme") }
        let clock = ManualClock()
        let ingestion = try FolderIngestion(folder.path, clock: clock)
        _ = try await ingestion.run(into: target)
        for number in 0..<300 { try folder.write("globex/\(number).md", "x", tenant: "globex") }
        let report = try await ingestion.run(into: target) { _ in
            try? folder.remove("acme/a.md")
            clock.advance(by: .seconds(3))
        }
        #expect(report.removed == ["acme/a.md"])
        #expect(report.unchanged == ["acme/b.md"])
        #expect(report.added.count == 300)
        #expect(target.documents["s3://documents/acme/a.md"] == nil)
        #expect(target.documents["s3://documents/acme/b.md"] != nil)
    }

    @Test("documents of which the system could tell nothing stay")
    func unlisted() throws {
        var collector = Collector(
            base: "s3://documents/",
            known: ["x/y/a.md", "x/b.md", "xy/c.md"].reduce(into: [:]) {
                $0[SourceURI("s3://documents/\($1)")] = [1]
            }
        )
        var plan = IngestionPlan(documents: [], problems: [])
        plan.unlisted = [Array("x/y".utf8)]
        try collector.removeMissing(from: plan, target)
        #expect(collector.known.keys.map(\.text) == ["s3://documents/x/y/a.md"])
        plan.unlisted = [Array("x".utf8)]
        #expect(plan.isUnlisted(Array("x/y/a.md".utf8)) && !plan.isUnlisted(Array("xy/a.md".utf8)))
    }
}
#endif
