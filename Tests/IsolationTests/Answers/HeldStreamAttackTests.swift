import TenantRAG
import TenantRAGTestSupport
import Testing

@Suite("Text that is held until its citations have passed is not shown when one does not")
struct HeldStreamAttackTests {
    private typealias Output = RetrieveAndGenerateStreamResponseOutput

    private static func text(_ text: String) -> Output { .output(RetrieveAndGenerateOutputEvent(text: text)) }

    private static func citation(_ start: Int, _ end: Int, of tenant: String) -> Output {
        let span = TextSpan(end: end, start: start)
        return .citation(
            CitationEvent(
                generatedResponsePart: GeneratedResponsePart(textResponsePart: TextResponsePart(span: span)),
                retrievedReferences: [.of(.string(tenant))]
            )
        )
    }

    /// The text that a caller sees, which goes on asking after the error as well.
    private static func read(
        _ audit: StreamAudit,
        _ knowledgeBase: any KnowledgeBase
    ) async throws -> (text: String, error: (any Error)?) {
        var configuration = TenantRAGConfiguration()
        configuration.streamAudit = audit
        let client = TenantRAGClient(knowledgeBase, configuration: configuration)
        var iterator = try await client.stream("what", as: .test("acme")).makeAsyncIterator()
        var text = ""
        var thrown: (any Error)?
        for _ in 0..<50 {
            do {
                guard let event = try await iterator.next() else { continue }
                if case .text(let piece) = event { text += piece } else { text += "*" }
            } catch {
                thrown = thrown ?? error
            }
        }
        return (text, thrown)
    }

    private static func read(
        _ audit: StreamAudit,
        _ events: [Output]
    ) async throws -> (text: String, error: (any Error)?) {
        try await read(audit, ScriptedKnowledgeBase(events: events))
    }

    @Test(
        "neither before the violation nor after it",
        arguments: [StreamAudit.heldByParts, .heldUntilAudited]
    )
    func violation(audit: StreamAudit) async throws {
        let (text, error) = try await Self.read(
            audit,
            [Self.text("One. "), Self.citation(0, 4, of: "globex"), Self.text("Two. ")]
        )
        #expect(text.isEmpty && error is IsolationViolation)
    }

    @Test("held until audited, good citations before the foreign one show nothing")
    func untilAudited() async throws {
        let (text, error) = try await Self.read(
            .heldUntilAudited,
            [
                Self.text("One. "), Self.citation(0, 4, of: "acme"), Self.text("Two. "),
                Self.citation(5, 8, of: "acme"),
                Self.text("Three."), Self.citation(10, 15, of: "globex"),
            ]
        )
        #expect(text.isEmpty && error is IsolationViolation)
    }

    @Test("held by parts, a citation releases the text before it, no text that is yet to come, and none out of order")
    func parts() async throws {
        let ahead = try await Self.read(
            .heldByParts,
            [Self.citation(100, 104, of: "acme"), Self.text("One. Two. "), Self.citation(0, 4, of: "globex")]
        )
        #expect(ahead.text == "*" && ahead.error is IsolationViolation)
        let disorder = try await Self.read(
            .heldByParts,
            [
                Self.text("One. Two. "), Self.citation(5, 8, of: "acme"), Self.text("Three. Rest "),
                Self.citation(0, 4, of: "acme"), Self.text("End"), Self.citation(15, 20, of: "acme"),
                Self.citation(16, 20, of: "globex"),
            ]
        )
        #expect(disorder.text == "One. " && disorder.error is IsolationViolation)
    }

    @Test(
        "a stream that ends because its reader is cancelled shows nothing of what is held",
        arguments: [StreamAudit.heldByParts, .heldUntilAudited]
    )
    func cancelled(audit: StreamAudit) async throws {
        let reading = Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            return try await Self.read(audit, EndingKnowledgeBase(Self.text("One. ")))
        }
        let (text, error) = try await reading.value
        #expect(text.isEmpty && error is CancellationError)
    }

    /// A knowledge base whose stream ends without an error when its reader is cancelled, as an `AsyncStream` does.
    private struct EndingKnowledgeBase: KnowledgeBase {
        let knowledgeBaseID: KnowledgeBaseID
        let modelARN = "amazon.nova-lite-v1:0"
        let vectorStore = VectorStore.s3Vectors
        private let event: Output

        init(_ event: Output) throws {
            self.event = event
            knowledgeBaseID = try KnowledgeBaseID(validating: "KB12345678")
        }

        func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
            RetrieveResponse(retrievalResults: [])
        }

        func retrieveAndGenerate(
            _ request: ScopedRequest<RetrieveAndGenerateRequest>
        ) async throws -> RetrieveAndGenerateResponse {
            RetrieveAndGenerateResponse(output: RetrieveAndGenerateOutput(text: ""), sessionId: "session-1")
        }

        func retrieveAndGenerateStream(
            _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
        ) async throws -> RetrieveAndGenerateStreamResponse {
            let (stream, continuation) = AsyncStream<Output>.makeStream()
            continuation.yield(event)
            return RetrieveAndGenerateStreamResponse(sessionId: "session-1", stream: EventStream(stream))
        }
    }
}
