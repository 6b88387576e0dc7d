extension EventMessage {
    /// Reads what a frame tells.
    ///
    /// - Throws: `AWSResponseError` with code `malformedEvent` when a header is missing, no string, or says something
    ///   unknown.
    public init(_ frame: EventStreamFrame) throws(AWSResponseError) {
        let headers = frame.headers
        guard let type = headers.string(Header.messageType), let kind = Kind(rawValue: type) else {
            throw AWSResponseError(.malformedEvent, "the header \(Header.messageType) is missing or unknown")
        }
        guard let name = headers.string(kind.nameHeader), !name.isEmpty else {
            throw AWSResponseError(.malformedEvent, "the header \(kind.nameHeader) is missing")
        }
        self.init(
            kind: kind,
            name: name,
            errorMessage: kind == .error ? headers.string(Header.errorMessage) : nil,
            payload: Array(frame.payload)
        )
    }

    fileprivate enum Header {
        static let messageType = ":message-type"
        static let errorMessage = ":error-message"
        static let contentType = ":content-type"
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
            headers.append(EventStreamHeader(EventMessage.Header.errorMessage, .string(message.errorMessage ?? "")))
        } else {
            headers.append(EventStreamHeader(EventMessage.Header.contentType, .string("application/json")))
        }
        headers.append(EventStreamHeader(EventMessage.Header.messageType, .string(message.kind.rawValue)))
        self.init(headers: try EventStreamHeaders(headers), payload: message.payload[...])
    }
}
