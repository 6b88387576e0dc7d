import TenantRAG

/// A knowledge base that answers agentic retrievals as it is told.
struct ScriptedAgent: KnowledgeBase {
    let knowledgeBaseID: KnowledgeBaseID
    let modelARN = "amazon.nova-lite-v1:0"
    let vectorStore = VectorStore.s3Vectors
    let events: [AgenticRetrieveStreamResponseOutput]

    init(events: [AgenticRetrieveStreamResponseOutput]) throws {
        knowledgeBaseID = try KnowledgeBaseID(validating: "KB12345678")
        self.events = events
    }

    func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
        RetrieveResponse(retrievalResults: [])
    }

    func retrieveAndGenerate(
        _ request: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse {
        RetrieveAndGenerateResponse(output: RetrieveAndGenerateOutput(text: ""), sessionId: "session")
    }

    func retrieveAndGenerateStream(
        _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse {
        throw TenantRAGTestError()
    }

    func agenticRetrieveStream(
        _ request: ScopedRequest<AgenticRetrieveStreamRequest>
    ) async throws -> AgenticRetrieveStreamResponse {
        let events = events
        let stream = AsyncStream { continuation in
            for event in events { continuation.yield(event) }
            continuation.finish()
        }
        return AgenticRetrieveStreamResponse(stream: EventStream(stream))
    }

    private struct TenantRAGTestError: Error {}
}
