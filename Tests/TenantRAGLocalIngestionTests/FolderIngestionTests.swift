#if Local
import Foundation
import Synchronization
import TenantRAGFilters
import TenantRAGPassages
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocalIngestion

@Suite struct FolderIngestionTests {
    private let folder: DocumentFolder
    private let target = MemoryTarget()

    init() throws {
        folder = try DocumentFolder()
    }

    private func ingest(
        _ configuration: IngestionConfiguration = IngestionConfiguration()
    ) async throws -> IngestionReport {
        try await FolderIngestion(folder.path, configuration: configuration).run(into: target)
    }

    private func skipped(_ report: IngestionReport) -> [String: IngestionProblem.Code] {
        Dictionary(report.skipped.map { ($0.file, $0.code) }, uniquingKeysWith: { first, _ in first })
    }

    @Test("A folder goes in with its attributes, source and type")
    func adds() async throws {
        try folder.write("b/c.md", "# Title\n\nText.", tenant: "acme")
        try folder.write("a.TXT", "Plain.", tenant: "globex")
        let report = try await ingest()
        #expect(report.added == ["a.TXT", "b/c.md"])
        #expect(report.skipped.isEmpty)
        #expect(report.chunkCount == 2)
        let document = try #require(target.documents["s3://documents/b/c.md"])
        #expect(document.relativePath == "b/c.md")
        #expect(document.mimeType == "text/markdown")
        #expect(document.attributes == ["tenantId": .string("acme")])
        #expect(document.chunks.map(\.text) == ["Title\nText."])
        #expect(document.fingerprint.count == 32)
    }

    @Test("The fingerprint is SHA-256")
    func digest() throws {
        let fingerprint = try Fingerprint(IngestionConfiguration(chunking: .none))
        let empty = try fingerprint.digest(sourceURI: "", document: [], sidecar: [])
        let again = try fingerprint.digest(sourceURI: "", document: [], sidecar: [])
        let moved = try fingerprint.digest(sourceURI: "", document: [1], sidecar: [])
        let swapped = try fingerprint.digest(sourceURI: "", document: [], sidecar: [1])
        #expect(empty == again)
        #expect(Set([empty, moved, swapped]).count == 3)
    }

    @Test("What did not change is not written again")
    func unchanged() async throws {
        try folder.write("a.md", "One.", tenant: "acme")
        try folder.write("b.md", "Two.", tenant: "acme")
        _ = try await ingest()
        let before = target.transactionCount
        let report = try await ingest()
        #expect(report.unchanged == ["a.md", "b.md"])
        #expect(report.added.isEmpty && report.updated.isEmpty && report.removed.isEmpty)
        #expect(target.transactionCount == before)
    }

    @Test("A changed document, a changed sidecar and a deleted document are brought into line")
    func updates() async throws {
        for name in ["a.md", "b.md", "c.md", "d.md"] { try folder.write(name, "Text.", tenant: "acme") }
        _ = try await ingest()
        try folder.write("a.md", "New text.")
        try folder.write("b.md", "Text.", tenant: "globex")
        try folder.remove("c.md")
        try folder.remove("c.md.metadata.json")
        try folder.write("e.md", "Text.", tenant: "acme")
        let report = try await ingest()
        #expect(report.updated == ["a.md", "b.md"])
        #expect(report.removed == ["c.md"])
        #expect(report.unchanged == ["d.md"])
        #expect(report.added == ["e.md"])
        #expect(target.documents["s3://documents/a.md"]?.chunks.first?.text == "New text.")
        #expect(target.documents["s3://documents/b.md"]?.attributes == ["tenantId": .string("globex")])
        #expect(target.documents.count == 4)
    }

    @Test("Another chunking reads everything anew")
    func rechunks() async throws {
        try folder.write("a.md", "One two. Three four.", tenant: "acme")
        _ = try await ingest()
        var configuration = IngestionConfiguration()
        configuration.chunking = .fixedSize(maximumTokens: 3, overlapPercentage: 0)
        #expect(try await ingest(configuration).updated == ["a.md"])
        #expect(target.documents.values.first?.chunks.map(\.ordinal) == [0, 1])
    }

