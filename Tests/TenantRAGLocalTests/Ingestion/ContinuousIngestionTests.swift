#if Local
import Synchronization
import TenantRAG
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLocal

@Suite("A knowledge base that keeps in line with its folder", .timeLimit(.minutes(30)))
struct ContinuousIngestionTests {
    /// Runs a body beside the watching and ends it then.
    private func watching(
        _ knowledgeBase: LocalKnowledgeBase,
        every interval: Duration,
        _ body: (AsyncStream<IngestionReport>) async throws -> Void
    ) async throws {
        let reports = AsyncStream<IngestionReport>.makeStream()
        let task = Task {
            try await knowledgeBase.ingestContinuously(every: interval) { outcome in
                if case .success(let report) = outcome { reports.continuation.yield(report) }
            }
        }
        try await body(reports.stream)
        task.cancel()
        // Cancelled, it ends without an error.
        try await task.value
    }

    @Test("new, changed and removed documents are served")
    func serves() async throws {
        let folder = try DocumentFolder()
        let knowledgeBase = try LocalKnowledgeBase(documents: folder.path)
        let client = TenantRAGClient(knowledgeBase)
        let tenant = try SampleKnowledgeBase.tenant("acme")
        func texts() async throws -> [String?] {
            try await client.retrieve("radio", as: tenant).results.map(\.content.text)
        }
        try await watching(knowledgeBase, every: .milliseconds(20)) { reports in
            var reports = reports.makeAsyncIterator()
            _ = await reports.next()
            try folder.write("a.md", "The radio is new.", tenant: "acme")
            #expect(await reports.next()?.added == ["a.md"])
            #expect(try await texts() == ["The radio is new."])
            try folder.write("a.md", "The radio is old.")
            #expect(await reports.next()?.updated == ["a.md"])
            #expect(try await texts() == ["The radio is old."])
            try folder.remove("a.md")
            #expect(await reports.next()?.removed == ["a.md"])
            #expect(try await texts() == [])
        }
    }

    private final class Flag: Sendable {
        private let state = Atomic(false)

        var isRaised: Bool { state.load(ordering: .relaxed) }

        func raise() { state.store(true, ordering: .relaxed) }
    }

    @Test("a search while documents change hands sees no text with another version's tenant")
    func neverMixed() async throws {
        let folder = try DocumentFolder()
        let owners = ["acme", "globex"]
        let knowledgeBase = try LocalKnowledgeBase(documents: folder.path)
        let isOver = Flag()
        let hasSeen = Flag()
        try await watching(knowledgeBase, every: .milliseconds(100)) { _ in
            try await withThrowingTaskGroup { group in
                group.addTask {
                    for round in 0..<30 {
                        let owner = owners[round % 2]
                        // The order in which a document is handed over; no pause between the steps may matter.
                        func pause() async throws {
                            if round % 4 == 0 { try await Task.sleep(for: .milliseconds(150)) }
                        }
                        if round > 0 { try folder.remove("a.md.metadata.json") }
                        try await pause()
                        try folder.write("a.md", "The radio belongs to \(owner), round \(round).")
                        try await pause()
                        try folder.write("a.md.metadata.json", #"{"metadataAttributes":{"tenantId":"\#(owner)"}}"#)
                        try await Task.sleep(for: .milliseconds(round % 5 == 0 ? 250 : 3))
                    }
                    // The last version stays: it is served sooner or later, however loaded the machine is.
                    while !hasSeen.isRaised { try await Task.sleep(for: .milliseconds(10)) }
                    isOver.raise()
                }
                group.addTask {
                    var seen: Set<String> = []
                    while !isOver.isRaised {
                        for name in owners {
                            let hits = try knowledgeBase.find(
                                SearchQuery(text: "radio", filter: .equals("tenantId", name), limit: 5)
                            )
                            for hit in hits.hits {
                                #expect(hit.text.contains("belongs to \(name)"))
                                seen.insert(hit.text)
                                hasSeen.raise()
                            }
                        }
                        try await Task.sleep(for: .milliseconds(2))
                    }
                    #expect(!seen.isEmpty)
                }
                try await group.waitForAll()
            }
        }
    }

    @Test("an interval that is too short is refused, and a folder that never was there")
    func refusals() async throws {
        let folder = try DocumentFolder()
        let knowledgeBase = try LocalKnowledgeBase(documents: folder.path)
        for interval in [Duration.zero, .milliseconds(9), .seconds(-1)] {
            await #expect { try await knowledgeBase.ingestContinuously(every: interval) { _ in } } throws: {
                ($0 as? IngestionError)?.code == .invalidConfiguration
            }
        }
        let missing = try LocalKnowledgeBase(documents: folder.outside)
        await #expect { try await missing.ingestContinuously { _ in } } throws: {
            ($0 as? IngestionError)?.code == .unreadableFolder
        }
    }
}
#endif
