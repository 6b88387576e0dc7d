import Synchronization
import TenantRAG
import TenantRAGLambdaRuntime
import TenantRAGTestSupport
import Testing

@testable import TenantRAGLambda

@Suite("A chat function answers in time")
struct ChatTimeTests {
    /// A clock on which a deadline comes as soon as it is waited for.
    private static var hasty: TimeSource {
        var clock = TimeSource.system
        clock.sleepUntil = { _ in }
        return clock
    }

    private static func handlers(_ rag: TenantRAGClient, _ configuration: ChatConfiguration) -> [any LambdaHandler] {
        [ChatHandler(rag, configuration: configuration), ChatStreamHandler(rag, configuration: configuration)]
    }

    @Test("at the deadline the call is cancelled, and the caller is told", .timeLimit(.minutes(30)))
    func timeout() async throws {
        let knowledgeBase = try FailingKnowledgeBase(nil)
        var configuration = ChatConfiguration()
        configuration.clock = Self.hasty
        let log = RecordingLog()
        for handler in Self.handlers(TenantRAGClient(knowledgeBase), configuration) {
            let reply = try await Reply(handler.handle(.test(ProxyEvent().json, tenant: "acme", log: log)))
            #expect(reply.status == 504 && reply.title == "outOfTime")
        }
        // A call that had not begun need not be cancelled.
        #expect(knowledgeBase.cancelled <= 2)
        #expect(log.text.contains("error"))
    }

    @Test("with a clock that goes, the call that has begun is cancelled", .timeLimit(.minutes(30)))
    func cancelled() async throws {
        let knowledgeBase = try FailingKnowledgeBase(nil)
        var configuration = ChatConfiguration()
        configuration.timeLimit = .milliseconds(200)
        for handler in Self.handlers(TenantRAGClient(knowledgeBase), configuration) {
            let reply = try await Reply(handler.handle(.test(ProxyEvent().json, tenant: "acme")))
            #expect(reply.status == 504)
        }
        #expect(knowledgeBase.cancelled == 2)
    }

    @Test("the earlier of the two ends counts, and the margin before the invocation's")
    func deadlines() throws {
        let clock = ManualTime(date: try Timestamp("20261126T120000Z"))
        var configuration = ChatConfiguration()
        configuration.clock = clock.source
        let service = ChatService(rag: TenantRAGClient(try ScriptedKnowledgeBase()), configuration: configuration)
        for (rest, expected) in [(600, 28.0), (29, 28), (28, 27.5), (10, 9.5), (0, -0.5)] {
            let invocation = LambdaInvocation.test(.null, deadline: clock.now + .seconds(rest))
            #expect(clock.now.duration(to: service.deadline(invocation)) == .seconds(expected))
        }
    }

    @Test("an invocation without any time left makes no call")
    func late() async throws {
        let knowledgeBase = try ScriptedKnowledgeBase()
        for handler in Self.handlers(TenantRAGClient(knowledgeBase), ChatConfiguration()) {
            let invocation = LambdaInvocation.test(ProxyEvent().json, tenant: "acme", deadline: .now)
            #expect(try await Reply(handler.handle(invocation)).status == 504)
        }
        #expect(knowledgeBase.scopes.isEmpty)
    }

    @Test("a limiter is told the deadline")
    func limiter() async throws {
        struct Patient: TenantLimiter {
            func acquire(
                _: KnowledgeBaseOperation,
                for _: TenantContext,
                until deadline: ContinuousClock.Instant
            ) async throws -> TenantPermit {
                let isTold = deadline <= .now + ChatConfiguration().timeLimit
                throw TenantLimitError(isTold ? .deadlineExceeded : .queueFull, retryAfter: .seconds(1))
            }
        }
        var configuration = TenantRAGConfiguration()
        configuration.limiter = Patient()
        let rag = TenantRAGClient(try ScriptedKnowledgeBase(), configuration: configuration)
        for handler in Self.handlers(rag, ChatConfiguration()) {
            let invocation = LambdaInvocation.test(ProxyEvent().json, tenant: "acme", deadline: .now + .seconds(3_600))
            let reply = try await Reply(handler.handle(invocation))
            #expect(reply.status == 429 && reply.title == "deadlineExceeded")
        }
    }

