/// An event stream whose bytes are not what its format says, or a message that does not fit into a frame.
///
/// Its text names places and counts, never content.
public struct EventStreamError: Error, Sendable, CustomStringConvertible {
    /// The kind of fault; more codes may come.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The code's name.
        public let rawValue: String
        /// Creates a code from its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// An event's headers are missing or unknown.
        public static let malformedEvent = Self(rawValue: "malformedEvent")
        /// A frame of an event stream contradicts its format, or what was to be written as one does not fit into it.
        public static let malformedFrame = Self(rawValue: "malformedFrame")
        /// A checksum of an event stream is wrong: its bytes were changed on the way, or are none of an event stream.
        public static let checksumMismatch = Self(rawValue: "checksumMismatch")
        /// A frame of an event stream is longer than the limit.
        public static let frameTooLarge = Self(rawValue: "frameTooLarge")
        /// An event stream ends within a frame: the response is not complete.
        public static let truncatedStream = Self(rawValue: "truncatedStream")
    }

    /// The kind of fault.
    public let code: Code
    /// The fault in words.
    public let message: String

    /// Creates an error.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// Code and message.
    public var description: String { "\(code.rawValue): \(message)" }
}
