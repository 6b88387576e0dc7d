public import HTTPTypes

/// An operation whose answer is an event stream.
public protocol StreamingOperation: AWSOperation {
    /// The type of the stream's events.
    associatedtype Event: EventStreamEvent

    /// Makes the answer of the response's head and its events.
    ///
    /// - Parameters:
    ///   - head: The response's header fields; its status is success.
    ///   - events: The decoded events.
    /// - Returns: The answer, its stream not yet read.
    /// - Throws: `AWSResponseError` when a header that the answer needs is missing.
    static func output(head: HTTPResponse, events: EventStream<Event>) throws -> Output
}

extension StreamingOperation {
    /// Makes the answer of the response's head and its messages.
    ///
    /// - Parameters:
    ///   - head: The response's status and header fields; a status other than success is for `failure(head:body:)`.
    ///   - messages: The unframed messages.
    /// - Returns: The answer, its stream not yet read.
    /// - Throws: `AWSResponseError` when a header that the answer needs is missing.
    public static func output<Messages: AsyncSequence & Sendable>(
        head: HTTPResponse,
        messages: Messages
    ) throws -> Output
    where Messages.Element == EventMessage {
        guard head.status.code == successStatus else { throw failure(head: head, body: []) }
        return try output(head: head, events: EventStream(messages.map { try Event(message: $0) }))
    }

    /// Makes the answer of the response's head and its body, which arrives in chunks.
    ///
    /// - Parameters:
    ///   - head: The response's status and header fields; a status other than success is for `failure(head:body:)`.
    ///   - chunks: The body, cut anywhere.
    ///   - limits: How large a frame of the event stream may be.
    /// - Returns: The answer, its stream not yet read.
    /// - Throws: `AWSResponseError` with code `notAnEventStream` when the content type is another one, as that of a
    ///   proxy's page, or when a header that the answer needs is missing.
    public static func output<Chunks: AsyncSequence & Sendable>(
        head: HTTPResponse,
        chunks: Chunks,
        limits: EventStreamLimits = .default
    ) throws -> Output
    where Chunks.Element == [UInt8] {
        guard head.status.code == successStatus else { throw failure(head: head, body: []) }
        try checkContentType(head)
        return try output(head: head, events: EventStream(decoding: chunks, limits: limits))
    }

    static func checkContentType(_ head: HTTPResponse) throws(AWSResponseError) {
        guard let type = head.headerFields[.contentType] else { return }
        let essence = type.prefix { $0 != ";" && $0 != " " }
        guard essence.lowercased() == "application/vnd.amazon.eventstream" else {
            throw AWSResponseError(
                .notAnEventStream,
                "the answer's content type is not application/vnd.amazon.eventstream; a proxy may have answered"
            )
        }
    }
}
