public import TenantRAGBase

/// A setting of the environment or of the shared files that has a value which it cannot have.
///
/// Endpoints and credentials have errors of their own.
public struct ConfigurationError: CodedError {
    /// The code of the error, which has one kind.
    public struct Code: ErrorCode {
        /// The code's name.
        public let rawValue: String

        /// A setting has a value that it cannot have.
        public static let invalidSetting = Self(rawValue: "invalidSetting")
    }

    /// The setting, by the name that it was found under: `AWS_MAX_ATTEMPTS`.
    public let setting: String
    /// The value that it may be.
    public let message: String

    init(_ setting: String, _ message: String) {
        self.setting = setting
        self.message = message
    }

    /// The kind of problem: always ``Code/invalidSetting``.
    public var code: Code { .invalidSetting }

    /// The class of the problem.
    public var category: ErrorCategory { .configuration }

    /// True: the value itself is left out.
    public var isLoggable: Bool { true }

    /// Setting and message; never the value.
    public var description: String { "\(setting): \(message)" }
}
