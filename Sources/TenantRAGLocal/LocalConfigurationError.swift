#if Local
public import TenantRAGBase

/// An error that explains why a knowledge base does not accept its configuration.
public struct LocalConfigurationError: CodedError {
    /// The kinds of error, an open set.
    public struct Code: ErrorCode {
        /// The name of the code as it stands in logs.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        /// A guardrail's identifier, version, words or messages are not as ``LocalGuardrail`` says.
        public static let invalidGuardrail = Code(rawValue: "invalidGuardrail")
        /// Two guardrails have the same identifier and version.
        public static let duplicateGuardrail = Code(rawValue: "duplicateGuardrail")
    }

    /// The kind of error.
    public let code: Code
    /// The problem, and the way to mend it; no blocked word is in it.
    public let message: String

    /// The class of the problem.
    public var category: ErrorCategory { .configuration }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }
}
#endif
