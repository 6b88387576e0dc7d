#if Local
import Foundation
import TenantRAGTestSupport
import Testing
import TenantRAG

@testable import TenantRAGLocal

@Suite("What a neighbour puts into a shared folder holds up no other tenant, and shows no other's files")
struct FolderAttackTests {
    private static let question = "What is the vault code?"
    private let folder: AttackFolder
    private let tenant: TenantContext

    init() throws {
        folder = try AttackFolder()
        tenant = try TenantContext.test("acme")
    }

    private func knowledgeBase(_ limits: IngestionLimits) throws -> LocalKnowledgeBase {
        try LocalKnowledgeBase(
            documents: folder.files.path,
            configuration: LocalKnowledgeBaseConfiguration(ingestion: IngestionConfiguration(limits: limits)),
            clock: ManualClock(),
            randomness: SeededGenerator(seed: 1)
        )
    }

    /// Returns the lines that the tenant sees of its question.
    private func seen(in knowledgeBase: LocalKnowledgeBase) async -> [String] {
        await AttackFolder.view(TenantRAGClient(knowledgeBase), Self.question, as: tenant)
    }

    private func flood() throws {
        for number in 0..<50 { try folder.files.write("globex/\(number).md", "Nothing.", tenant: "globex") }
    }

    @Test("a flood of files keeps no removed document served", arguments: ["a.md", "a.md.metadata.json"])
    func removed(name: String) async throws {
        try folder.files.write("acme/a.md", "The vault code is marigold.", tenant: "acme")
        let knowledgeBase = try knowledgeBase(IngestionLimits(fileCount: 60))
        _ = try await knowledgeBase.ingest()
        let before = await seen(in: knowledgeBase)
        #expect(before.contains { $0.contains("marigold") })
        try flood()
        try folder.files.remove("acme/\(name)")
        // Whatever becomes of the ingestion.
        _ = try? await knowledgeBase.ingest()
        let after = await seen(in: knowledgeBase)
        #expect(!after.contains { $0.contains("marigold") })
    }

