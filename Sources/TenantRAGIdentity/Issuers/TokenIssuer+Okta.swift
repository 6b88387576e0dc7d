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
