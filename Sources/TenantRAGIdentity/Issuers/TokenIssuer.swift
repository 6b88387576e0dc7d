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

extension TokenIssuer {
    /// An Auth0 tenant: access tokens for an API of yours.
    ///
    /// Access tokens of both profiles are taken: `typ` is `JWT` or `at+jwt`, the client stands in `azp` or in `client_id`
    /// (Auth0 documentation, page "Access Token Profiles"). ID tokens, whose audience is a client, are not, and neither is
    /// one with `nonce`, `at_hash` or `c_hash`, which only ID tokens have (OpenID Connect Core, sections 2 and 3.3.2.11).
    /// Its issuer ends in a slash. Claims that an Action adds need a name with a namespace, such as
    /// `https://example.com/tenant`; with Auth0's organizations `org_id` is there by itself.
    ///
    /// ```swift
    /// let auth0 = try TokenIssuer.auth0(domain: "example.eu.auth0.com", audience: ["https://api.example.com"])
    /// print(auth0.identifier)  // https://example.eu.auth0.com/
    /// ```
    ///
    /// - Parameters:
    ///   - domain: The tenant's domain, or a custom one.
    ///   - audience: The API's identifiers; never a client's id, which is the audience of ID tokens.
    ///   - tenant: Where the tenant comes from; `org_id` by default.
    /// - Returns: The issuer, which can be changed further.
    /// - Throws: ``IdentityError`` with code `invalidConfiguration` for what is no host name.
    public static func auth0(
        domain: String,
        audience: [String],
        tenant: TenantSource = .claim("org_id")
    ) throws(IdentityError) -> TokenIssuer {
        let host = try IssuerParts.host(domain, of: "Auth0 domain")
        var result = TokenIssuer(
            "https://\(host)/",
            keys: .url("https://\(host)/.well-known/jwks.json"),
            recipients: .audience(audience),
            algorithms: [.rs256],
            requirements: [.present("sub"), .anyPresent("azp", "client_id")] + IssuerParts.noIDToken,
            mapping: ClaimMapping(tenant: tenant)
        )
        result.requiresType = true
        return result
    }
}

extension TokenIssuer {
    /// A custom authorization server of an Okta organization: access tokens for an API of yours.
    ///
    /// Access tokens of the organization's own server are for Okta alone, and cannot be verified by others: a `typ` of theirs
    /// is refused, as those of a custom server have none (Okta support, "The typ Field is Missing from the Access Token
    /// Header"). An access token names its client in `cid`, which an ID token does not have, and has `sub`. The user is `uid`, as `sub` may be a name that changes.
    ///
    /// ```swift
    /// let okta = try TokenIssuer.okta(domain: "example.okta.com", tenant: .claim("tenant_id"))
    /// print(okta.identifier)  // https://example.okta.com/oauth2/default
    /// ```
    ///
    /// - Parameters:
    ///   - domain: The organization's domain.
    ///   - server: The authorization server's id; `default` by default.
    ///   - audience: The server's audience; `api://default` by default.
    ///   - clientIDs: The clients whose tokens are taken; nil, the default, for all.
    ///   - tenant: Where the tenant comes from.
    /// - Returns: The issuer, which can be changed further.
    /// - Throws: ``IdentityError`` with code `invalidConfiguration` for what is no host name or no id.
    public static func okta(
        domain: String,
        server: String = "default",
        audience: [String] = ["api://default"],
        clientIDs: [String]? = nil,
        tenant: TenantSource
    ) throws(IdentityError) -> TokenIssuer {
        let host = try IssuerParts.host(domain, of: "Okta domain")
        let issuer = "https://\(host)/oauth2/\(try IssuerParts.segment(server, of: "Okta authorization server"))"
        return TokenIssuer(
            issuer,
            keys: .url("\(issuer)/v1/keys"),
            recipients: .audience(audience),
            algorithms: [.rs256],
            requirements: [clientIDs.map { .oneOf("cid", $0) } ?? .present("cid"), .present("sub")]
                + IssuerParts.noIDToken,
            mapping: ClaimMapping(tenant: tenant, user: "uid", groups: "groups")
        )
    }
}

extension TokenIssuer {
    /// A directory of Microsoft Entra ID: access tokens of version 2.0 for an API of yours.
    ///
    /// `common` and `organizations` are no issuers: name each customer's directory, and let it speak for itself. An access
    /// token names its client in `azp`, which an ID token does not have, and has `sub` and `typ` JWT (Microsoft identity
    /// platform, "Access token claims reference"). The user is `oid`. Groups stand in `groups` when
    /// the app registration asks for them; a user of very many groups has none there.
    ///
    /// ```swift
    /// let entra = try TokenIssuer.entra(
    ///     directory: "aaaabbbb-0000-cccc-1111-dddd2222eeee",
    ///     audience: ["00001111-aaaa-2222-bbbb-3333cccc4444"]
    /// )
    /// print(entra.identifier)  // https://login.microsoftonline.com/aaaabbbb-0000-cccc-1111-dddd2222eeee/v2.0
    /// ```
    ///
    /// - Parameters:
    ///   - directory: The directory's (tenant's) id, a GUID in lower case.
    ///   - audience: The API's application id, or its application id URI.
    ///   - clientIDs: The clients whose tokens are taken; nil, the default, for all.
    ///   - host: Where the directory lives; a national cloud or an external tenant has a host of its own.
    ///   - tenant: Where the tenant comes from; `tid`, the directory's id, by default.
    /// - Returns: The issuer, which can be changed further.
    /// - Throws: ``IdentityError`` with code `invalidConfiguration` for what is no host name or no GUID.
    public static func entra(
        directory: String,
        audience: [String],
        clientIDs: [String]? = nil,
        host: String = "login.microsoftonline.com",
        tenant: TenantSource = .claim("tid")
    ) throws(IdentityError) -> TokenIssuer {
        let host = try IssuerParts.host(host, of: "Entra host")
        guard IssuerParts.isGUID(directory) else {
            throw IdentityError(.invalidConfiguration, "a directory of Entra is named by its GUID, in lower case")
        }
        let issuer = "https://\(host)/\(directory)/v2.0"
        var result = TokenIssuer(
            issuer,
            keys: .url("https://\(host)/\(directory)/discovery/v2.0/keys"),
            recipients: .audience(audience),
            algorithms: [.rs256],
            requirements: [
                .equals("ver", "2.0"), .equals("tid", directory),
                clientIDs.map { .oneOf("azp", $0) } ?? .present("azp"), .present("sub"),
            ] + IssuerParts.noIDToken,
            mapping: ClaimMapping(tenant: tenant, user: "oid", groups: "groups")
        )
        result.types = ["JWT"]
        result.requiresType = true
        // Entra signs for all directories with keys that say for whom.
        result.keyIssuers = [issuer, "https://\(host)/{tenantid}/v2.0"]
        return result
    }
}
