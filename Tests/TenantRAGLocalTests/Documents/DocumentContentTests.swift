#if Local
import Foundation
import TenantRAG
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocal

@Suite("The content of ingested documents")
struct DocumentContentTests {
    private let folder: DocumentFolder
    private let knowledgeBase: LocalKnowledgeBase

    init() async throws {
        folder = try DocumentFolder()
        try folder.write("a/radio plan.md", "# Radio\n\nThe radio is found.\n", tenant: "acme")
        try folder.write("b.txt", "The radio of globex.", tenant: "globex")
        knowledgeBase = try LocalKnowledgeBase(documents: folder.path)
        _ = try await knowledgeBase.ingest()
    }

    private func content(
        _ id: String,
        dataSource: String = "LOCAL00000",
        version: String? = nil,
        change: (inout GetDocumentContentRequest) -> Void = { _ in }
    ) async throws -> DocumentContent {
        var request = GetDocumentContentRequest(
            dataSourceId: dataSource,
            documentId: id,
            knowledgeBaseId: "LOCAL00000"
        )
        change(&request)
        return try await knowledgeBase.documentContent(request, version: version)
    }

    /// Returns whether a document is reported not to exist, in the words for one that never did.
    private func isMissing(
        _ id: String,
        dataSource: String = "LOCAL00000",
        version: String? = nil,
        format: DocumentOutputFormat? = nil
    ) async -> Bool {
        do {
            _ = try await content(id, dataSource: dataSource, version: version) { $0.outputFormat = format }
            return false
        } catch {
            return (error as? ResourceNotFoundException)?.serviceMessage == "The document does not exist."
        }
    }

    @Test("a passage names its document, and the document comes as it is")
    func raw() async throws {
        let client = TenantRAGClient(knowledgeBase)
        let tenant = try SampleKnowledgeBase.tenant("acme")
        let passage = try #require(try await client.retrieve("radio", as: tenant).results.first)
        let id = try #require(passage.documentId)
        #expect(id == "s3://documents/a/radio plan.md")
        let dataSource = try #require(passage.metadata?["x-amz-bedrock-kb-data-source-id"]?.stringValue)
        let document = try await content(id, dataSource: dataSource)
        #expect(document.bytes == Array("# Radio\n\nThe radio is found.\n".utf8))
        #expect(document.mimeType == "text/markdown")
    }

    @Test("its text comes as JSON")
    func extracted() async throws {
        let document = try await content("s3://documents/b.txt") { $0.outputFormat = .extracted }
        #expect(document.mimeType == "application/json")
        #expect(try JSONValue(json: document.bytes) == ["passages": [["text": "The radio of globex."]]])
    }

    @Test(
        "nothing but a document of the index is given",
        arguments: [
            "s3://documents/none.md", "b.txt", "/etc/hostname", "s3://documents/b.txt.metadata.json",
            "s3://documents/a/../b.txt", "s3://documents/../documents/b.txt", "s3://documents/./b.txt",
            "s3://documents/a/radio%20plan.md", "s3://documents/B.TXT", "s3://documents/b.txt/",
            "s3://other/b.txt", "documents", "s3://documents/",
        ]
    )
    func hostile(id: String) async throws {
        #expect(await isMissing(id))
    }

    @Test("another data source does not exist")
    func dataSource() async throws {
        #expect(await isMissing("s3://documents/b.txt", dataSource: "OTHER00000"))
    }

    @Test("what is new since the last ingestion is not given, and neither is what has gone")
    func changed() async throws {
        try folder.write("c.md", "New.", tenant: "acme")
        #expect(await isMissing("s3://documents/c.md"))
        // The file is another tenant's by now: who got the id from a passage must not get that.
        try folder.write("b.txt", "The secret of acme.", tenant: "acme")
        #expect(await isMissing("s3://documents/b.txt"))
        try folder.remove("a/radio plan.md.metadata.json")
        #expect(await isMissing("s3://documents/a/radio plan.md"))
        _ = try await knowledgeBase.ingest()
        #expect(try await content("s3://documents/b.txt").bytes == Array("The secret of acme.".utf8))
        #expect(try await content("s3://documents/c.md").bytes == Array("New.".utf8))
    }

