#if Local
import Foundation
import GRDB
import TenantRAGFilters
import TenantRAGPassages
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocalIndex

@Suite("Text of removed documents in an index's files")
struct IndexErasureTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/index.sqlite" }

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let secret = "Whistleblowers photographed the quarantined xylophones."
    /// The traces of the secret in the files: itself, its words' stems without the first letters, which FTS5 may share
    /// with the word before, its address and its attribute.
    private static let traces = [
        secret, "histleblow", "hotograph", "uarantin", "ylophon", "secret-address", "secret-attribute",
    ]

    private static func document(_ name: String, _ text: String, attribute: String = "a") -> IngestedDocument {
        IngestedDocument(
            sourceURI: "s3://documents/\(name).md",
            relativePath: "\(name).md",
            mimeType: "text/markdown",
            fingerprint: Array(text.utf8),
            attributes: ["tenantId": .string("acme"), "note": .string(attribute)],
            chunks: [IngestedChunk(text: text, ordinal: 0)]
        )
    }

    private static let secretDocument = document("secret-address", secret, attribute: "secret-attribute")
    private static let others = (0..<50).map { document("other\($0)", "The radio of house \($0) is found.") }

    private func open() throws -> SearchIndex { try SearchIndex(location: .file(path)) }

    private func eraseAll(_ index: SearchIndex, pages: Int64 = SearchIndex.erasurePageCount) throws -> Int {
        var stepCount = 0
        while try index.erasureStatus().isPending {
            _ = try index.eraseStep(pages: pages)
            stepCount += 1
            try #require(stepCount < 10_000)
        }
        return stepCount
    }

    private func traces(_ path: String? = nil) throws -> [String] {
        try RawFiles(path ?? self.path).found(among: Self.traces)
    }

    private static func check(_ index: SearchIndex, documentCount: Int) throws {
        #expect(try index.fingerprints().count == documentCount)
        #expect(try index.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"])
        try index.write { database in
            try database.execute(
                sql: "INSERT INTO passage_search (passage_search, rank) VALUES ('integrity-check', 1)"
            )
        }
    }

    enum Ending: CaseIterable { case none, close, crash }

    @Test("is gone after removal and erasing, also when the process ended in between", arguments: Ending.allCases)
    func removal(ending: Ending) throws {
        var index = try open()
        try index.replace(Self.others)
        try index.replace([Self.secretDocument])
        try index.replace(Self.others.prefix(20).map { $0 })
        #expect(try traces().count == Self.traces.count, "the search finds what is there")
        _ = try eraseAll(index)
        #expect(try traces().count == Self.traces.count, "erasing keeps what was not removed")

        try index.replace([], removing: [Self.secretDocument.sourceURI])
        #expect(try index.erasureStatus().isPending)
        #expect(try !traces().isEmpty, "which is why it is pending")
        switch ending {
        case .none: break
        case .close:
            index.close()
            index = try open()
        case .crash:
            try RawFiles(path).write(to: path + ".crashed", from: path)
            let crashed = try SearchIndex(location: .file(path + ".crashed"))
            #expect(try crashed.erasureStatus().isPending)
            _ = try eraseAll(crashed)
            #expect(try traces(path + ".crashed").isEmpty)
            try Self.check(crashed, documentCount: 50)
        }
        #expect(try index.erasureStatus().isPending, "it is remembered")
        _ = try eraseAll(index)
        #expect(try RawFiles(path + "-").found(among: Self.traces).isEmpty)
        index.close()
        #expect(try traces().isEmpty)
        try Self.check(open(), documentCount: 50)
    }

    @Test("is gone after replacement, and the new text is there")
    func replacement() throws {
        let index = try open()
        try index.replace(Self.others + [Self.secretDocument])
        try index.replace([Self.document("secret-address", "Bicycles.")])
        _ = try eraseAll(index)
        #expect(try traces() == ["secret-address"])
        #expect(try RawFiles(path).found(among: ["Bicycles."]) == ["Bicycles."])
    }

    @Test(
        "is gone from every page that gave rows to its neighbours, whatever is added and removed",
        arguments: 1...3
    )
    func churn(seed: UInt64) throws {
        let index = try open()
        var random = SeededGenerator(seed: seed)
        var living: [String: Set<String>] = [:]
        var removed: Set<String> = []
        for _ in 0..<12 {
            var documents: [IngestedDocument] = []
            var removals: [String] = []
            for _ in 0..<40 {
                if let name = living.keys.sorted().randomElement(using: &random), random.chance(25) {
                    removed.formUnion(living.removeValue(forKey: name) ?? [])
                    removals.append("s3://documents/\(name).md")
                    continue
                }
                func word() -> String { "zq" + String(random.next(), radix: 16) }
                let name = word()
                let texts = (0...random.below(4)).map { _ in
                    (0...random.below(random.chance(20) ? 200 : 30)).map { _ in
                        random.chance(10) ? word() : random.pick(SeededGenerator.words)
                    }
                }
                var document = Self.document(name, "")
                document.chunks = texts.enumerated().map {
                    IngestedChunk(text: $0.element.joined(separator: " "), ordinal: $0.offset)
                }
                documents.append(document)
                living[name] = Set(texts.joined().filter { $0.hasPrefix("zq") }).union([name])
            }
            let kept = Set(living.keys.map { "s3://documents/\($0).md" })
            try index.replace(documents.filter { kept.contains($0.sourceURI) }, removing: removals)
            _ = try eraseAll(index)
        }
        index.close()
        #expect(try RawFiles(path).found(among: living.keys).count == living.count)
        #expect(try RawFiles(path).found(among: removed) == [])
        try Self.check(open(), documentCount: living.count)
    }

    @Test("is erased in short steps, which say how far they are and leave searches and changes alone")
    func steps() throws {
        guard !IndexErasure.hasSecureDelete else { return }  // One step: nothing is left to merge.
        let index = try open()
        let words = (0..<4_000).map { "w\(String($0, radix: 16))" }
        try index.replace(
            (0..<40).map { number in
                Self.document("d\(number)", words[(number * 100)..<(number * 100 + 100)].joined(separator: " "))
            }
        )
        try index.replace([Self.secretDocument])
        try index.replace([], removing: [Self.secretDocument.sourceURI])
        var seen: [ErasureStatus] = []
        while try index.erasureStatus().isPending {
            let status = try index.eraseStep(pages: 2)
            seen.append(status)
            #expect(status.pagesDone <= status.pageCount)
            #expect(try index.search(SearchQuery(text: "w1", filter: nil)).totalMatches == 1)
            // What is removed while a merge is under way waits for the next.
            if seen.count == 2 {
                try index.replace([Self.document("late", Self.secret)])
                try index.replace([], removing: ["s3://documents/late.md"])
            }
            try #require(seen.count < 1_000)
        }
        #expect(seen.count > 4)
        #expect(seen.contains { 0 < $0.pagesDone && $0.pagesDone < $0.pageCount })
        #expect(seen.last == .complete)
        index.close()
        #expect(try traces().isEmpty)
    }

    @Test("is never pending where nothing was removed, and in memory")
    func nothing() throws {
        let index = try open()
        try index.replace(Self.others)
        #expect(try index.erasureStatus() == .complete)
        #expect(try index.eraseStep() == .complete)
        let memory = try SearchIndex(location: .memory)
        try memory.replace(Self.others, removing: [])
        try memory.replace([], removing: [Self.others[0].sourceURI])
        #expect(try memory.erasureStatus() == .complete)
        #expect(try memory.eraseStep() == .complete)
    }

    @Test(
        "the gap of a B-tree page is what lies between its cells' list and its first cell",
        arguments: [
            (flag: UInt8(0x0D), offset: Int64(4_096), gap: 10..<4_000), (0x0A, 8_192, 10..<4_000),
            (0x05, 4_096, 14..<4_000), (0x02, 4_096, 14..<4_000), (0x0D, 0, 110..<4_000), (0x00, 4_096, nil),
            (0x01, 4_096, nil), (0x0D, 4_000, nil),
        ]
    )
    func gap(flag: UInt8, offset: Int64, gap: Range<Int>?) {
        func found(_ page: [UInt8]) -> Range<Int>? {
            unsafe page.withUnsafeBytes { unsafe PageScrubber.gap(in: $0, at: offset) }
        }
        var page = [UInt8](repeating: 0x41, count: 4_096)
        let header = offset == 0 ? 100 : 0
        page.replaceSubrange(header..<(header + 8), with: [flag, 0, 0, 0, 1, 0x0F, 0xA0, 0])
        #expect(found(page) == gap)
        page[header + 5] = 0x20  // Beyond the page's end.
        #expect(found(page) == nil)
    }
}
#endif
