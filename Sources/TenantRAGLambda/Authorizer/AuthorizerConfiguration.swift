public import HTTPTypes
internal import TenantRAG
public import TenantRAGIdentity

/// Whom an ``AuthorizerHandler`` lets in, and what it hands on.
///
/// ```swift
/// let plans = ["acme": "key-of-the-gold-plan"]
/// var configuration = AuthorizerConfiguration()
/// configuration.usageKey = { token in plans[token.tenant.tenant.rawValue] }
/// configuration.minimumRemainingLife = .seconds(300)  // as long as API Gateway remembers
/// let handler = AuthorizerHandler(verifier, configuration: configuration)
/// ```
public struct AuthorizerConfiguration: Sendable {
    /// The field that holds the bearer token, and that is an identity source of the authorizer; `Authorization` by default.
    ///
    /// A token in any other place is no token. Of a TOKEN event API Gateway itself has read its token source.
    public var tokenField: HTTPField.Name

    /// The verified callers that are admitted, and the reach of a decision; all, for the whole stage, by default.
    public var rule: AuthorizerRule

    /// Under which names the function behind finds who asks.
    public var contextKeys: AuthorizerContextKeys

    /// The principal that the response names: the user, or the tenant where none is known, by default.
    public var principalID: @Sendable (VerifiedToken) -> String

    /// The key of the usage plan that a call counts for, where the API's key source is `AUTHORIZER`; nil, the default, for
    /// none.
    ///
    /// What it throws, fails.
    public var usageKey: (@Sendable (VerifiedToken) async throws -> String?)?

    /// The minimum remaining lifetime of a token; zero by default.
    ///
    /// An answer may be handed out for as long as API Gateway remembers it, after the end of its token as well. Set the
    /// authorizer's time-to-live here and no answer outlives its token; clients then get a new token earlier.
    /// ``ChatHandler`` sees the end by itself, see ``AuthorizerContextKeys/expiration``.
    public var minimumRemainingLife: Duration

    /// A Boolean value that indicates whether answers to HTTP APIs are `isAuthorized` in place of a policy: as simple
    /// responses are turned on there or not.
    ///
    /// Off by default. Events in the first payload format are always answered by a policy.
    public var usesSimpleResponses: Bool

    /// Makes a configuration with the defaults.
    public init() {
        tokenField = .authorization
        rule = .wholeStage()
        contextKeys = AuthorizerContextKeys()
        principalID = { $0.tenant.user ?? $0.tenant.tenant.rawValue }
        minimumRemainingLife = .zero
        usesSimpleResponses = false
    }
}