    @Test("a version is that of document and sidecar together", arguments: [nil, DocumentOutputFormat.extracted])
    func version(format: DocumentOutputFormat?) async throws {
        let id = "s3://documents/b.txt"
        let version = try await content(id) { $0.outputFormat = format }.version
        #expect(version.utf8.count == 64)
        #expect(version.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) })
        #expect(try await content(id).version == version)
        #expect(try await content(id, version: version) { $0.outputFormat = format }.version == version)
        for other in ["", version.uppercased(), String(version.dropLast()), version + "0"] {
            #expect(await isMissing(id, version: other, format: format))
        }
        #expect(await isMissing("s3://documents/a/radio plan.md", version: version, format: format))

        // Another tenant has the very same bytes in the same place: who may read them has changed.
        try folder.write("b.txt", "The radio of globex.", tenant: "acme")
        _ = try await knowledgeBase.ingest()
        #expect(await isMissing(id, version: version, format: format))
        let handedOver = try await content(id) { $0.outputFormat = format }.version
        #expect(handedOver != version)
        try folder.write("b.txt", "The secret of acme.", tenant: "acme")
        _ = try await knowledgeBase.ingest()
        #expect(await isMissing(id, version: handedOver, format: format))
    }

    @Test(
        "a file whose rows have attributes of their own is refused, as it is and as text",
        arguments: [
            "text,tenantId\nThe radio.,acme\nThe lamp.,globex\n", "text,tenantId\nThe radio.,acme\n,globex\n",
            "text,tenantId,season\nThe radio.,acme,1\nThe lamp.,acme,2\n",
        ],
        [nil, DocumentOutputFormat.extracted]
    )
    func records(file: String, format: DocumentOutputFormat?) async throws {
        let structure = """
            {"metadataAttributes":{"kind":"list"},"documentStructureConfiguration":
            {"type":"RECORD_BASED_STRUCTURE_METADATA","recordBasedStructureMetadata":
            {"contentFields":[{"fieldName":"text"}]}}}
            """
        try folder.write("rows.csv", file)
        try folder.write("rows.csv.metadata.json", structure)
        // A table that is one tenant's by its sidecar is a document like any other.
        try folder.write("table.csv", file, tenant: "acme")
        _ = try await knowledgeBase.ingest()
        #expect(try await !content("s3://documents/table.csv") { $0.outputFormat = format }.bytes.isEmpty)
        await #expect {
            try await content("s3://documents/rows.csv") { $0.outputFormat = format }
        } throws: { error in
            let message = (error as? ValidationException)?.serviceMessage ?? ""
            return message.contains("RECORD_BASED_STRUCTURE_METADATA") && !message.contains("globex")
        }
        #expect(await isMissing("s3://documents/rows.csv", version: "0", format: format))
    }

    @Test("a link that replaces a document or folder leads nowhere")
    func links() async throws {
        let outside = try DocumentFolder()
        try outside.write("radio plan.md", "# Radio\n\nThe radio is found.\n", tenant: "acme")
        try FileManager.default.removeItem(atPath: folder.path + "/a")
        try folder.link("a", to: outside.path)
        #expect(await isMissing("s3://documents/a/radio plan.md"))
        try folder.remove("b.txt")
        try folder.link("b.txt", to: "/etc/hostname")
        #expect(await isMissing("s3://documents/b.txt"))
        try FileManager.default.removeItem(atPath: folder.path)
        #expect(await isMissing("s3://documents/b.txt"))
    }

    @Test("what a folder cannot do is refused by name")
    func refusals() async throws {
        let cases: [(String, (inout GetDocumentContentRequest) -> Void)] = [
            ("userContext", { $0.userContext = UserContext(userId: "u") }),
            ("mediaId", { $0.mediaId = "12345678-1234-1234-1234-123456789012" }),
            ("outputFormat", { $0.outputFormat = DocumentOutputFormat(rawValue: "OTHER") }),
            ("documentId", { $0.documentId = "" }),
            ("documentId", { $0.documentId = "a\u{0}b" }),
            ("documentId", { $0.documentId = String(repeating: "a", count: 1_826) }),
        ]
        for (member, change) in cases {
            await #expect("\(member)") { try await content("s3://documents/b.txt", change: change) } throws: {
                ($0 as? ValidationException)?.serviceMessage?.contains(member) == true
            }
        }
        await #expect(throws: ResourceNotFoundException.self) {
            try await content("s3://documents/b.txt") { $0.knowledgeBaseId = "OTHER00000" }
        }
    }

    @Test("in process there is no link")
    func noLink() async throws {
        let client = TenantRAGClient(knowledgeBase)
        let tenant = try SampleKnowledgeBase.tenant("acme")
        let passage = try #require(try await client.retrieve("radio", as: tenant).results.first)
        await #expect { try await client.documentContent(of: passage, as: tenant) } throws: {
            ($0 as? TenantRAGError)?.code == .unsupportedOperation
        }
    }
}
#endif
