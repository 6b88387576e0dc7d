extension TokenIssuer {
    /// A realm of a Keycloak server: access tokens.
    ///
    /// The payload's own `typ` is `Bearer` in an access token, and something else in ID, refresh and logout tokens; the
    /// header's is `JWT`, or `at+jwt` where the client asks for it (Keycloak, Server Administration Guide, "OIDC clients").
    /// `sub` comes from the client scope `basic`, which lightweight access tokens may lack. An
    /// audience stands in the token once a client scope has an audience mapper; groups, once it has a group mapper. Of a
    /// claim with dots in its name Keycloak makes nested objects.
    ///
    /// ```swift
    /// let keycloak = try TokenIssuer.keycloak(
    ///     server: "https://login.example.com",
    ///     realm: "acme",
    ///     audience: ["documents"],
    ///     tenant: .claim("tenant_id")
    /// )
    /// print(keycloak.identifier)  // https://login.example.com/realms/acme
    /// ```
    ///
    /// - Parameters:
    ///   - server: The server's address as its tokens show it, with the path that it is served at: `/auth` on old ones.
    ///   - realm: The realm's name.
    ///   - audience: The audience that the client scope adds.
    ///   - tenant: Where the tenant comes from.
    /// - Returns: The issuer, which can be changed further.
    /// - Throws: ``IdentityError`` with code `invalidConfiguration` for what is no name of a realm.
    public static func keycloak(
        server: String,
        realm: String,
        audience: [String],
        tenant: TenantSource
    ) throws(IdentityError) -> TokenIssuer {
        let base = server.hasSuffix("/") ? String(server.dropLast()) : server
        let issuer = "\(base)/realms/\(try IssuerParts.segment(realm, of: "realm"))"
        var result = TokenIssuer(
            issuer,
            keys: .url("\(issuer)/protocol/openid-connect/certs"),
            recipients: .audience(audience),
            requirements: [.equals("typ", "Bearer"), .present("sub")],
            mapping: ClaimMapping(tenant: tenant, groups: "groups")
        )
        result.requiresType = true
        return result
    }
}
