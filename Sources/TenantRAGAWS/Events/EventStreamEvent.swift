import TenantRAGJSON

/// The union of what one event stream can carry, read from and written to messages by generated code.
public protocol EventStreamEvent: Sendable, Hashable, Codable {
    /// Reads an event.
    ///
    /// - Throws: The modelled exception when the message is one, `UnmodeledServiceError` for any other error message,
    ///   `JSONError` when the payload is not the event's JSON.
    init(message: EventMessage) throws

    /// The event as a message; an event that this version did not know is as it came.
    var message: EventMessage { get }
}

extension EventStreamEvent {
    /// Decodes an event from an object whose one member is the event by its name: `{"output": {"text": "..."}}`.
    ///
    /// - Parameter decoder: The decoder of the object.
    /// - Throws: `DecodingError` when there is not exactly one member, or when it is not that event.
    public init(from decoder: any Decoder) throws {
        let members = try JSONValue(from: decoder).objectValue ?? [:]
        guard members.count == 1, let (name, value) = members.first else {
            let context = DecodingError.Context(
                codingPath: decoder.codingPath,
                debugDescription: "an event is an object with one member; \(members.count) were found"
            )
            throw DecodingError.dataCorrupted(context)
        }
        do {
            try self.init(message: EventMessage(name: name, payload: value.jsonBytes()))
        } catch {
            let context = DecodingError.Context(
                codingPath: decoder.codingPath,
                debugDescription: "the event is not of the form that its name says",
                underlyingError: error
            )
            throw DecodingError.dataCorrupted(context)
        }
    }

    /// Encodes the event as an object whose one member is the event by its name.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws; `EncodingError` for an event of a later version whose payload is not JSON.
    public func encode(to encoder: any Encoder) throws {
        let message = message
        let payload: JSONValue
        do throws(JSONError) {
            payload = try JSONValue(json: message.payload)
        } catch {
            let context = EncodingError.Context(
                codingPath: encoder.codingPath,
                debugDescription: "the event's payload is not JSON",
                underlyingError: error
            )
            throw EncodingError.invalidValue(self, context)
        }
        try JSONValue.object([message.name: payload]).encode(to: encoder)
    }
}
