/// The union of what one event stream can carry, read from and written to messages by generated code.
public protocol EventStreamEvent: Sendable, Hashable {
    /// Reads an event.
    ///
    /// - Throws: The modelled exception when the message is one, `UnmodeledServiceError` for any other error message,
    ///   `JSONError` when the payload is not the event's JSON.
    init(message: EventMessage) throws

    /// The event as a message; an event that this version did not know is as it came.
    var message: EventMessage { get }
}
