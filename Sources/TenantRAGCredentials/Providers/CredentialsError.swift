public import TenantRAGBase

/// An error that explains why there are no credentials.
///
/// The text names profiles, settings, files and providers, never a secret, a token or what a file or an answer holds.
///
/// A custom provider throws one with code `notConfigured`, and a chain asks the next provider:
///
/// ```swift
/// let vault = CredentialsProvider(name: "vault") {
///     throw CredentialsError(.notConfigured, "VAULT_ADDR is not set")
/// }
/// let provider = CredentialsProvider.chain(vault, .default)
/// ```
public struct CredentialsError: CodedError {
    /// The kind of error.
    public let code: Code
    /// The problem, and the way to mend it.
    public let message: String
    /// A Boolean value that indicates whether the same may succeed a little later.
    public let isRetryable: Bool
    /// The underlying error: the transport's error, ``AWSError``, ``SharedFileError``, ``EndpointError``.
    public let underlying: (any Error)?

    /// Creates an error, as a custom provider does.
    ///
    /// - Parameters:
    ///   - code: What kind of error this is.
    ///   - message: What is wrong and what to do about it; nothing secret.
    ///   - isRetryable: Whether the same may succeed a little later.
    ///   - underlying: What lies underneath; not part of the description.
    public init(_ code: Code, _ message: String, isRetryable: Bool = false, underlying: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.isRetryable = isRetryable
        self.underlying = underlying
    }

    /// The class of the problem.
    public var category: ErrorCategory { isRetryable ? .unavailable : .configuration }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }
}

extension CredentialsError {
    /// The kind of an error; more codes may come.
    public struct Code: ErrorCode {
        /// The code's name.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

extension CredentialsError.Code {
    /// Nothing is configured for this provider, so that a chain asks the next one.
    public static let notConfigured = Self(rawValue: "notConfigured")
    /// No provider of a chain has anything configured; the message lists each and why.
    public static let notFound = Self(rawValue: "notFound")
    /// There are no credentials to assume a role with.
    public static let sourceNotFound = Self(rawValue: "sourceNotFound")

    // MARK: Settings

    /// Neither shared file has the profile.
    public static let profileNotFound = Self(rawValue: "profileNotFound")
    /// A setting that others need is missing.
    public static let missingSetting = Self(rawValue: "missingSetting")
    /// Two settings contradict each other.
    public static let conflictingSettings = Self(rawValue: "conflictingSettings")
    /// A setting has a value that it cannot have.
    public static let invalidSetting = Self(rawValue: "invalidSetting")
    /// A setting asks for something that this library does not do.
    public static let unsupportedSetting = Self(rawValue: "unsupportedSetting")
    /// Profiles name each other as their source in a circle.
    public static let profileLoop = Self(rawValue: "profileLoop")
    /// A role asks for a code of a multi-factor device, which no person is there to enter.
    public static let mfaRequired = Self(rawValue: "mfaRequired")
    /// A file that a setting names, or a shared file, cannot be read or is not what it must be.
    public static let unreadableFile = Self(rawValue: "unreadableFile")

    // MARK: Answers

    /// No answer came from where the credentials are.
    public static let requestFailed = Self(rawValue: "requestFailed")
    /// The service does not give credentials; `underlying` is an ``AWSError`` where the service said why.
    public static let refused = Self(rawValue: "refused")
    /// The answer is not one with credentials: cut short, of another format, without a member that must be there.
    public static let malformedAnswer = Self(rawValue: "malformedAnswer")
    /// The credentials have ended already.
    public static let expired = Self(rawValue: "expired")
    /// The program of `credential_process` cannot be run, or failed.
    public static let processFailed = Self(rawValue: "processFailed")
    /// The user has to sign in again, with `aws sso login`.
    public static let signInRequired = Self(rawValue: "signInRequired")
}
