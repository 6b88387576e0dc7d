extension EventMessage {
    /// Reads what a frame tells.
    ///
    /// - Throws: `AWSResponseError` with code `malformedEvent` when a header is missing, no string, or says something
    ///   unknown.
    public init(_ frame: EventStreamFrame) throws(AWSResponseError) {
        let bytes = frame.headers.encoded.span
        let headers = ProtocolHeaders(bytes)
        guard let kind = headers.kind(in: bytes) else {
            throw AWSResponseError(.malformedEvent, "the header :message-type is missing or unknown")
        }
        guard let name = headers.name(of: kind, in: bytes), !name.isEmpty else {
            throw AWSResponseError(.malformedEvent, "the header \(kind.nameHeader) is missing")
        }
        self.init(
            kind: kind,
            name: name,
            errorMessage: kind == .error ? headers.errorMessage(in: bytes) : nil,
            payload: Array(copying: frame.payload.span)
        )
    }
}

extension EventMessage.Kind {
    fileprivate var nameHeader: String {
        switch self {
        case .event: ":event-type"
        case .exception: ":exception-type"
        case .error: ":error-code"
        }
    }
}

extension EventStreamFrame {
    /// Makes the frame of a message, its headers in the order in which the service sends them.
    ///
    /// - Throws: `AWSResponseError` with code `malformedFrame` when the name or the error's text does not fit into a
    ///   header.
    public init(_ message: EventMessage) throws(AWSResponseError) {
        var headers = [EventStreamHeader(message.kind.nameHeader, .string(message.name))]
        if message.kind == .error {
            headers.append(EventStreamHeader(":error-message", .string(message.errorMessage ?? "")))
        } else {
            headers.append(EventStreamHeader(":content-type", .string("application/json")))
        }
        headers.append(EventStreamHeader(":message-type", .string(message.kind.rawValue)))
        self.init(headers: try EventStreamHeaders(headers), payload: message.payload[...])
    }
}
