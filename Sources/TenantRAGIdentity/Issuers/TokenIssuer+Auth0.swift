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
