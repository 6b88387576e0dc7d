#if Local
import Foundation
import Synchronization
import TenantRAG
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocal
@testable import TenantRAGLocalIngestion

@Suite("What is written into a folder while it is read opens nothing")
struct IngestionAttackTests {
    private static func files(_ folder: DocumentFolder) throws -> DocumentFiles {
        DocumentFiles(root: try OpenFile.folder(atPath: folder.path), limits: IngestionLimits())
    }

    @Test("text and sidecar are of one version, though both are replaced between their readings")
    func replacedPair() throws {
        let folder = try DocumentFolder()
        try folder.write("a.md", "The vault code is tulip.", tenant: "acme")
        var files = try Self.files(folder)
        let isReplaced = Mutex(false)
        files.sidecarWasRead = {
            let isFirst = isReplaced.withLock { isReplaced in
                defer { isReplaced = true }
                return !isReplaced
            }
            guard isFirst else { return }
            #expect(throws: Never.self) {
                try folder.write("a.md", "The vault code is marigold.", tenant: "globex")
            }
        }
        let pair = try files.read("a.md", in: "")
        #expect(String(decoding: pair.sidecar, as: UTF8.self).contains("globex"))
        #expect(String(decoding: pair.document, as: UTF8.self).contains("marigold"))
    }

    @Test("one that is replaced at every reading is not read")
    func endlessWriter() throws {
        let folder = try DocumentFolder()
        try folder.write("a.md", "The vault code is tulip.", tenant: "acme")
        var files = try Self.files(folder)
        let count = Mutex(0)
        files.sidecarWasRead = {
            let number = count.withLock { count in
                count += 1
                return count
            }
            #expect(throws: Never.self) {
                try folder.write("a.md", "The vault code is \(number).", tenant: "tenant\(number)")
            }
        }
        #expect(throws: IngestionRefusal.self) { try files.read("a.md", in: "") }
    }

    @Test(
        "a symbolic link leads nowhere, whichever part of a path it replaces after the folder was listed",
        arguments: ["a.md", "x/a.md", "x/y/a.md", "x/\u{301}y/a.md"]
    )
    func links(path: String) throws {
        let folder = try DocumentFolder()
        try FileManager.default.createDirectory(atPath: folder.outside, withIntermediateDirectories: false)
        try folder.write(path, "The vault code is marigold.", tenant: "globex")
        let root = try OpenFile.folder(atPath: folder.path)
        let listed = try #require(FolderListing(root, limits: IngestionLimits()).documents.first)
        let first = path.utf8.split(separator: UInt8(ascii: "/")).first.map { String(Substring($0)) } ?? ""
        try FileManager.default.moveItem(
            atPath: "\(folder.path)/\(first)",
            toPath: "\(folder.outside)/target"
        )
        try folder.link(first, to: "\(folder.outside)/target")
        var files = DocumentFiles(root: root, limits: IngestionLimits())
        #expect(throws: IngestionRefusal.self) { try files.read(listed.name, in: listed.folder) }
    }

    @Test("names that differ in their Unicode form alone are two documents, and one goes without the other")
    func names() async throws {
        let folder = try AttackFolder()
        try folder.files.write("caf\u{E9}.md", "The vault code is tulip.", tenant: "acme")
        try folder.files.write("cafe\u{301}.md", "The vault code is marigold.", tenant: "globex")
        let knowledgeBase = try await folder.knowledgeBase()
        let client = TenantRAGClient(knowledgeBase)
        func view(_ tenant: String) async throws -> String {
            await AttackFolder.view(client, "What is the vault code?", as: try .test(tenant)).joined()
        }
        #expect(try await view("acme").contains("tulip"))
        try folder.files.remove("caf\u{E9}.md")
        _ = try await knowledgeBase.ingest()
        #expect(try await !view("acme").contains("tulip"))
        #expect(try await view("globex").contains("marigold"))
    }

    private static let structure = """
        "documentStructureConfiguration":{"type":"RECORD_BASED_STRUCTURE_METADATA",\
        "recordBasedStructureMetadata":{"contentFields":[{"fieldName":"text"}]}}
        """

    @Test(
        "a table that says two things of a row's tenant is shown to neither",
        arguments: [
            // A row that is shifted by one, a column that stands twice, and a tenant of the whole file beside its rows'.
            ("text,tenantId\nThe vault code is marigold,acme,globex", "kind"),
            ("text,tenantId,tenantId\nThe vault code is marigold.,globex,acme", "kind"),
            ("text,tenantId\nThe vault code is marigold.,acme", "tenantId"),
        ]
    )
    func tables(table: String, key: String) async throws {
        let folder = try AttackFolder()
        try folder.files.write("rows.csv", table)
        try folder.files.write(
            "rows.csv.metadata.json",
            #"{"metadataAttributes":{"\#(key)":"globex"},\#(Self.structure)}"#
        )
        try folder.files.write("own.md", "The vault code is tulip.", tenant: "acme")
        let client = TenantRAGClient(try await folder.knowledgeBase())
        for tenant in ["acme", "globex"] {
            let view = await AttackFolder.view(client, "What is the vault code?", as: try .test(tenant))
            #expect(!view.contains { $0.contains("marigold") })
            #expect(view.contains { $0.contains("tulip") } == (tenant == "acme"))
        }
    }
}
#endif
