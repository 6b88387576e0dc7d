#if Local
import Foundation
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocalIngestion

@Suite("Files with a second name")
struct HardLinkTests {
    private let folder: DocumentFolder
    private let target = MemoryTarget()
    private let sidecar = #"{"metadataAttributes":{"tenantId":"acme"}}"#

    init() throws {
        folder = try DocumentFolder()
    }

    private func ingest(allowsHardLinks: Bool = false) async throws -> IngestionReport {
        let configuration = IngestionConfiguration(allowsHardLinks: allowsHardLinks)
        return try await FolderIngestion(folder.path, configuration: configuration).run(into: target)
    }

    private func hardLink(_ name: String, to other: String) throws {
        try FileManager.default.createDirectory(
            at: URL(filePath: "\(folder.path)/\(name)").deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try FileManager.default.linkItem(atPath: "\(folder.path)/\(other)", toPath: "\(folder.path)/\(name)")
    }

    @Test("a new document that has one is left out, and one that was ingested before stays")
    func document() async throws {
        try folder.write("globex/secret.md", "Of globex.", tenant: "globex")
        _ = try await ingest()
        try hardLink("acme/x.md", to: "globex/secret.md")
        try folder.write("acme/x.md.metadata.json", sidecar)
        let report = try await ingest()
        #expect(report.unchanged == ["globex/secret.md"])
        #expect(report.skipped.map(\.file) == ["acme/x.md"])
        #expect(report.skipped.map(\.code) == [.hardLink])
        #expect(target.documents.count == 1)
    }

    @Test("a document that becomes another's file is removed")
    func replaced() async throws {
        try folder.write("acme/x.md", "Of acme.", tenant: "acme")
        try folder.write("globex/secret.md", "Of globex.", tenant: "globex")
        _ = try await ingest()
        try folder.remove("acme/x.md")
        try hardLink("acme/x.md", to: "globex/secret.md")
        #expect(try await ingest().removed == ["acme/x.md"])
    }

    @Test("a sidecar that has one opens nothing")
    func linkedSidecar() async throws {
        try folder.write("acme/a.md", "Of acme.", tenant: "acme")
        _ = try await ingest()
        try folder.write("globex/b.md", "Of globex.")
        try hardLink("globex/b.md.metadata.json", to: "acme/a.md.metadata.json")
        let report = try await ingest()
        #expect(report.skipped.map(\.code) == [.hardLink])
        #expect(target.documents.count == 1)
    }

    @Test("they are read where the configuration allows it, and go when it no longer does")
    func allowed() async throws {
        try folder.write("v1/a.md", "Text.", tenant: "acme")
        try hardLink("v2/a.md", to: "v1/a.md")
        try hardLink("v2/a.md.metadata.json", to: "v1/a.md.metadata.json")
        #expect(try await ingest(allowsHardLinks: true).added == ["v1/a.md", "v2/a.md"])
        #expect(try await ingest(allowsHardLinks: true).unchanged == ["v1/a.md", "v2/a.md"])
        #expect(try await ingest().removed == ["v1/a.md", "v2/a.md"])
    }
}
#endif
