#if Local
import Foundation
import TenantRAGPassages
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocalIngestion

@Suite(.timeLimit(.minutes(30))) struct PDFTextTests {
    /// A PDF of one line a page, written by hand.
    static func pdf(_ pages: [String]) -> [UInt8] {
        var file = "%PDF-1.4\n"
        var offsets: [Int] = []
        func object(_ body: String) {
            offsets.append(file.utf8.count)
            file += "\(offsets.count) 0 obj\n\(body)\nendobj\n"
        }
        let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        object("<< /Type /Catalog /Pages 2 0 R >>")
        object("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
        for (index, page) in pages.enumerated() {
            let content = "BT /F1 12 Tf 72 720 Td (\(page)) Tj ET"
            object(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(5 + 2 * index) 0 R "
                    + "/Resources << /Font << /F1 3 0 R >> >> >>"
            )
            object("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        let start = file.utf8.count
        file += "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            file += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
        }
        file += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }

    private func ingest(
        _ bytes: [UInt8],
        named name: String = "a.pdf",
        _ change: (inout IngestionConfiguration) -> Void = { _ in }
    ) async throws -> (report: IngestionReport, chunks: [IngestedChunk]) {
        let folder = try DocumentFolder()
        try folder.write(name, bytes)
        try folder.write("\(name).metadata.json", #"{"metadataAttributes":{"tenantId":"a"}}"#)
        var configuration = IngestionConfiguration()
        change(&configuration)
        let target = MemoryTarget()
        let report = try await FolderIngestion(folder.path, configuration: configuration).run(into: target)
        return (report, target.documents.values.flatMap(\.chunks))
    }

    @Test("Each chunk has its page, empty pages are counted")
    func pages() async throws {
        let (_, chunks) = try await ingest(Self.pdf(["The first page.", "", "The third page."]))
        #expect(chunks.map(\.text) == ["The first page.", "The third page."])
        #expect(chunks.map(\.page) == [1, 3])
    }

    @Test(
        "A name in the form of an option or a command is a name",
        arguments: ["-v.pdf", "--help.pdf", "$(id).pdf", "a b;c.pdf"]
    )
    func names(_ name: String) async throws {
        let (report, chunks) = try await ingest(Self.pdf(["Text."]), named: name)
        #expect(report.added == [name])
        #expect(chunks.map(\.text) == ["Text."])
    }

    @Test("Without pdftotext the message says what to install")
    func missing() async throws {
        let (report, _) = try await ingest(Self.pdf(["Text."])) { $0.pdfToText = "pdftotext-that-is-not-there" }
        #expect(report.skipped.map(\.code) == [.toolMissing])
        #expect(report.skipped.first?.message.contains("install poppler-utils") == true)
    }

    @Test("A file that is no PDF, and a PDF without text, are listed")
    func broken() async throws {
        #expect(try await ingest(Array("no pdf at all".utf8)).report.skipped.map(\.code) == [.toolFailed])
        #expect(try await ingest([]).report.skipped.map(\.code) == [.toolFailed])
        #expect(try await ingest(Self.pdf([""])).report.skipped.map(\.code) == [.noText])
    }

    /// A program that stands in for `pdftotext`.
    private func program(_ script: String, in folder: DocumentFolder) throws -> String {
        try folder.write("tool", "#!/bin/sh\n\(script)\n")
        let path = "\(folder.path)/tool"
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    @Test(
        "A program that hangs is ended",
        arguments: ["exec sleep 600", "exec 1>&-; exec sleep 600", "trap '' TERM; exec sleep 600"]
    )
    func hangs(_ script: String) async throws {
        let tools = try DocumentFolder()
        let tool = try program(script, in: tools)
        let (report, _) = try await ingest(Self.pdf(["Text."])) {
            $0.pdfToText = tool
            $0.limits.pdfSeconds = 1
        }
        #expect(report.skipped.count == 1)
        #expect(report.added.isEmpty)
    }

    @Test("A cancelled ingestion does not wait for a program that hangs")
    func cancelled() async throws {
        let tools = try DocumentFolder()
        let tool = try program("touch \"$0.started\"; exec sleep 600", in: tools)
        let ingestion = Task { try await ingest(Self.pdf(["Text."])) { $0.pdfToText = tool } }
        while !FileManager.default.fileExists(atPath: tool + ".started") {
            try await Task.sleep(for: .milliseconds(5))
        }
        ingestion.cancel()
        await #expect(throws: CancellationError.self) { try await ingestion.value }
    }

    @Test("A program that floods is ended")
    func floods() async throws {
        let tools = try DocumentFolder()
        let tool = try program("while :; do echo flood; done", in: tools)
        let (report, _) = try await ingest(Self.pdf(["Text."])) {
            $0.pdfToText = tool
            $0.limits.textByteCount = 10_000
        }
        #expect(report.skipped.map(\.code) == [.tooLarge])
    }

    @Test("A program that fails midway gives nothing")
    func fails() async throws {
        let tools = try DocumentFolder()
        let tool = try program("echo half; exit 3", in: tools)
        let (report, chunks) = try await ingest(Self.pdf(["Text."])) { $0.pdfToText = tool }
        #expect(report.skipped.map(\.code) == [.toolFailed])
        #expect(chunks.isEmpty)
    }
}
#endif
