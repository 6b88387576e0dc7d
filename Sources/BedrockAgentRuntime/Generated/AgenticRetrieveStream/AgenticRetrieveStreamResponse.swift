// Generated from the service model by Scripts/generate-models; changes here are lost.

public import HTTPTypes
public import TenantRAGAWS

/// Agentic retrieve stream response.
public struct AgenticRetrieveStreamResponse: Sendable, RedactedShape {
    /// The stream (model member `AgenticRetrieveStreamResponse.stream`).
    public var stream: EventStream<AgenticRetrieveStreamResponseOutput>

    /// Creates the value from its members; a nil member is not sent.
    public init(stream: EventStream<AgenticRetrieveStreamResponseOutput>) {
        self.stream = stream
    }
}

extension AgenticRetrieveStreamResponse {
    /// Makes the answer of a response's header fields and its events.
    ///
    /// - Throws: `AWSResponseError` when a header that the answer needs is missing.
    public init(head: HTTPResponse, events: EventStream<AgenticRetrieveStreamResponseOutput>) throws(AWSResponseError) {
        self.init(stream: events)
    }
}
