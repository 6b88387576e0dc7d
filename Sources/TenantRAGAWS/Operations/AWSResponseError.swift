/// An answer that is not one of the operation's: a wrong status, a missing header, an event that makes no sense.
///
/// Its text names places and counts, never content.
public struct AWSResponseError: Error, Sendable, CustomStringConvertible {
    /// What is wrong; more codes may come.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The code's name.
        public let rawValue: String
        /// Makes a code of its name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// A header that the service model requires is missing or empty.
        public static let missingHeader = Self(rawValue: "missingHeader")
        /// An event's headers are missing or unknown.
        public static let malformedEvent = Self(rawValue: "malformedEvent")
        /// A frame of an event stream contradicts its format, or what was to be written as one does not fit into it.
        public static let malformedFrame = Self(rawValue: "malformedFrame")
        /// A checksum of an event stream is wrong: its bytes were changed on the way, or are none of an event stream.
        public static let checksumMismatch = Self(rawValue: "checksumMismatch")
        /// A frame of an event stream is longer than the limit.
        public static let frameTooLarge = Self(rawValue: "frameTooLarge")
        /// An event stream ends within a frame: the answer is not complete.
        public static let truncatedStream = Self(rawValue: "truncatedStream")
        /// The answer's content type says that it is no event stream.
        public static let notAnEventStream = Self(rawValue: "notAnEventStream")
        /// The body is in a coding that was not asked for.
        public static let unexpectedEncoding = Self(rawValue: "unexpectedEncoding")
        /// The path, method or body is not the operation's.
        public static let notThisOperation = Self(rawValue: "notThisOperation")
    }

    /// What is wrong.
    public let code: Code
    /// What is wrong, in words.
    public let message: String

    /// Makes an error.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// Code and message.
    public var description: String { "\(code.rawValue): \(message)" }
}
