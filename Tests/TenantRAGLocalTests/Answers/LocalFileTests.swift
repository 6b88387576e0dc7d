#if Local
import TenantRAG
import Testing

@testable import TenantRAGLocal

@Suite("A knowledge base in a file")
struct LocalFileTests {
    @Test("a file goes on where an earlier run stopped")
    func file() async throws {
        let folder = try TenantFolder()
        try folder.write("Ada keeps the lamp of house 3.", to: "a.md", tenant: "a")
        let path = folder.path + "/../index.sqlite"
        let first = try LocalKnowledgeBase(documents: folder.path, storage: .file(path))
        _ = try await first.ingest()
        let second = try LocalKnowledgeBase(documents: folder.path, storage: .file(path))
        let answer = try await TenantRAGClient(second).ask(
            "Who keeps the lamp?",
            as: SampleKnowledgeBase.tenant("a")
        )
        #expect(answer.text == "Ada keeps the lamp of house 3.")
        #expect(try await second.ingest().unchanged == ["a.md"])
    }
}
#endif
