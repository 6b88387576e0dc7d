public import TenantRAGBase

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
    /// What was sent is no signed JSON Web Token, or one that readers could take in two ways.
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
    /// What the token names is no tenant's id: another type than a string, empty, too long, a character too many.
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
