public import TenantRAGAWS

/// A thing whose state a wait polls until it is final: a knowledge base, a data source, an ingestion job, documents.
public protocol WaitTarget: Sendable {
    /// The state at one poll.
    associatedtype Snapshot: Sendable
    /// The final state.
    associatedtype Outcome: Sendable

    /// The operation that reads the state, for errors.
    static var operation: String { get }

    /// Reads the state.
    ///
    /// - Parameters:
    ///   - previous: The snapshot of the poll before; nil at the first.
    ///   - client: The client to read with.
    ///   - options: The options of the calls.
    /// - Returns: The state.
    /// - Throws: ``/TenantRAGCredentials/AWSError``, ``/TenantRAGAWS/ModelValidationError`` or `CancellationError`.
    func snapshot(
        after previous: Snapshot?,
        from client: BedrockAgentClient,
        options: CallOptions
    ) async throws -> Snapshot

    /// Returns the outcome of a final state; nil while work is under way, and for a status that this version does not know.
    func outcome(of snapshot: Snapshot) -> Outcome?
}
