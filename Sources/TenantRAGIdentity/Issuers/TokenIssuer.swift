/// One issuer of tokens: its name, its keys, what its tokens must say, and how they name a tenant.
///
/// There are presets for Amazon Cognito, Auth0, Okta, Microsoft Entra and Keycloak. Any other issuer that speaks OpenID
/// Connect, or publishes a JSON Web Key Set, is described by hand:
///
/// ```swift
/// let issuer = TokenIssuer(
///     "https://login.example.com",
///     recipients: .audience(["https://api.example.com"]),
///     mapping: ClaimMapping(tenant: .claim("tenant_id"))
/// )
/// let verifier = try TokenVerifier(TokenVerifierConfiguration(issuers: [issuer]))
/// ```
public struct TokenIssuer: Sendable {
    /// The `iss` of its tokens, compared byte for byte: a slash at the end makes another issuer.
    public var identifier: String

    /// The source of its keys.
    public var keys: KeySource

    /// The algorithms that it may sign with; RS256, ES256 and EdDSA by default.
    ///
    /// Never the token's choice.
    public var algorithms: Set<TokenAlgorithm>

    /// The `typ` that a token may have, without regard to case; `JWT` and `at+jwt` by default.
    ///
    /// A token without `typ` is taken, as many issuers write none, unless ``requiresType`` says otherwise. `application/` in
    /// front of it counts as nothing.
    public var types: Set<String>

    /// A Boolean value that indicates whether a token must have a `typ`; false by default, true in the presets of
    /// issuers that write one.
    public var requiresType: Bool

    /// Whom its tokens must be meant for.
    public var recipients: TokenRecipients

    /// The further requirements of its tokens; none by default.
    public var requirements: [ClaimRequirement]

    /// The mapping of its tokens to tenant, user and groups.
    public var mapping: ClaimMapping

    /// The time after `iat` for which a token is accepted, whatever its `exp` says; nil, the default, for as long as
    /// `exp` says.
    ///
    /// With a value, a token without `iat` is refused.
    public var maximumAge: Duration?

    /// The values that a key's own member `issuer` may have; nil where keys need none.
    var keyIssuers: [String]?

    /// Describes an issuer.
    ///
    /// - Parameters:
    ///   - identifier: What its tokens have as `iss`.
    ///   - keys: Where its keys are; by default OpenID discovery tells.
    ///   - recipients: Whom its tokens must be meant for.
    ///   - algorithms: The algorithms that it may sign with.
    ///   - requirements: What else its tokens must say.
    ///   - mapping: How its tokens name tenant, user and groups.
    public init(
        _ identifier: String,
        keys: KeySource = .discovery,
        recipients: TokenRecipients,
        algorithms: Set<TokenAlgorithm> = [.rs256, .es256, .edDSA],
        requirements: [ClaimRequirement] = [],
        mapping: ClaimMapping
    ) {
        self.identifier = identifier
        self.keys = keys
        self.recipients = recipients
        self.algorithms = algorithms
        types = ["JWT", "at+jwt"]
        requiresType = false
        self.requirements = requirements
        self.mapping = mapping
    }
}
