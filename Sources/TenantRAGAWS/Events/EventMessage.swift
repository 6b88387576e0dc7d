/// One message of an event stream, without its framing: what it is called and its payload.
///
/// Source: the `vnd.amazon.eventstream` headers `:message-type`, `:event-type`, `:exception-type`, `:error-code`.
public struct EventMessage: Sendable, Hashable {
    /// What a message tells.
    public enum Kind: String, Sendable, Hashable {
        /// An event that the service model describes.
        case event
        /// An exception that the service model describes.
        case exception
        /// An error outside the service model.
        case error
    }

    /// What the message tells.
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

    /// Makes a message of its headers and payload.
    ///
    /// - Parameters:
    ///   - headers: The string headers by name; others are of no use here.
    ///   - payload: The bytes after the headers.
    /// - Throws: `AWSResponseError` with code `malformedEvent` when a header is missing or says something unknown.
    public init(headers: [String: String], payload: [UInt8]) throws(AWSResponseError) {
        guard let type = headers[":message-type"], let kind = Kind(rawValue: type) else {
            throw AWSResponseError(.malformedEvent, "the header :message-type is missing or unknown")
        }
        let nameHeader =
            switch kind {
            case .event: ":event-type"
            case .exception: ":exception-type"
            case .error: ":error-code"
            }
        guard let name = headers[nameHeader], !name.isEmpty else {
            throw AWSResponseError(.malformedEvent, "the header \(nameHeader) is missing")
        }
        self.init(kind: kind, name: name, errorMessage: headers[":error-message"], payload: payload)
    }

    /// The message's headers.
    public var headers: [String: String] {
        switch kind {
        case .event:
            [":message-type": "event", ":event-type": name, ":content-type": "application/json"]
        case .exception:
            [":message-type": "exception", ":exception-type": name, ":content-type": "application/json"]
        case .error:
            [":message-type": "error", ":error-code": name, ":error-message": errorMessage ?? ""]
        }
    }
}
