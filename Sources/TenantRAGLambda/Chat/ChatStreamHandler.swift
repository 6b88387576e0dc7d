internal import HTTPTypes
public import TenantRAG

/// Answers a tenant's questions behind API Gateway piece by piece, as server-sent events.
///
/// For an integration of a REST API whose response transfer mode is `STREAM`. Requests, tenants, limits and errors are those of
/// ``ChatHandler``; what goes wrong before the stream begins has a status of its own, and what goes wrong later is its last
/// event.
///
/// ```swift
/// let handler = ChatStreamHandler(rag, configuration: ChatConfiguration(proof: .isolationAndAuthorizer))
/// ```
///
/// | event | data |
/// | --- | --- |
/// | `text` | `{"text": "..."}`: the next piece of the answer |
/// | `citation` | `{"text": ..., "span": ..., "references": [...]}`, audited |
/// | `guardrail` | `{"action": "INTERVENED"}` |
/// | `end` | `{"session_id": ...}`: the answer is complete |
/// | `problem` | a document of RFC 9457: nothing that was shown must be relied on |
///
/// A stream that stops without `end` or `problem` was cut. When text is passed on, relative to the audit of its citations, is
/// the client's ``/TenantRAG/TenantRAGConfiguration/streamAudit``.
public struct ChatStreamHandler: LambdaHandler {
    let service: ChatService

    /// Makes a handler.
    ///
    /// - Parameters:
    ///   - rag: What answers.
    ///   - configuration: What is taken, and how it is answered.
    public init(_ rag: TenantRAGClient, configuration: ChatConfiguration = ChatConfiguration()) {
        service = ChatService(rag: rag, configuration: configuration)
    }

    /// Answers one event.
    ///
    /// - Parameter invocation: The event, and what comes with it.
    /// - Returns: A status, fields and a body that is made as it is read, whatever happens.
    /// - Throws: ``/TenantRAGLambdaRuntime/LambdaError`` of type `InvalidEvent` for an event that is no request from API Gateway, and
    ///   `CancellationError` when the invocation is cancelled.
    public func handle(_ invocation: LambdaInvocation) async throws -> LambdaResponse {
        try await service.stream(invocation)
    }
}
