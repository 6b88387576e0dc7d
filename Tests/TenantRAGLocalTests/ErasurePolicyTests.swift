#if Local
import Synchronization
import TenantRAGLocal
import TenantRAGTestSupport
import Testing

@Suite("Erasing by policy")
struct ErasurePolicyTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/index.sqlite" }

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let secret = "Whistleblowers photographed the quarantined xylophones."
    /// The secret itself, and its words' stems without the first letters, which FTS5 may share with the word before.
    private static let traces = [secret, "histleblow", "hotograph", "uarantin", "ylophon"]

    @Test("text is erased at the end of an ingestion, or on request")
    func policies() async throws {
        let documents = try DocumentFolder()
        try documents.write("a.md", Self.secret, tenant: "acme")
        try documents.write("b.md", "The radio.", tenant: "acme")
        var configuration = LocalKnowledgeBaseConfiguration(erasure: .onRequest)
        let manual = try LocalKnowledgeBase(
            documents: documents.path,
            storage: .file(path),
            configuration: configuration
        )
        _ = try await manual.ingest()
        try documents.remove("a.md")
        let report = try await manual.ingest()
        #expect(report.removed == ["a.md"] && report.isErasurePending)
        #expect(try manual.erasureStatus.isPending)
        #expect(try !RawFiles(path).found(among: [Self.secret, "histleblow"]).isEmpty)
        try await manual.erase()
        #expect(try !manual.erasureStatus.isPending)
        #expect(try RawFiles(path).found(among: Self.traces).isEmpty)

        configuration.erasure = .automatic
        let automatic = try LocalKnowledgeBase(
            documents: documents.path,
            storage: .file(path),
            configuration: configuration
        )
        try documents.write("b.md", Self.secret)
        _ = try await automatic.ingest()
        try documents.write("b.md", "The letter.")
        let last = LastProgress()
        #expect(try await !automatic.ingest { last.set($0) }.isErasurePending)
        #expect(last.value?.erasure == .complete)
        #expect(try RawFiles(path).found(among: Self.traces).isEmpty)
    }
}

private final class LastProgress: Sendable {
    private let state = Mutex<IngestionProgress?>(nil)
    var value: IngestionProgress? { state.withLock { $0 } }
    func set(_ progress: IngestionProgress) { state.withLock { $0 = progress } }
}
#endif
