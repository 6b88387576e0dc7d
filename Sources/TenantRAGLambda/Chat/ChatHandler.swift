internal import HTTPTypes
public import TenantRAG

/// Answers a tenant's questions behind API Gateway, each as one JSON document.
///
/// It takes proxy events of REST APIs and of HTTP APIs. Which tenant asks is said by Lambda's tenant isolation, by an
/// authorizer, or by both (``TenantProof``), and by nothing that the client can write.
///
/// ```swift
/// let handler = ChatHandler(rag, configuration: ChatConfiguration(proof: .isolationAndAuthorizer))
/// ```
///
/// A request is `POST` with a JSON object: `user_query`, and if need be `session_id`, `context` and `filter`; `userQuery` and
/// `sessionId` are taken as well. What is not known in it is refused.
///
/// ```json
/// {"user_query": "Who finds the radio?", "filter": {"lessThanOrEquals": {"key": "season", "value": 2}}}
/// ```
///
/// The answer has `answer`, `citations`, `session_id` (null where the client has no
/// ``/TenantRAG/TenantRAGConfiguration/conversationKeys``) and `guardrail_action` (null without a guardrail). Whatever goes
/// wrong is a document of RFC 9457 with a status: 400, 401, 403, 405, 413, 429 with `Retry-After`, 500, 502 or 504.
public struct ChatHandler: LambdaHandler {
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
    /// - Returns: An answer in the form that API Gateway takes from a proxy integration, whatever happens.
    /// - Throws: ``/TenantRAGLambdaRuntime/LambdaError`` of type `InvalidEvent` for an event that is no request from API Gateway, and
    ///   `CancellationError` when the invocation is cancelled.
    public func handle(_ invocation: LambdaInvocation) async throws -> LambdaResponse {
        .payload(try await service.answer(invocation).jsonBytes(capacity: 4_096))
    }
}
