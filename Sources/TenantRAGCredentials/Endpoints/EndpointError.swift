public import TenantRAGBase

/// An error that explains why there is no endpoint to send to.
///
/// Nothing is ever guessed: what was asked for and cannot be had is said.
public struct EndpointError: CodedError {
    /// The kind of an error; more codes may come.
    public struct Code: ErrorCode {
        /// The code's name.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        /// No Region is configured anywhere.
        public static let missingRegion = Self(rawValue: "missingRegion")
        /// The text is no Region.
        public static let invalidRegion = Self(rawValue: "invalidRegion")
        /// The text is no address of an endpoint.
        public static let invalidURL = Self(rawValue: "invalidURL")
        /// A setting is neither `true` nor `false`.
        public static let invalidSetting = Self(rawValue: "invalidSetting")
        /// FIPS or dual-stack is asked for together with a custom address, which may have neither.
        public static let conflictingSettings = Self(rawValue: "conflictingSettings")
    }

    /// The kind of error.
    public let code: Code
    /// The problem, and the way to mend it.
    public let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The class of the problem.
    public var category: ErrorCategory { .configuration }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }
}
