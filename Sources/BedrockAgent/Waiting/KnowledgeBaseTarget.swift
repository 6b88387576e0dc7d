public import TenantRAGAWS
internal import TenantRAGCredentials

/// A wait for a knowledge base to be created, updated or deleted.
public struct KnowledgeBaseTarget: WaitTarget {
    /// The final state of a knowledge base.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Outcome: Sendable, Hashable {
        /// The knowledge base can be used.
        case active(KnowledgeBaseDetail)
        /// Creating, updating or deleting it failed: `status` says which, `failureReasons` why.
        case failed(KnowledgeBaseDetail)
        /// There is none of that identifier; after a deletion, that it is done.
        case notFound
    }

    /// The operation that reads the state.
    public static let operation = GetKnowledgeBaseRequest.name

    /// The knowledge base's identifier.
    public let knowledgeBaseID: String

    /// Creates a target.
    public init(knowledgeBaseID: String) {
        self.knowledgeBaseID = knowledgeBaseID
    }

    /// Reads the knowledge base; nil when there is none.
    public func snapshot(
        after previous: KnowledgeBaseDetail??,
        from client: BedrockAgentClient,
        options: CallOptions
    ) async throws -> KnowledgeBaseDetail? {
        try await nilWhenNotFound {
            let request = GetKnowledgeBaseRequest(knowledgeBaseId: knowledgeBaseID)
            return try await client.getKnowledgeBase(request, options: options).knowledgeBase
        }
    }

    /// Returns the outcome of a final state.
    public func outcome(of snapshot: KnowledgeBaseDetail?) -> Outcome? {
        guard let snapshot else { return .notFound }
        guard snapshot.status.phase == .final else { return nil }
        return snapshot.status == .active ? .active(snapshot) : .failed(snapshot)
    }
}

extension WaitTarget where Self == KnowledgeBaseTarget {
    /// A knowledge base, by its identifier.
    public static func knowledgeBase(_ knowledgeBaseID: String) -> Self { Self(knowledgeBaseID: knowledgeBaseID) }
}

/// Returns nil when the service says that the resource does not exist.
func nilWhenNotFound<Value>(_ read: () async throws -> Value) async throws -> Value? {
    do {
        return try await read()
    } catch let error as AWSError where error.code == .resourceNotFound {
        return nil
    }
}
