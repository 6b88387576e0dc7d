public import TenantRAGBase

/// An error that explains why a request could not be signed, or credentials, a date or a scope were refused.
///
/// The text is safe to log: it names the rule, the position and the limit, never a header's value, a secret or a token.
public struct SigningError: CodedError {
    /// The kind of problem.
    public let code: Code

    /// A message that says what was found, where, and what to do about it.
    public let message: String

    /// The class of the problem.
    public var category: ErrorCategory {
        switch code {
        case .invalidCredentials, .cryptographyUnavailable: .configuration
        default: .invalid
        }
    }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

extension SigningError {
    /// The kinds of problem; an open set, so that a new one breaks no caller's switch.
    public struct Code: ErrorCode {
        /// The code's name as it stands in logs.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

extension SigningError.Code {
    /// An access key id, a secret or a session token has the wrong length or a character that it cannot have.
    public static let invalidCredentials = Self(rawValue: "invalidCredentials")
    /// A region or a service is empty, too long or holds a character that a credential scope cannot have.
    public static let invalidScope = Self(rawValue: "invalidScope")
    /// A date lies outside the years 1970 to 9999 or is not written as `20150830T123600Z`.
    public static let invalidDate = Self(rawValue: "invalidDate")
    /// A presigned request is to be valid for less than 1 second or more than 7 days.
    public static let invalidExpiration = Self(rawValue: "invalidExpiration")
    /// A payload digest is not 32 bytes or not 64 hexadecimal digits.
    public static let invalidDigest = Self(rawValue: "invalidDigest")
    /// The request has neither an authority nor a `Host` header field.
    public static let missingHost = Self(rawValue: "missingHost")
    /// The request names two hosts.
    public static let conflictingHost = Self(rawValue: "conflictingHost")
    /// The request's path does not begin with a slash.
    public static let invalidPath = Self(rawValue: "invalidPath")
    /// A percent sign in the query is not followed by two hexadecimal digits.
    public static let invalidQuery = Self(rawValue: "invalidQuery")
    /// A header field's value holds a control character.
    public static let invalidHeader = Self(rawValue: "invalidHeader")
    /// Path, query and header fields together are larger than 1 MiB.
    public static let requestTooLarge = Self(rawValue: "requestTooLarge")
    /// OpenSSL gave no SHA-256.
    public static let cryptographyUnavailable = Self(rawValue: "cryptographyUnavailable")
}

extension SigningError {
    static var unavailable: SigningError {
        SigningError(.cryptographyUnavailable, "OpenSSL gave no SHA-256; check the installation of libcrypto 3.")
    }
}
