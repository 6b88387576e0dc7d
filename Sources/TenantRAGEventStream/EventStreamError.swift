public import TenantRAGBase

/// An event stream whose bytes are not what its format says, or a message that does not fit into a frame.
///
/// Its text names places and counts, never content.
public struct EventStreamError: CodedError {
    /// The kind of fault; more codes may come.
    public struct Code: ErrorCode {
        /// The code's name.
        public let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }

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

    /// The class of the problem.
    public var category: ErrorCategory { .unavailable }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }
}
