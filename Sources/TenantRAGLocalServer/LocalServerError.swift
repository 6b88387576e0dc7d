#if LocalServer
public import TenantRAGBase

/// An error that explains why a server cannot be set up or cannot listen.
public struct LocalServerError: CodedError {
    /// The kinds of problem; an open set.
    public struct Code: ErrorCode {
        /// The kind's name, as logs show it.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        /// A setting lies outside its range or contradicts another one.
        public static let invalidConfiguration = Self(rawValue: "invalidConfiguration")
        /// The address cannot be bound: the port is taken or not allowed, or the host is none of this machine's.
        public static let cannotListen = Self(rawValue: "cannotListen")
    }

    /// The kind of problem.
    public let code: Code
    /// A message that says what is wrong and what to do about it.
    public let message: String

    /// The class of the problem.
    public var category: ErrorCategory { .configuration }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
#endif
