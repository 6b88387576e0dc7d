public import TenantRAGBase

/// An error that explains why a probe could not begin.
public struct ProbeError: CodedError {
    /// The kinds of problem; an open set.
    public struct Code: ErrorCode {
        /// The kind's name, as logs show it.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        /// A canary's marker or query cannot be used.
        public static let invalidCanary = Code(rawValue: "invalidCanary")
        /// There are fewer than two tenants, or two that are one.
        public static let invalidTenants = Code(rawValue: "invalidTenants")
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
