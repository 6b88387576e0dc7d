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
