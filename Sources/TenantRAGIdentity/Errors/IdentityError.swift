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

extension IdentityError {
    /// The kind of a refusal; an open set, so that a new one breaks no caller's switch.
    public struct Code: ErrorCode {
        /// The code's name as it stands in logs and metrics.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

// What the caller has to do about it: sign in.
extension IdentityError.Code {
    /// There is no bearer token.
    public static let missingToken = Self(rawValue: "missingToken")
    /// The token is longer than ``TokenVerifierConfiguration/maximumTokenBytes``.
    public static let tokenTooLarge = Self(rawValue: "tokenTooLarge")
    /// The text is no signed JSON Web Token, or one that readers could interpret in two ways.
    public static let malformedToken = Self(rawValue: "malformedToken")
    /// No configured issuer has this name, to the byte.
    public static let unknownIssuer = Self(rawValue: "unknownIssuer")
    /// The token's `alg` is none that its issuer is configured with.
    public static let algorithmNotAllowed = Self(rawValue: "algorithmNotAllowed")
    /// The token's `typ` is not one of ``TokenIssuer/types``.
    public static let typeNotAllowed = Self(rawValue: "typeNotAllowed")
    /// The issuer has no key of this id and algorithm, or the token names none where there are several.
    public static let unknownKey = Self(rawValue: "unknownKey")
    /// The signature is not the key's.
    public static let invalidSignature = Self(rawValue: "invalidSignature")
    /// The token has ended, or is older than its issuer's ``TokenIssuer/maximumAge``.
    public static let expired = Self(rawValue: "expired")
    /// The token's time has not come, by `nbf` or `iat`.
    public static let notYetValid = Self(rawValue: "notYetValid")
    /// The token is meant for others.
    public static let wrongRecipient = Self(rawValue: "wrongRecipient")
    /// A claim that ``TokenIssuer/requirements`` names is missing, or is not as it must be.
    public static let requirementNotMet = Self(rawValue: "requirementNotMet")
}

// A good token that gives no access here.
extension IdentityError.Code {
    /// The token lacks a scope that ``TokenIssuer/requirements`` names.
    public static let insufficientScope = Self(rawValue: "insufficientScope")
    /// The token names no tenant.
    public static let missingTenant = Self(rawValue: "missingTenant")
    /// The tenant that the token names is no tenant's id: another type than a string, empty, too long, a character too many.
    public static let invalidTenant = Self(rawValue: "invalidTenant")
    /// The issuer may not speak for the tenant that the token names.
    public static let tenantNotAllowed = Self(rawValue: "tenantNotAllowed")
    /// User, groups or an attribute are of the wrong type or no plain text.
    public static let invalidIdentity = Self(rawValue: "invalidIdentity")
}

// What the service has to do about it.
extension IdentityError.Code {
    /// The issuer's keys cannot be had, and none are left from earlier; see ``IdentityError/underlying``.
    public static let keysUnavailable = Self(rawValue: "keysUnavailable")
    /// A setting lies outside its range or contradicts another one.
    public static let invalidConfiguration = Self(rawValue: "invalidConfiguration")
}
