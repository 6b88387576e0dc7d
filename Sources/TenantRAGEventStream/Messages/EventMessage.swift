/// One message of an event stream, without its framing: what it is called and its payload.
///
/// Source: the `vnd.amazon.eventstream` headers `:message-type`, `:event-type`, `:exception-type`, `:error-code`.
public struct EventMessage: Sendable, Hashable {
    /// The kind of a message: one of the three that the protocol's `:message-type` has.
    public enum Kind: String, Sendable, Hashable {
        /// An event that the service model describes.
        case event
        /// An exception that the service model describes.
        case exception
        /// An error outside the service model.
        case error
    }

    /// The kind of the message.
    public var kind: Kind
    /// The event's or exception's member name in the service model, or the error's code.
    public var name: String
    /// The error's text, for messages of kind `error` only.
    public var errorMessage: String?
    /// The payload; for the events of this service one JSON object.
    public var payload: [UInt8]

    /// Makes a message.
    public init(kind: Kind = .event, name: String, errorMessage: String? = nil, payload: [UInt8] = []) {
        self.kind = kind
        self.name = name
        self.errorMessage = errorMessage
        self.payload = payload
    }
}

extension EventMessage {
    /// Reads what a frame tells.
    ///
    /// - Throws: `EventStreamError` with code `malformedEvent` when a header is missing, no string, or says something
    ///   unknown.
    public init(_ frame: EventStreamFrame) throws(EventStreamError) {
        let bytes = frame.headers.encoded.span
        let headers = ProtocolHeaders(bytes)
        guard let kind = headers.kind(in: bytes) else {
            throw EventStreamError(.malformedEvent, "the header :message-type is missing or unknown")
        }
        guard let name = headers.name(of: kind, in: bytes), !name.isEmpty else {
            throw EventStreamError(.malformedEvent, "the header \(kind.nameHeader) is missing")
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
    /// - Throws: `EventStreamError` with code `malformedFrame` when the name or the error's text does not fit into a
    ///   header.
    public init(_ message: EventMessage) throws(EventStreamError) {
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
