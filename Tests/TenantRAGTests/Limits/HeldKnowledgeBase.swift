import Synchronization
import TenantRAG

/// A knowledge base that answers once it is opened.
final class HeldKnowledgeBase: KnowledgeBase {
    let knowledgeBaseID: KnowledgeBaseID
    let modelARN = "amazon.nova-lite-v1:0"
    let vectorStore = VectorStore.s3Vectors
    private let isOpen = Atomic(false)
    private let order = Mutex<[String]>([])

    init() throws { knowledgeBaseID = try KnowledgeBaseID(validating: "KB12345678") }

    /// The tenants whose calls came, in order.
    var tenants: [String] { order.withLock { $0 } }

    func open() { isOpen.store(true, ordering: .relaxed) }

    func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
        order.withLock { $0.append(request.scope.tenant.rawValue) }
        while !isOpen.load(ordering: .relaxed) {
            try Task.checkCancellation()
            await Task.yield()
        }
        return RetrieveResponse(retrievalResults: [])
    }

    func retrieveAndGenerate(
        _ request: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse {
        RetrieveAndGenerateResponse(output: RetrieveAndGenerateOutput(text: ""), sessionId: "session")
    }

    func retrieveAndGenerateStream(
        _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse {
        // Never ends by itself.
        RetrieveAndGenerateStreamResponse(
            sessionId: "session",
            stream: EventStream {
                while true {
                    try Task.checkCancellation()
                    await Task.yield()
                }
            }
        )
    }
}
