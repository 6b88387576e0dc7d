public import TenantRAGBase

/// An error that explains why the shared `config` or `credentials` file cannot be used.
///
/// The text names the file, the line and the rule, never what the line holds: it may be a secret.
public struct SharedFileError: CodedError {
    /// The kind of an error; more codes may come.
    public struct Code: ErrorCode {
        /// The code's name.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        /// The file is there and cannot be read, or is larger than any such file should be.
        public static let unreadable = Self(rawValue: "unreadable")
        /// A line is neither a section, a property, a continuation, a comment nor blank.
        public static let malformed = Self(rawValue: "malformed")
    }

    /// The kind of error.
    public let code: Code
    /// The path of the file.
    public let file: String
    /// The number of the line, from 1; nil when the whole file is meant.
    public let line: Int?
    /// The problem, and the way to mend it.
    public let message: String

    /// The class of the problem.
    public var category: ErrorCategory { .configuration }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }

    /// File, line and message.
    public var description: String {
        "\(code.rawValue): \(file)\(line.map { ", line \($0)" } ?? ""): \(message)"
    }
}
