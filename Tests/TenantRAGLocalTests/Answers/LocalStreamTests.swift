#if Local
import Testing
import TenantRAG

@testable import TenantRAGLocal

@Suite("Streamed answers")
struct LocalStreamTests {
    @Test(
        "the texts put together are the answer, and each citation stands behind the text that it is for",
        arguments: [
            "List the episodes of every season", "Who plays Eleven?", "Who plays Eleven? Who is Nobody?",
            "What is the capital of France?",
        ]
    )
    func sameAnswer(question: String) async throws {
        let client = try await SampleKnowledgeBase.client()
        let tenant = try SampleKnowledgeBase.tenant("test")
        let whole = try await client.ask(question, as: tenant)
        var text = ""
        var citations: [Citation] = []
        for try await event in try await client.stream(question, as: tenant) {
            switch event {
            case .text(let piece):
                #expect(!piece.isEmpty)
                text += piece
            case .citation(let citation):
                let end = citation.generatedResponsePart?.textResponsePart?.span?.end
                #expect(end == text.unicodeScalars.count - 1)
                citations.append(citation)
            case .guardrail: Issue.record("no guardrail was asked for")
            }
        }
        #expect(text == whole.text)
        #expect(citations == whole.citations)
    }

    @Test("a streamed answer can be asked about")
    func session() async throws {
        let client = try await SampleKnowledgeBase.client()
        let tenant = try SampleKnowledgeBase.tenant("test")
        let stream = try await client.stream("Who directed the third episode of season 1?", as: tenant)
        for try await _ in stream {}
        let next = try await client.ask("And who wrote it?", as: tenant, continuing: stream.conversation)
        #expect(next.text.contains("Jessica Mecklenburg"))
    }

    @Test("a cancelled reader gets no further event")
    func cancelled() async throws {
        let client = try await SampleKnowledgeBase.client()
        let tenant = try SampleKnowledgeBase.tenant("test")
        let stream = try await client.stream("List the episodes of every season", as: tenant)
        let task = Task {
            var count = 0
            for try await _ in stream {
                count += 1
                unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            }
            return count
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("a cancelled question throws")
    func cancelledQuestion() async throws {
        let client = try await SampleKnowledgeBase.client()
        let tenant = try SampleKnowledgeBase.tenant("test")
        let task = Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            return try await client.ask("Who plays Eleven?", as: tenant)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
#endif
