// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS

/// An answer that comes piece by piece.
public struct RetrieveAndGenerateStreamResponse: Sendable, RedactedShape {
    /// The conversation; give it with the next question.
    ///
    /// Length 2 to 100 characters; pattern `^[0-9a-zA-Z._:-]+$`; header `x-amzn-bedrock-knowledge-base-session-id`
    /// (model member `RetrieveAndGenerateStreamResponse.sessionId`).
    public var sessionId: String

    /// The answer's events (model member `RetrieveAndGenerateStreamResponse.stream`).
    public var stream: EventStream<RetrieveAndGenerateStreamResponseOutput>

    /// Creates the value from its members; a nil member is not sent.
    public init(sessionId: String, stream: EventStream<RetrieveAndGenerateStreamResponseOutput>) {
        self.sessionId = sessionId
        self.stream = stream
    }
}

extension RetrieveAndGenerateStreamResponse {
    /// Makes the answer of a response's header fields and its events.
    ///
    /// - Throws: `AWSResponseError` when a header that the answer needs is missing.
    public init(
        head: HTTPResponse,
        events: EventStream<RetrieveAndGenerateStreamResponseOutput>
    ) throws(AWSResponseError) {
        guard let fieldName = HTTPField.Name("x-amzn-bedrock-knowledge-base-session-id"),
            let sessionId = head.headerFields[fieldName], !sessionId.isEmpty
        else {
            throw AWSResponseError(.missingHeader, "no header x-amzn-bedrock-knowledge-base-session-id")
        }
        self.init(sessionId: sessionId, stream: events)
    }
}
