#if Local
import Foundation
import TenantRAG
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocal
@testable import TenantRAGLocalIndex

@Suite("What is removed from an index cannot be read out of its files, and what is in it by its owner alone")
struct ErasureAttackTests {
    private let folder: DocumentFolder
    private var file: String { folder.outside + ".sqlite" }

    init() throws {
        folder = try DocumentFolder()
    }

    private static let secret = "Whistleblowers photographed the quarantined xylophones."
    private static let stems = ["histleblow", "hotograph", "uarantin", "ylophon"]

    private func open(
        _ folder: DocumentFolder,
        mismatch: MismatchedIndexPolicy = .refuse
    ) throws -> LocalKnowledgeBase {
        try LocalKnowledgeBase(
            documents: folder.path,
            storage: .file(file),
            configuration: LocalKnowledgeBaseConfiguration(mismatchedIndex: mismatch)
        )
    }

    @Test("a removed document's text and words are in no file of the index")
    func removed() async throws {
        for number in 0..<30 { try folder.write("\(number).md", "The radio of house \(number).", tenant: "acme") }
        let knowledgeBase = try open(folder)
        _ = try await knowledgeBase.ingest()
        try folder.write("secret.md", Self.secret, tenant: "globex")
        _ = try await knowledgeBase.ingest()
        #expect(try RawFiles(file).found(among: [Self.secret] + Self.stems).count == 5)
        try folder.remove("secret.md")
        #expect(try await knowledgeBase.ingest().isErasurePending == false)
        #expect(try RawFiles(file).found(among: [Self.secret] + Self.stems + ["globex"]).isEmpty)
    }

    @Test("a text that a page gave to its neighbour is gone when it is removed there")
    func moved() throws {
        let index = try SearchIndex(location: .file(file))
        var random = SeededGenerator(seed: 1)
        var living: Set<String> = []
        var removed: Set<String> = []
        for _ in 0..<12 {
            var documents: [IngestedDocument] = []
            var removals: [String] = []
            for _ in 0..<40 {
                if !living.isEmpty, random.chance(25) {
                    let name = random.pick(living.sorted())
                    living.remove(name)
                    removed.insert(name)
                    removals.append("s3://documents/\(name)")
                } else {
                    let name = "zq" + String(random.next(), radix: 16)
                    living.insert(name)
                    documents.append(
                        IngestedDocument(
                            sourceURI: "s3://documents/\(name)",
                            relativePath: name,
                            mimeType: "text/plain",
                            fingerprint: [0],
                            attributes: ["tenantId": "globex"],
                            chunks: (0...random.below(4)).map { ordinal in
                                let words = Array(repeating: "radio", count: random.below(150))
                                return IngestedChunk(
                                    text: words.joined(separator: " ") + name,
                                    ordinal: ordinal
                                )
                            }
                        )
                    )
                }
            }
            try index.replace(documents.filter { living.contains($0.relativePath) }, removing: removals)
            while try index.erasureStatus().isPending { _ = try index.eraseStep() }
        }
        index.close()
        #expect(try RawFiles(file).found(among: living).count == living.count)
        #expect(try RawFiles(file).found(among: removed) == [])
        // Whether a copy is of a removed text is a matter of luck; there must be no copies at all.
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
        for start in stride(from: 0, to: bytes.count, by: 4_096) {
            let page = Array(bytes[start..<start + 4_096])
            let gap = unsafe page.withUnsafeBytes { unsafe PageScrubber.gap(in: $0, at: Int64(start)) }
            #expect(page[gap ?? 0..<0].allSatisfy { $0 == 0 }, "page \(start / 4_096 + 1)")
        }
    }

    @Test("other users of the machine cannot open the files, also where an earlier run let them")
    func permissions() async throws {
        try folder.write("a.md", "The radio.", tenant: "acme")
        func modes() throws -> Set<Int> {
            Set(
                try ["", "-wal", "-shm"].compactMap {
                    try FileManager.default.attributesOfItem(atPath: file + $0)[.posixPermissions] as? Int
                }
            )
        }
        let first = try open(folder)
        _ = try await first.ingest()
        #expect(try modes() == [0o600])
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        _ = try open(folder)
        #expect(try modes() == [0o600])
    }

    @Test("an index of one folder is neither served nor emptied for another")
    func otherFolder() async throws {
        try folder.write("a.md", "The radio of acme.", tenant: "acme")
        let first = try open(folder)
        _ = try await first.ingest()
        let other = try DocumentFolder()
        try other.write("b.md", "The radio of globex.", tenant: "acme")
        let error = #expect(throws: SearchIndexError.self) { try open(other) }
        #expect(error?.code == .otherOrigin)
        let tenant = try TenantContext.test("acme")
        #expect(try await TenantRAGClient(first).retrieve("radio", as: tenant).results.count == 1)

        let second = try open(other, mismatch: .rebuild)
        _ = try await second.ingest()
        await #expect(throws: (any Error).self) {
            try await TenantRAGClient(first).retrieve("radio", as: tenant)
        }
        await #expect(throws: SearchIndexError.self) { try await first.ingest() }
        let found = try await TenantRAGClient(second).retrieve("radio", as: tenant).results
        #expect(found.map(\.content.text) == ["The radio of globex."])
    }
}
#endif