    @Test("nor does it keep a new document out, or a change of a tenant")
    func added() async throws {
        try folder.files.write("acme/a.md", "The vault code is marigold.", tenant: "acme")
        try folder.files.write("zeta/b.md", "Nothing.", tenant: "zeta")
        let knowledgeBase = try knowledgeBase(IngestionLimits(fileCount: 60))
        _ = try await knowledgeBase.ingest()
        try flood()
        try folder.files.write("acme/a.md.metadata.json", #"{"metadataAttributes":{"tenantId":"zeta"}}"#)
        try folder.files.write("zeta/c.md", "The vault code is tulip.", tenant: "acme")
        _ = try await knowledgeBase.ingest()
        let seenNow = await seen(in: knowledgeBase)
        #expect(seenNow.contains { $0.contains("tulip") } && !seenNow.contains { $0.contains("marigold") })
    }

    @Test("a neighbour with very much to read does not keep a new document waiting")
    func turns() async throws {
        try folder.files.write("zzz/a.md", "The vault code is tulip.", tenant: "acme")
        for number in 0..<500 { try folder.files.write("aaa/\(number).md", "Nothing.", tenant: "globex") }
        let knowledgeBase = try knowledgeBase(IngestionLimits())
        var watcher = FolderWatcher(try FolderIngestion(folder.files.path), readingTime: .zero)
        let turns = IngestionTurns()
        let first = try await watcher.look(into: knowledgeBase.index, inTurn: turns)
        #expect(first == nil)
        let second = try await watcher.look(into: knowledgeBase.index, inTurn: turns)
        let report = try #require(second).get()
        #expect(report.skipped.contains { $0.code == .deferred })
        let seenNow = await seen(in: knowledgeBase)
        #expect(seenNow.contains { $0.contains("tulip") })
    }

    @Test("a document that is removed while a neighbour's are read is served no longer than that")
    func meanwhile() async throws {
        try folder.files.write("acme/a.md", "The vault code is marigold.", tenant: "acme")
        let knowledgeBase = try knowledgeBase(IngestionLimits())
        let clock = ManualClock()
        let ingestion = try FolderIngestion(folder.files.path, clock: clock)
        _ = try await ingestion.run(into: knowledgeBase.index)
        for number in 0..<300 { try folder.files.write("globex/\(number).md", "Nothing.", tenant: "globex") }
        _ = try await ingestion.run(into: knowledgeBase.index) { _ in
            try? folder.files.remove("acme/a.md")
            clock.advance(by: .seconds(3))
        }
        let after = await seen(in: knowledgeBase)
        #expect(!after.contains { $0.contains("marigold") })
    }

    static let hostile: [(name: String, text: String)] = [
        ("a.md", String(repeating: "a\n\n", count: 2_000)), ("a.md", String(repeating: "a\n", count: 2_000)),
        ("a.html", "<table>" + String(repeating: "<td>", count: 2_000)),
        ("a.txt", String(repeating: "a\u{C}", count: 2_000)),
    ]

    @Test("a document that would take memory out of all proportion is refused, and it alone", arguments: hostile)
    func memory(name: String, text: String) async throws {
        try folder.files.write("globex/\(name)", text, tenant: "globex")
        try folder.files.write("zeta/a.md", "The vault code is tulip.", tenant: "acme")
        let knowledgeBase = try knowledgeBase(IngestionLimits(maximumBlockCount: 1_000, maximumCellCount: 1_000))
        let report = try await knowledgeBase.ingest()
        #expect(report.skipped.map(\.code) == [.tooLarge])
        let seenNow = await seen(in: knowledgeBase)
        #expect(seenNow.contains { $0.contains("tulip") })
    }

    private func hardLink(_ name: String, to other: String) throws {
        let path = folder.files.path
        try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(atPath: "\(path)/acme", withIntermediateDirectories: true)
        try FileManager.default.linkItem(atPath: "\(path)/\(other)", toPath: "\(path)/\(name)")
    }

    private static let owned = #"{"metadataAttributes":{"tenantId":"acme"}}"#

    @Test("a hard link to another tenant's document, with a sidecar of one's own, shows nothing")
    func hardLinks() async throws {
        try folder.files.write("globex/secret.md", "The vault code is marigold.", tenant: "globex")
        try folder.files.write("acme/own.md", "The vault code is tulip.", tenant: "acme")
        try hardLink("acme/x.md", to: "globex/secret.md")
        try folder.files.write("acme/x.md.metadata.json", Self.owned)
        let knowledgeBase = try await folder.knowledgeBase()
        let seenNow = await seen(in: knowledgeBase)
        #expect(seenNow.contains { $0.contains("tulip") } && !seenNow.contains { $0.contains("marigold") })
        // Nor by a link to a document that was one's own before.
        try hardLink("acme/own.md", to: "globex/secret.md")
        let request = GetDocumentContentRequest(
            dataSourceId: knowledgeBase.index.dataSourceID,
            documentId: "s3://documents/acme/own.md",
            knowledgeBaseId: "LOCAL00000"
        )
        await #expect(throws: ResourceNotFoundException.self) { try await knowledgeBase.documentContent(request) }
        _ = try await knowledgeBase.ingest()
        let after = await seen(in: knowledgeBase)
        #expect(!after.contains { $0.contains("marigold") })
    }

    @Test("a hard link to another tenant's sidecar or document takes nothing from that tenant")
    func linkedVictim() async throws {
        try folder.files.write("globex/a.md", "The vault code is tulip.", tenant: "acme")
        let knowledgeBase = try await folder.knowledgeBase()
        let before = await seen(in: knowledgeBase)
        try hardLink("acme/x.md", to: "globex/a.md")
        try hardLink("acme/y.md.metadata.json", to: "globex/a.md.metadata.json")
        try folder.files.write("acme/x.md.metadata.json", #"{"metadataAttributes":{"tenantId":"globex"}}"#)
        try folder.files.write("acme/y.md", "The vault code is dahlia.")
        _ = try await knowledgeBase.ingest()
        let after = await seen(in: knowledgeBase)
        #expect(before.contains { $0.contains("tulip") })
        #expect(after == before)
    }
}
#endif
