public import TenantRAGBase

/// A ``TestTokenIssuer`` that cannot create a key or a signature.
public struct TestTokenError: CodedError {
    /// The code of the error, which has one kind.
    public struct Code: ErrorCode {
        /// The code's name.
        public let rawValue: String

        /// OpenSSL fails to create a key or a signature.
        public static let cryptographyUnavailable = Self(rawValue: "cryptographyUnavailable")
    }

    /// The kind of problem.
    public let code: Code

    /// A message that says what is wrong and what to do about it.
    public let message: String

    /// The class of the problem.
    public var category: ErrorCategory { .configuration }

    /// True: the text holds no key.
    public var isLoggable: Bool { true }

    static let libcrypto = TestTokenError(
        code: .cryptographyUnavailable,
        message: "libcrypto cannot create an ES256 key or signature; check that OpenSSL 3 is installed."
    )
}