    @Test("an invocation that is cancelled ends as that, and answers nothing", .timeLimit(.minutes(30)))
    func outerCancellation() async throws {
        let rag = TenantRAGClient(try FailingKnowledgeBase(nil))
        for handler in Self.handlers(rag, ChatConfiguration()) {
            let task = Task { _ = try await handler.handle(.test(ProxyEvent().json, tenant: "acme")) }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }

    @Test("a stream that stalls ends with a problem before the invocation does", .timeLimit(.minutes(30)))
    func stalled() async throws {
        // Text waits for its citations by default, and then never comes.
        for (audit, names) in [(StreamAudit.checkedAsItArrives, ["text", "problem"]), (.heldByParts, ["problem"])] {
            let knowledgeBase = try StallingKnowledgeBase()
            var settings = TenantRAGConfiguration()
            settings.streamAudit = audit
            var configuration = ChatConfiguration()
            // The deadline passes once the stream has stalled, and not before.
            configuration.clock.sleepUntil = { _ in
                while !knowledgeBase.isStalled { try await Task.sleep(for: .milliseconds(1)) }
            }
            let rag = TenantRAGClient(knowledgeBase, configuration: settings)
            let handler = ChatStreamHandler(rag, configuration: configuration)
            let reply = try await Reply(handler.handle(.test(ProxyEvent().json, tenant: "acme")))
            #expect(reply.status == 200 && reply.events.map(\.name) == names)
            #expect(reply.events.last?.data["status"] == 504)
        }
    }

    @Test(
        "a stream whose reader is cancelled ends as that, also where the knowledge base takes it for its end",
        .timeLimit(.minutes(30)),
        arguments: [false, true]
    )
    func cancelledReader(endsQuietly: Bool) async throws {
        var settings = TenantRAGConfiguration()
        settings.streamAudit = .checkedAsItArrives
        let rag = TenantRAGClient(try StallingKnowledgeBase(endsQuietly: endsQuietly), configuration: settings)
        let handler = ChatStreamHandler(rag)
        let task = Task {
            let response = try await handler.handle(.test(ProxyEvent().json, tenant: "acme"))
            guard case .http(_, let body) = response, let events = body as? ChatEvents else { return }
            var iterator = events.makeAsyncIterator()
            _ = try await iterator.next()
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            _ = try await iterator.next()
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}

/// A knowledge base whose streams stop after a piece.
private final class StallingKnowledgeBase: KnowledgeBase {
    let knowledgeBaseID: KnowledgeBaseID
    let modelARN = "amazon.nova-lite-v1:0"
    let vectorStore = VectorStore.s3Vectors

    private let endsQuietly: Bool
    private let hasBegun = Atomic(false)
    private let hasStalled = Atomic(false)

    /// A Boolean value that indicates whether more was asked for than there is.
    var isStalled: Bool { hasStalled.load(ordering: .relaxed) }

    init(endsQuietly: Bool = false) throws {
        knowledgeBaseID = try KnowledgeBaseID(validating: "KB12345678")
        self.endsQuietly = endsQuietly
    }

    func retrieve(_: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
        RetrieveResponse(retrievalResults: [])
    }

    func retrieveAndGenerate(
        _: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse {
        RetrieveAndGenerateResponse(output: RetrieveAndGenerateOutput(text: ""), sessionId: "session-1")
    }

    func retrieveAndGenerateStream(
        _: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse {
        return RetrieveAndGenerateStreamResponse(
            sessionId: "session-1",
            stream: EventStream { [self] in
                if !hasBegun.exchange(true, ordering: .relaxed) {
                    return .output(RetrieveAndGenerateOutputEvent(text: "a piece"))
                }
                hasStalled.store(true, ordering: .relaxed)
                do {
                    while true { try await Task.sleep(for: .seconds(3_600)) }
                } catch {
                    if endsQuietly { return nil }
                    throw error
                }
            }
        )
    }
}
