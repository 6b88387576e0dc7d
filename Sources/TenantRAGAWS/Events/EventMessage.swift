/// One message of an event stream, without its framing: what it is called and its payload.
///
/// Source: the `vnd.amazon.eventstream` headers `:message-type`, `:event-type`, `:exception-type`, `:error-code`.
public struct EventMessage: Sendable, Hashable {
    /// What a message tells: one of the three that the protocol's `:message-type` has.
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
}