    static let badSidecars: [(name: String, sidecar: (name: String, text: String)?, code: IngestionProblem.Code)] =
        [
            ("a.md", nil, .missingSidecar),
            ("a.md", ("a.metadata.json", #"{"metadataAttributes":{"tenantId":"acme"}}"#), .missingSidecar),
            ("a.md", ("a.md.METADATA.json", #"{"metadataAttributes":{"tenantId":"acme"}}"#), .missingSidecar),
            ("a.md", ("a.md.metadata.json", "{"), .malformedSidecar),
            ("a.md", ("a.md.metadata.json", ""), .malformedSidecar),
            ("a.md", ("a.md.metadata.json", String(repeating: " ", count: 10_241)), .oversizedSidecar),
            (
                "a.md", ("a.md.metadata.json", #"{"metadataAttributes":{"tenantId":"a","tenantId":"b"}}"#),
                .malformedSidecar
            ),
            (
                "a.md", ("a.md.metadata.json", SidecarTests.record(#""contentFields":[{"fieldName":"a"}]"#)),
                .malformedSidecar
            ),
        ]

    @Test(
        "A document without a sidecar in order is listed, and what stood there before is removed",
        arguments: badSidecars
    )
    func failsClosed(
        _ name: String,
        _ sidecar: (name: String, text: String)?,
        _ code: IngestionProblem.Code
    ) async throws {
        try folder.write("a.md", "Text.", tenant: "acme")
        try folder.write("b.md", "Text.", tenant: "acme")
        _ = try await ingest()
        try folder.remove("a.md.metadata.json")
        if let sidecar { try folder.write(sidecar.name, sidecar.text) }
        let report = try await ingest()
        #expect(skipped(report)[name] == code)
        #expect(report.removed == [name])
        #expect(Array(target.documents.keys) == ["s3://documents/b.md"])
    }

    @Test("A misnamed sidecar is listed beside its document")
    func misnamed() async throws {
        try folder.write("x/a.md", "Text.")
        try folder.write("x/a.metadata.json", #"{"metadataAttributes":{"tenantId":"acme"}}"#)
        try folder.write("x/gone.md.metadata.json", #"{"metadataAttributes":{"tenantId":"acme"}}"#)
        let report = try await ingest()
        #expect(
            skipped(report) == [
                "x/a.md": .missingSidecar, "x/a.metadata.json": .orphanSidecar,
                "x/gone.md.metadata.json": .orphanSidecar,
            ]
        )
        #expect(target.documents.isEmpty)
    }

    @Test("Everything else that cannot be read is listed with its reason")
    func lists() async throws {
        try folder.write("image.png", "x", tenant: "acme")
        try folder.write("noextension", "x", tenant: "acme")
        try folder.write("latin1.txt", [0x63, 0x61, 0x66, 0xE9])
        try folder.write("latin1.txt.metadata.json", #"{"metadataAttributes":{"tenantId":"acme"}}"#)
        try folder.write("empty.md", " \n", tenant: "acme")
        try folder.write("quotes.csv", "a\n\"b", tenant: "acme")
        try folder.write("large.txt", String(repeating: "x", count: 2_000), tenant: "acme")
        try folder.write("line\nfeed.txt", "x", tenant: "acme")
        try folder.write("1/2/3/deep.md", "x", tenant: "acme")
        try folder.write(".hidden.md", "x", tenant: "acme")
        try folder.write(".git/config.md", "x", tenant: "acme")
        var configuration = IngestionConfiguration()
        configuration.limits.fileByteCount = 1_000
        configuration.limits.depth = 2
        let report = try await ingest(configuration)
        #expect(
            skipped(report) == [
                "image.png": .unsupportedFormat, "noextension": .unsupportedFormat, "latin1.txt": .invalidEncoding,
                "empty.md": .noText, "quotes.csv": .malformedDocument, "large.txt": .tooLarge,
                "line?feed.txt": .unusableName, "line?feed.txt.metadata.json": .unusableName, "1/2/3": .tooDeep,
            ]
        )
        #expect(target.documents.isEmpty)
        #expect(report.skipped.map(\.file) == report.skipped.map(\.file).sorted())
    }

    @Test("No symbolic link is followed, wherever it leads")
    func links() async throws {
        try folder.write("inside.md", "Text.", tenant: "acme")
        try FileManager.default.createDirectory(atPath: folder.outside, withIntermediateDirectories: true)
        try Data("Secret.".utf8).write(to: URL(fileURLWithPath: folder.outside + "/secret.md"))
        let sidecar = #"{"metadataAttributes":{"tenantId":"acme"}}"#
        try Data(sidecar.utf8).write(to: URL(fileURLWithPath: folder.outside + "/secret.md.metadata.json"))
        try folder.link("folder", to: folder.outside)
        try folder.link("linked.md", to: folder.outside + "/secret.md")
        try folder.write("linked.md.metadata.json", sidecar)
        try folder.write("real.md", "Text.")
        try folder.link("real.md.metadata.json", to: folder.outside + "/secret.md.metadata.json")
        try folder.link("again.md", to: "inside.md")
        try folder.link("loop", to: ".")
        let report = try await ingest()
        #expect(report.added == ["inside.md"])
        let codes = skipped(report)
        #expect(codes["folder"] == .notARegularFile)
        #expect(codes["linked.md"] == .notARegularFile)
        #expect(codes["loop"] == .notARegularFile)
        #expect(codes["again.md"] == .notARegularFile)
        #expect(codes["real.md"] == .missingSidecar)
        #expect(target.documents.count == 1)
    }

    @Test(
        "A folder that becomes a link between listing and reading is not followed, whatever stands below it",
        arguments: ["x/a.md", "x/y/a.md", "x/\u{301}y/a.md"]
    )
    func swapped(path: String) throws {
        try folder.write(path, "Text.", tenant: "acme")
        let root = try OpenFile.folder(atPath: folder.path)
        let listing = try FolderListing(root, limits: IngestionLimits())
        let listed = try #require(listing.documents.first)
        try FileManager.default.moveItem(atPath: folder.path + "/x", toPath: folder.outside)
        try folder.link("x", to: folder.outside)
        var files = DocumentFiles(root: root, limits: IngestionLimits())
        #expect(throws: IngestionRefusal.self) { try files.read(listed.name, in: listed.folder) }
    }

    @Test("A pipe neither blocks nor is read")
    func pipes() async throws {
        #expect(unsafe mkfifo(folder.path + "/pipe.md", 0o600) == 0)
        try folder.write("pipe.md.metadata.json", #"{"metadataAttributes":{"tenantId":"acme"}}"#)
        #expect(skipped(try await ingest())["pipe.md"] == .notARegularFile)
    }

    @Test("Names that differ only in their Unicode form are two documents, each with its own sidecar")
    func unicode() async throws {
        let names = ["\u{E9}.md", "e\u{301}.md"]
        for (name, tenant) in zip(names, ["acme", "globex"]) {
            try folder.write(name, "Of \(tenant).", tenant: tenant)
        }
        #expect(try await ingest().added.count == 2)
        for (name, tenant) in zip(names, ["acme", "globex"]) {
            let own = target.all.first { $0.sourceURI.utf8.elementsEqual("s3://documents/\(name)".utf8) }
            #expect(own?.attributes == ["tenantId": .string(tenant)])
        }
        #expect(try await ingest().unchanged.count == 2)
        try folder.remove(names[0])
        try folder.remove("\(names[0]).metadata.json")
        #expect(try await ingest().removed.map { Array($0.utf8) } == [Array(names[0].utf8)])
        #expect(target.all.map { Array($0.sourceURI.utf8) } == [Array("s3://documents/\(names[1])".utf8)])
    }

    @Test("A renamed document of the same Unicode meaning is the new name's alone")
    func renamed() async throws {
        try folder.write("é.md", "One.", tenant: "acme")
        _ = try await ingest()
        try folder.remove("é.md")
        try folder.remove("é.md.metadata.json")
        try folder.write("e\u{301}.md", "One.", tenant: "acme")
        let report = try await ingest()
        #expect(report.added.map { Array($0.utf8) } == [Array("e\u{301}.md".utf8)])
        #expect(report.removed.map { Array($0.utf8) } == [Array("é.md".utf8)])
        #expect(
            target.documents.values.map { Array($0.sourceURI.utf8) } == [Array("s3://documents/e\u{301}.md".utf8)]
        )
    }

    @Test("An ingestion that is cut off leaves whole documents, and the next one finishes it")
    func crash() async throws {
        var configuration = IngestionConfiguration()
        configuration.chunking = .fixedSize(maximumTokens: 1, overlapPercentage: 0)
        let text = (0..<150).map { "w\($0)" }.joined(separator: " ")
        for index in 0..<200 { try folder.write("\(index).txt", text, tenant: "acme") }
        target.fail(atTransaction: 2)
        await #expect(throws: MemoryTarget.Failure.self) { try await ingest(configuration) }
        let partial = target.documents.count
        #expect(partial > 0 && partial < 200)
        #expect(target.documents.values.allSatisfy { $0.chunks.count == 150 })
        target.fail(atTransaction: nil)
        let report = try await ingest(configuration)
        #expect(report.unchanged.count == partial)
        #expect(report.added.count == 200 - partial)
    }

    @Test("Order, chunks and report are the same however many tasks read", arguments: [1, 2, 7, 64])
    func concurrency(_ tasks: Int) async throws {
        for index in 0..<300 {
            try folder.write("\(index % 7)/\(index).md", "# T\n\nText \(index).", tenant: "t\(index % 7)")
        }
        var configuration = IngestionConfiguration()
        configuration.concurrency = tasks
        let seen = Mutex<[IngestionProgress]>([])
        let report = try await FolderIngestion(folder.path, configuration: configuration).run(into: target) {
            progress in
            seen.withLock { $0.append(progress) }
        }
        #expect(report.added == report.added.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(report.added.count == 300)
        let progress = seen.withLock { $0 }
        #expect(progress.map(\.documentsDone) == progress.map(\.documentsDone).sorted())
        #expect(progress.last == IngestionProgress(documentsDone: 300, documentCount: 300, chunkCount: 300))
    }

    @Test("What another base or folder left in the index goes, whatever its source URI begins with")
    func bases() async throws {
        try folder.write("a.md", "Text.", tenant: "acme")
        var other = IngestionConfiguration()
        other.sourceBase = "s3://other"
        _ = try await ingest(other)
        let report = try await ingest()
        #expect(report.removed == ["s3://other/a.md"])
        #expect(report.added == ["a.md"])
        #expect(Array(target.documents.keys) == ["s3://documents/a.md"])
        // A base that begins with the one before.
        other.sourceBase = "s3://documents/deeper"
        #expect(try await ingest(other).removed == ["s3://documents/a.md"])
        #expect(try await ingest().removed == ["deeper/a.md"])
        #expect(Array(target.documents.keys) == ["s3://documents/a.md"])
    }

    @Test("Search-only text carries the attributes that are included for embedding")
    func embedding() async throws {
        try folder.write("a.md", "Text.")
        try folder.write(
            "a.md.metadata.json",
            #"{"metadataAttributes":{"tenantId":"acme","title":{"value":{"type":"STRING","stringValue":"T"},"includeForEmbedding":true}}}"#
        )
        _ = try await ingest()
        let chunk = try #require(target.documents.values.first?.chunks.first)
        #expect(chunk.text == "Text.")
        #expect(chunk.searchContext == "title: T")
    }

    static let configurations: [(IngestionConfiguration, String)] = [
        (
            IngestionConfiguration(chunking: .fixedSize(maximumTokens: 0, overlapPercentage: 20)),
            "maximumTokens is 0"
        ),
        (
            IngestionConfiguration(chunking: .fixedSize(maximumTokens: 8_193, overlapPercentage: 20)),
            "maximumTokens is 8193"
        ),
        (
            IngestionConfiguration(chunking: .fixedSize(maximumTokens: 300, overlapPercentage: 100)),
            "overlapPercentage is 100"
        ),
        (IngestionConfiguration(sourceBase: "documents"), "source base"),
        (IngestionConfiguration(sourceBase: "s3://"), "source base"),
        (IngestionConfiguration(concurrency: 0), "concurrency is 0"),
        (IngestionConfiguration(limits: IngestionLimits(maximumBlockCount: 0)), "limits.maximumBlockCount is 0"),
        (IngestionConfiguration(limits: IngestionLimits(maximumCellCount: 0)), "limits.maximumCellCount is 0"),
        (IngestionConfiguration(limits: IngestionLimits(maximumChunkCount: 0)), "limits.maximumChunkCount is 0"),
        (IngestionConfiguration(limits: IngestionLimits(maximumChunkByteCount: 0)), "maximumChunkByteCount is 0"),
    ]

    @Test("Settings out of their range are refused before anything is read", arguments: configurations)
    func validates(_ configuration: IngestionConfiguration, _ saying: String) throws {
        let error = #expect(throws: IngestionError.self) {
            try FolderIngestion(folder.path, configuration: configuration)
        }
        #expect(error?.code == .invalidConfiguration)
        #expect(error?.message.contains(saying) == true)
    }

    @Test("A folder that is not there ends the ingestion")
    func missingFolder() async throws {
        let missing = #expect(throws: IngestionError.self) { try FolderIngestion(folder.path + "/none") }
        #expect(missing?.code == .unreadableFolder)
    }
}
#endif
