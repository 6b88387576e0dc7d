#if Local
import TenantRAGPassages
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocalIngestion

@Suite("The table of document formats")
struct DocumentFormatTests {
    /// A document with one sentence, and one without any text, by the first suffix of each format.
    private static let documents: [String: (text: [UInt8], empty: [UInt8])] = [
        "md": (Array("# Radio\n\nThe radio is found.\n".utf8), Array("---\na: b\n---\n".utf8)),
        "txt": (Array("The radio is found.\n".utf8), Array(" \n".utf8)),
        "html": (Array("<p>The radio is found.</p>".utf8), Array("<p></p><script>x</script>".utf8)),
        "csv": (Array("text\nThe radio is found.\n".utf8), Array(",\n".utf8)),
        "pdf": (PDFTextTests.pdf(["The radio is found."]), PDFTextTests.pdf([""])),
    ]

    private static let rows = 0..<DocumentFormat.all.count

    @Test("every format has a document in this test")
    func complete() {
        #expect(Set(Self.documents.keys) == Set(DocumentFormat.all.map { $0.suffixes.first ?? "" }))
    }

    @Test("no suffix and no media type stands for two formats, and every suffix is found in any case")
    func lookup() {
        let suffixes = DocumentFormat.all.flatMap(\.suffixes)
        #expect(Set(suffixes).count == suffixes.count)
        #expect(Set(DocumentFormat.all.map(\.mimeType)).count == DocumentFormat.all.count)
        for format in DocumentFormat.all {
            #expect(!format.suffixes.isEmpty && format.mimeType.contains("/") && !format.noTextMessage.isEmpty)
            for suffix in format.suffixes {
                #expect(suffix.utf8.allSatisfy { (0x61...0x7A).contains($0) })
                for name in ["a.\(suffix)", "a.b.\(suffix.uppercased())", ".\(suffix)"] {
                    #expect(DocumentFormat.format(ofFileName: name)?.mimeType == format.mimeType)
                }
                for name in [suffix, "a.\(suffix)x", "a.\(suffix).bak", "a\(suffix)"] {
                    #expect(DocumentFormat.format(ofFileName: name) == nil)
                }
            }
            #expect(DocumentFormat.unsupportedMessage.contains(" .\(format.suffixes[0])"))
        }
        #expect(
            DocumentFormat.unsupportedMessage
                == "is of a format that is not read here; convert it to .md, .txt, .html, .csv or .pdf"
        )
    }

    @Test("a document of every suffix is read, under the media type of its row", arguments: rows)
    func reading(row: Int) async throws {
        let format = DocumentFormat.all[row]
        let document = try #require(Self.documents[format.suffixes[0]])
        let folder = try DocumentFolder()
        for suffix in format.suffixes { try folder.write("a.\(suffix)", document.text) }
        let (report, target) = try await ingest(folder, format)
        #expect(report.skipped.map(\.description) == [])
        #expect(target.all.count == format.suffixes.count)
        for stored in target.all {
            #expect(stored.mimeType == format.mimeType)
            #expect(stored.chunks.map(\.text).joined().contains("The radio is found."))
        }
    }

    @Test("a document without text is left out with the message of its row", arguments: rows)
    func empty(row: Int) async throws {
        let format = DocumentFormat.all[row]
        let document = try #require(Self.documents[format.suffixes[0]])
        let folder = try DocumentFolder()
        for suffix in format.suffixes { try folder.write("a.\(suffix)", document.empty) }
        let (report, target) = try await ingest(folder, format)
        #expect(target.all.isEmpty)
        #expect(report.skipped.map(\.code) == format.suffixes.map { _ in .noText })
        #expect(report.skipped.allSatisfy { $0.message == format.noTextMessage })
    }

    @Test(
        "rows with attributes are read where the format has a reader for them, and refused elsewhere",
        arguments: rows
    )
    func records(row: Int) async throws {
        let format = DocumentFormat.all[row]
        let document = try #require(Self.documents[format.suffixes[0]])
        let folder = try DocumentFolder()
        for suffix in format.suffixes { try folder.write("a.\(suffix)", document.text) }
        let structure = """
            "documentStructureConfiguration":{"type":"RECORD_BASED_STRUCTURE_METADATA",\
            "recordBasedStructureMetadata":{"contentFields":[{"fieldName":"text"}]}}
            """
        let (report, target) = try await ingest(folder, format, "," + structure)
        if format.recordReader == nil {
            #expect(report.skipped.map(\.code) == format.suffixes.map { _ in .malformedSidecar })
        } else {
            #expect(target.all.count == format.suffixes.count)
        }
    }

    private func ingest(
        _ folder: DocumentFolder,
        _ format: DocumentFormat,
        _ structure: String = ""
    ) async throws -> (IngestionReport, MemoryTarget) {
        for suffix in format.suffixes {
            try folder.write("a.\(suffix).metadata.json", #"{"metadataAttributes":{"tenantId":"a"}"# + structure + "}")
        }
        let target = MemoryTarget()
        return (try await FolderIngestion(folder.path).run(into: target), target)
    }
}
#endif
