import Synchronization
package import TenantRAG

/// A knowledge base that answers as it is told, whatever it is asked: honest or hostile.
///
/// It notes what it was given.
package final class ScriptedKnowledgeBase: KnowledgeBase {
    package let knowledgeBaseID: KnowledgeBaseID
    package let modelARN = "amazon.nova-lite-v1:0"
    package let vectorStore: VectorStore

    private let references: [RetrievedReference]
    private let events: [RetrieveAndGenerateStreamResponseOutput]
    private let failure: (any Error)?
    private let session: String
    private let scores: [Double?]
    private let eventsRead = Mutex(0)
    private let received = Mutex<[ScopedFilter]>([])
    private let generation = Mutex<[RetrieveAndGenerateRequest]>([])
    private let retrieval = Mutex<[RetrieveRequest]>([])

    package init(
        references: [RetrievedReference] = [],
        events: [RetrieveAndGenerateStreamResponseOutput] = [],
        failure: (any Error)? = nil,
        session: String = "session-1",
        id: String = "KB12345678",
        vectorStore: VectorStore = .s3Vectors,
        scores: [Double?] = []
    ) throws {
        knowledgeBaseID = try KnowledgeBaseID(validating: id)
        self.references = references
        self.events = events
        self.failure = failure
        self.session = session
        self.vectorStore = vectorStore
        self.scores = scores
    }

    /// The scopes of all calls so far: empty when nothing was sent.
    package var scopes: [ScopedFilter] { received.withLock { $0 } }
    /// The number of events of the last stream that were read, its end among them.
    package var eventCount: Int { eventsRead.withLock { $0 } }
    package var generations: [RetrieveAndGenerateRequest] { generation.withLock { $0 } }
    package var retrievals: [RetrieveRequest] { retrieval.withLock { $0 } }

    package func retrieve(_ request: ScopedRequest<RetrieveRequest>) async throws -> RetrieveResponse {
        received.withLock { $0.append(request.scope) }
        retrieval.withLock { $0.append(request.wire) }
        return RetrieveResponse(
            retrievalResults: references.enumerated().map { index, reference in
                KnowledgeBaseRetrievalResult(
                    content: reference.content ?? RetrievalResultContent(text: ""),
                    location: reference.location,
                    metadata: reference.metadata,
                    score: index < scores.count ? scores[index] : 1
                )
            },
            nextToken: request.wire.nextToken == nil ? "next" : nil
        )
    }

    package func retrieveAndGenerate(
        _ request: ScopedRequest<RetrieveAndGenerateRequest>
    ) async throws -> RetrieveAndGenerateResponse {
        received.withLock { $0.append(request.scope) }
        generation.withLock { $0.append(request.wire) }
        return RetrieveAndGenerateResponse(
            output: RetrieveAndGenerateOutput(text: "An answer."),
            sessionId: request.wire.sessionId ?? session,
            citations: references.map { Citation(retrievedReferences: [$0]) }
        )
    }

    package func retrieveAndGenerateStream(
        _ request: ScopedRequest<RetrieveAndGenerateStreamRequest>
    ) async throws -> RetrieveAndGenerateStreamResponse {
        received.withLock { $0.append(request.scope) }
        eventsRead.withLock { $0 = 0 }
        let stream = EventStream<RetrieveAndGenerateStreamResponseOutput> {
            let index = self.eventsRead.withLock { count in
                count += 1
                return count - 1
            }
            if index < self.events.count { return self.events[index] }
            if let failure = self.failure { throw failure }
            return nil
        }
        return RetrieveAndGenerateStreamResponse(
            sessionId: request.wire.sessionId ?? session,
            stream: stream
        )
    }
}

extension RetrievedReference {
    /// A passage of a tenant's document.
    package static func of(_ tenant: JSONValue?, text: String = "A passage.") -> RetrievedReference {
        var metadata: [String: JSONValue] = ["season": 1, "x-amz-bedrock-kb-source-uri": "s3://bucket/document.md"]
        metadata["tenantId"] = tenant
        return RetrievedReference(content: RetrievalResultContent(text: text), metadata: JSONObject(metadata))
    }
}

extension TenantContext {
    /// Returns a tenant's context on the word of the test.
    package static func test(_ tenant: String, user: String? = nil) throws -> TenantContext {
        try TenantContext(trusting: TenantID(validating: tenant), because: "a test", user: user)
    }
}
