import Synchronization
import TenantRAG
import TenantRAGLambdaRuntime
import TenantRAGTestSupport
import TenantRAGTesting

@testable import TenantRAGLambda

/// A knowledge base of two tenants behind both chat handlers.
struct ChatWorld {
    let knowledgeBase: HostileKnowledgeBase
    let rag: TenantRAGClient
    var configuration = ChatConfiguration()
    let log = RecordingLog()

    init(
        flaws: Set<HostileKnowledgeBase.Flaw> = [],
        policy: IsolationPolicy = .standard,
        _ change: (inout TenantRAGConfiguration) throws -> Void = { _ in }
    ) throws {
        let documents = ["acme", "globex"].map { tenant in
            TestDocument(
                "The radio of \(tenant) is found by SECRET-\(tenant).",
                source: "s3://bucket/\(tenant)/radio.md",
                attributes: ["tenantId": .string(tenant), "season": 1, "owner": "ada"]
            )
        }
        knowledgeBase = try HostileKnowledgeBase(documents, flaws: flaws)
        var configuration = TenantRAGConfiguration(policy: policy)
        configuration.conversationKeys = .fixed(try ConversationKeys(current: .random(id: "now")))
        try change(&configuration)
        rag = TenantRAGClient(knowledgeBase, configuration: configuration)
    }

    /// Returns the response that a client gets, from either handler.
    func reply(
        _ event: ProxyEvent,
        tenant: String? = "acme",
        streaming: Bool = false,
        deadline: ContinuousClock.Instant = .now + .seconds(600)
    ) async throws -> Reply {
        let invocation = LambdaInvocation.test(event.json, tenant: tenant, log: log, deadline: deadline)
        let handler: any LambdaHandler =
            streaming
            ? ChatStreamHandler(rag, configuration: configuration) : ChatHandler(rag, configuration: configuration)
        return try await Reply(handler.handle(invocation))
    }
}

/// A knowledge base that fails as it is told, or never answers until it is cancelled.
final class FailingKnowledgeBase: KnowledgeBase {
    let knowledgeBaseID: KnowledgeBaseID
    let modelARN = "amazon.nova-lite-v1:0"
    let vectorStore: VectorStore
    private let failure: (any Error)?
    private let cancellations = Mutex(0)

    /// Throws this, or waits until the call is cancelled.
    init(_ failure: (any Error)?, vectorStore: VectorStore = .openSearchServerless) throws {
        knowledgeBaseID = try KnowledgeBaseID(validating: "KB12345678")
        self.failure = failure
        self.vectorStore = vectorStore
    }

    /// The number of calls that were cancelled.
    var cancelled: Int { cancellations.withLock { $0 } }

    private func fail() async throws -> Never {
        if let failure { throw failure }
        do {
            while true { try await Task.sleep(for: .seconds(3_600)) }
        } catch {
            cancellations.withLock { $0 += 1 }
            throw error
        }
    }

    func retrieve(_: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse { try await fail() }

    func retrieveAndGenerate(
        _: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse { try await fail() }

    func retrieveAndGenerateStream(
        _: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse { try await fail() }
}
