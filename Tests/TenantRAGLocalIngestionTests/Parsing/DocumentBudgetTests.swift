#if Local
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocalIngestion

@Suite("The memory that one document may take up")
struct DocumentBudgetTests {
    private static let limits = IngestionLimits(
        maximumBlockCount: 100,
        maximumCellCount: 100,
        maximumChunkCount: 100,
        maximumChunkByteCount: 10_000
    )

    private static func repeated(_ text: String, _ count: Int = 200, after start: String = "") -> String {
        start + String(repeating: text, count: count)
    }

    private static let records = """
        {"metadataAttributes":{"tenantId":"acme"},"documentStructureConfiguration":{
        "type":"RECORD_BASED_STRUCTURE_METADATA","recordBasedStructureMetadata":{"contentFields":[{"fieldName":"t"}]}}}
        """

    private static let blocks = "100 paragraphs, rows and lines"
    private static let wideRecords = repeated("a,\(repeated("b"))\n", 60, after: "t,b\n")
    private static let sections = repeated("## a\n\nb\n\n", 49)
    private static let shortPath = repeated("word ", 30, after: "# ")
    private static let longPath = repeated("longes ", 30, after: "# ")

    static let hostile: [(name: String, text: String, saying: String)] = [
        ("a.md", repeated("a\n\n"), blocks),
        ("a.md", repeated("a\n"), blocks),
        ("a.md", repeated("- a\n"), blocks),
        ("a.md", repeated("# a\n"), blocks),
        ("a.md", repeated("a\n", after: "```\n"), blocks),
        ("a.md", repeated("a|b\n", after: "a|b\n-|-\n"), blocks),
        ("a.md", repeated("a|", after: "a|b\n-|-\n"), "100 cells"),
        ("a.md", repeated("\n-|-\n", 1, after: repeated("a|")), "100 cells"),
        ("a.html", repeated("<p>a"), blocks),
        ("a.html", repeated("a\n", after: "<pre>"), blocks),
        ("a.html", repeated("<td>", after: "<table>"), "100 cells"),
        ("a.html", repeated("<tr><td>a", after: "<table>"), blocks),
        ("a.txt", repeated("a\n\n"), blocks),
        ("a.txt", repeated("a\u{C}"), blocks),
        ("a.csv", repeated("a,b\n"), blocks),
        ("r.csv", repeated("a,b\n", 101, after: "t,b\n"), blocks),
        ("r.csv", repeated("a,b,c\n", 90, after: "t,b,c\n"), "100 cells"),
        ("r.csv", wideRecords, "10000 bytes in its chunks"),
        ("a.md", repeated("a"), "is read"),
        ("a.txt", repeated("Some words. ", 300), "100 chunks"),
        ("a.md", "\(shortPath)\n\n\(sections)", "is read"),
        ("a.md", "\(longPath)\n\n\(sections)", "10000 bytes in its chunks"),
    ]

    @Test("a document that exceeds it is refused with the limit's name; the others are read", arguments: hostile)
    func refuses(_ name: String, _ text: String, _ saying: String) async throws {
        let folder = try DocumentFolder()
        let target = MemoryTarget()
        try folder.write(name, text)
        let isRecords = name == "r.csv"
        try folder.write(
            "\(name).metadata.json",
            isRecords ? Self.records : #"{"metadataAttributes":{"tenantId":"acme"}}"#
        )
        try folder.write("other.md", "Text.", tenant: "globex")
        var configuration = IngestionConfiguration(limits: Self.limits)
        let isCutSmall = saying.contains("100 chunks")
        configuration.chunking = .fixedSize(maximumTokens: isCutSmall ? 3 : 200, overlapPercentage: 0)
        let report = try await FolderIngestion(folder.path, configuration: configuration).run(into: target)
        #expect(report.added.contains("other.md"))
        if saying == "is read" {
            #expect(report.added.contains(name) && report.skipped.isEmpty, "\(report.skipped)")
        } else {
            #expect(report.skipped.map(\.file) == [name])
            #expect(report.skipped.first?.code == .tooLarge)
            #expect(report.skipped.first?.message.contains(saying) == true, "\(report.skipped)")
        }
    }

    @Test("nothing more is kept once it is exhausted, however long the document goes on")
    func stops() throws {
        var text = ParsedText(budget: DocumentBudget(Self.limits))
        let bytes = Array(Self.repeated("a\n\n", 100_000).utf8)
        PlainTextParser.parse(bytes, 0..<bytes.count, into: &text)
        #expect(text.blocks.count == 100)
        #expect(text.bytes.count < 300)
        #expect(throws: IngestionRefusal.self) { try text.budget.check() }
    }

    @Test("cells of one row after the other are not added up")
    func releases() throws {
        let budget = DocumentBudget(Self.limits)
        let html = "<table>" + Self.repeated("<tr>" + Self.repeated("<td>a", 60), 50)
        #expect(try HTMLParser.parse(Array(html.utf8), budget: budget).blocks.count == 50)
        let markdown = "a|b\n-|-\n" + Self.repeated(Self.repeated("a|", 60) + "\n", 50)
        #expect(try MarkdownParser.parse(Array(markdown.utf8), budget: budget).blocks.count == 50)
    }
}
#endif
