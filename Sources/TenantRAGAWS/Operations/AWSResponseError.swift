public import TenantRAGBase

/// An answer that is not one of the operation's: a wrong status, a missing header, an event that makes no sense.
///
/// Its text names places and counts, never content.
public struct AWSResponseError: CodedError {
    /// The kind of problem; more codes may come.
    public struct Code: ErrorCode {
        /// The code's name.
        public let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }

        /// A header that the service model requires is missing or empty.
        public static let missingHeader = Self(rawValue: "missingHeader")
        /// The answer's content type says that it is no event stream.
        public static let notAnEventStream = Self(rawValue: "notAnEventStream")
        /// The body is in a coding that was not asked for.
        public static let unexpectedEncoding = Self(rawValue: "unexpectedEncoding")
        /// The path, method or body is not the operation's.
        public static let notThisOperation = Self(rawValue: "notThisOperation")
    }

    /// The kind of problem.
    public let code: Code
    /// The problem in words.
    public let message: String

    /// Makes an error.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The class of the problem.
    public var category: ErrorCategory { .unavailable }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }
}
