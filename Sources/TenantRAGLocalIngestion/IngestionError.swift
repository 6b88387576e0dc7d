#if Local
public import TenantRAGBase

/// An error that explains why an ingestion as a whole could not run.
///
/// What is wrong with one file is an ``IngestionProblem`` instead.
public struct IngestionError: CodedError {
    /// The kinds of error, an open set.
    public struct Code: ErrorCode {
        /// The name of the code as it stands in logs.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }

        /// The folder is not there, is not a folder, or may not be read.
        public static let unreadableFolder = Code(rawValue: "unreadableFolder")
        /// A setting is out of its range.
        ///
        /// Nothing was stored.
        public static let invalidConfiguration = Code(rawValue: "invalidConfiguration")
        /// The cryptography library could not make a digest.
        public static let digestUnavailable = Code(rawValue: "digestUnavailable")
    }

    /// The kind of error.
    public let code: Code
    /// The failure, its position, and the way to mend it.
    public let message: String

    package init(code: Code, message: String) {
        self.code = code
        self.message = message
    }

    /// The class of the problem.
    public var category: ErrorCategory { .configuration }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }
}
#endif
