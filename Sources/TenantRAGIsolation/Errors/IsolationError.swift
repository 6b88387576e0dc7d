public import TenantRAGBase
internal import TenantRAGCrypto

/// An error that explains why a tenant, a policy, a scope or a key was refused, before anything was sent.
///
/// Nothing is ever repaired or guessed: what is not certain to stay within one tenant becomes an error. The text is
/// safe to log. It names rules, limits and counts, never the refused value, a user, a group or a filter's values.
public struct IsolationError: CodedError {
    /// The kind of refusal.
    public let code: Code

    /// A message that says what happened, the limit and the count where there is one, and what to do about it.
    public let message: String

    /// The error of a lower module that led here, such as a `FilterError`; nil when the refusal began here.
    public let underlying: (any Error)?

    /// The class of the problem.
    public var category: ErrorCategory {
        switch code {
        case .invalidTenantID, .invalidIdentity, .unknownTenant, .tenantNotRepresentable, .missingUser, .missingGroups,
            .tooManyGroups, .missingContextAttribute:
            .denied
        case .filterNotExpressible: .invalid
        default: .configuration
        }
    }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }

    init(_ code: Code, _ message: String, underlying: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.underlying = underlying
    }
}

extension IsolationError {
    /// Runs cryptography, with this module's error for a failure of libcrypto.
    static func mapping<Result>(_ body: () throws(CryptoError) -> Result) throws(IsolationError) -> Result {
        do throws(CryptoError) { return try body() } catch { throw .cryptographyUnavailable }
    }

    static var cryptographyUnavailable: IsolationError {
        IsolationError(
            .cryptographyUnavailable,
            "OpenSSL gives no AES-256-GCM, no SHA-256 or no random bytes; check its configuration and providers."
        )
    }
}
