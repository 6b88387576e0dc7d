public import TenantRAGBase

/// An error that explains why a caller was refused.
///
/// Switch over ``code``, or answer with ``httpStatus`` and ``challenge``. The text is safe to log and to show: it names
/// rules, limits and configured names, and nothing of the token, not even its issuer or key id.
///
/// ```swift
/// do {
///     print(try await verifier.tenant(fromBearer: header))
/// } catch let error as IdentityError {
///     print(error.httpStatus, error.challenge ?? "", error.code)  // 401 Bearer missingToken
/// }
/// ```
public struct IdentityError: CodedError {
    /// The kind of refusal.
    public let code: Code

    /// The problem in words.
    public let message: String

    /// The error of a lower room that led here, such as an `HTTPTransportError`; nil when the refusal began here.
    public let underlying: (any Error)?

    /// The class of the problem.
    public var category: ErrorCategory {
        switch code {
        case .keysUnavailable: .unavailable
        case .invalidConfiguration: .configuration
        default: .denied
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

extension IdentityError {
    /// The status to answer with.
    ///
    /// 401 without a token or with one that is not good; 403 with a good one that gives no access here; 503 while an
    /// issuer's keys cannot be had; 500 for a configuration that cannot work.
    public var httpStatus: Int {
        switch code {
        case .insufficientScope, .missingTenant, .invalidTenant, .tenantNotAllowed, .invalidIdentity: 403
        case .keysUnavailable: 503
        case .invalidConfiguration: 500
        default: 401
        }
    }

    /// The value of `WWW-Authenticate` to answer with (RFC 6750), for 401 and for a scope that is missing; else nil.
    public var challenge: String? {
        switch code {
        case .missingToken: "Bearer"
        case .insufficientScope: #"Bearer error="insufficient_scope""#
        case _ where httpStatus == 401: #"Bearer error="invalid_token""#
        default: nil
        }
    }
}
