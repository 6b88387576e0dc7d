public import HTTPTypes

/// The response of a handler.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum LambdaResponse: Sendable {
    /// One JSON document, up to 6 MB.
    case payload([UInt8])
    /// Bytes that are sent as they are made, up to 200 MB, for a caller that invokes the function with a response stream.
    case stream(any AsyncSequence<[UInt8], any Error> & Sendable)
    /// An HTTP answer whose body is sent as it is made: what API Gateway takes from an integration with response streaming.
    ///
    /// Status and fields go ahead of the body, in a prelude of their own.
    case http(HTTPResponse, body: any AsyncSequence<[UInt8], any Error> & Sendable)
}
