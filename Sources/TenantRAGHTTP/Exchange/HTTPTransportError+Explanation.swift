extension HTTPTransportError.Code {
    /// The explanation for errors where this side ended the exchange and libcurl has no words for it.
    var explanation: String {
        switch self {
        case .connectTimeout: "no connection within the connect time-out"
        case .firstByteTimeout: "no response began within the first-byte time-out"
        case .idleTimeout: "no byte moved within the idle time-out"
        case .callTimeout: "the call took longer than its time-out"
        case .deadlineExceeded: "the caller's deadline has passed"
        case .headTooLarge: "the head of the response is larger than the limit"
        case .bodyTooLarge: "the body of the response is larger than the limit"
        case .malformedResponse: "the head of the response is not HTTP"
        case .connectionClosed: "closed before the response, and a request of this method is not sent again by itself"
        case .truncatedHead: "the connection was closed inside the head of the response"
        case .malformedEncoding: "the compressed body is damaged or cut short"
        case .unsupportedEncoding: "the response is encoded in a way that was not asked for"
        case .bodyLengthMismatch: "the request's stream has another length than it was said to have"
        default: rawValue
        }
    }
}
