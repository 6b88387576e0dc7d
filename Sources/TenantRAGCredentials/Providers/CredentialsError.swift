public import TenantRAGBase

/// An error that explains why there are no credentials.
///
/// The text names profiles, settings, files and providers, never a secret, a token or what a file or an answer holds.
///
/// A provider of one's own throws one with code `notConfigured` to be passed over by a chain:
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

    /// Makes an error, as a provider of one's own does.
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
