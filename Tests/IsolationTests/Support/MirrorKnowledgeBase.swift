import Synchronization
import TenantRAG

/// A knowledge base that answers with the tenant whom the request's filter names, after a while of its own.
///
/// Every tenant's session is its own, and one that comes with another tenant's is noted.
final class MirrorKnowledgeBase: KnowledgeBase {
    let knowledgeBaseID: KnowledgeBaseID
    let modelARN = "amazon.nova-lite-v1:0"
    let vectorStore = VectorStore.openSearchServerless

    private let strayed = Mutex<[String]>([])

    init() throws { knowledgeBaseID = try KnowledgeBaseID(validating: "KB12345678") }

    /// The calls that came with another tenant's session or page.
    var strays: [String] { strayed.withLock { $0 } }

    func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
        let tenant = Self.tenant(request.wire.retrievalConfiguration)
        await Self.wait()
        if let token = request.wire.nextToken, token != "page-of-\(tenant)" { stray(token) }
        return RetrieveResponse(
            retrievalResults: [
                KnowledgeBaseRetrievalResult(
                    content: RetrievalResultContent(text: "of \(tenant)"),
                    metadata: ["tenantId": .string(tenant)]
                )
            ],
            nextToken: request.wire.nextToken == nil ? "page-of-\(tenant)" : nil
        )
    }

    func retrieveAndGenerate(
        _ request: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse {
        let tenant = Self.tenant(request.wire.retrieveAndGenerateConfiguration)
        await Self.wait()
        check(request.wire.sessionId, tenant)
        return RetrieveAndGenerateResponse(
            output: RetrieveAndGenerateOutput(text: "of \(tenant)"),
            sessionId: "session-of-\(tenant)",
            citations: [Citation(retrievedReferences: [Self.reference(tenant)])]
        )
    }

    func retrieveAndGenerateStream(
        _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse {
        let tenant = Self.tenant(request.wire.retrieveAndGenerateConfiguration)
        await Self.wait()
        check(request.wire.sessionId, tenant)
        let rest = Mutex<[RetrieveAndGenerateStreamResponseOutput]>([
            .output(RetrieveAndGenerateOutputEvent(text: "of \(tenant)")),
            .citation(CitationEvent(retrievedReferences: [Self.reference(tenant)])),
        ])
        let box = Box(rest)
        return RetrieveAndGenerateStreamResponse(
            sessionId: "session-of-\(tenant)",
            stream: EventStream(unfolding: {
                await Self.wait()
                return box.rest.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            })
        )
    }

    private final class Box: Sendable {
        let rest: Mutex<[RetrieveAndGenerateStreamResponseOutput]>
        init(_ rest: consuming Mutex<[RetrieveAndGenerateStreamResponseOutput]>) { self.rest = rest }
    }

    private func check(_ session: String?, _ tenant: String) {
        if let session, session != "session-of-\(tenant)" { stray(session) }
    }

    private func stray(_ text: String) { strayed.withLock { $0.append(text) } }

    private static func wait() async {
        for _ in 0..<Int.random(in: 0...3) { await Task.yield() }
    }

    private static func reference(_ tenant: String) -> RetrievedReference {
        RetrievedReference(
            content: RetrievalResultContent(text: "of \(tenant)"),
            metadata: ["tenantId": .string(tenant)]
        )
    }

    private static func tenant(_ configuration: RetrieveAndGenerateConfiguration?) -> String {
        tenant(configuration?.knowledgeBaseConfiguration?.retrievalConfiguration)
    }

    private static func tenant(_ configuration: KnowledgeBaseRetrievalConfiguration?) -> String {
        guard case .condition(let condition)? = configuration?.vectorSearchConfiguration?.filter,
            condition.key == "tenantId", case .string(let tenant) = condition.value
        else { return "nobody" }
        return tenant
    }
}
