internal import TenantRAG
public import TenantRAGIdentity

extension TestTokenIssuer {
    /// The issuer as a `TokenVerifier` knows it.
    ///
    /// ```swift
    /// import TenantRAGIdentity
    ///
    /// let issuer = try TestTokenIssuer()
    /// let verifier = try TokenVerifier(TokenVerifierConfiguration(issuers: [issuer.tokenIssuer()]))
    /// let token = try issuer.token(for: TenantID(validating: "acme"))
    /// print(try await verifier.tenant(fromBearer: "Bearer \(token)").tenant)
    /// ```
    ///
    /// - Parameter keys: The source of the public key for the verifier; by default the configuration itself.
    /// - Returns: The issuer, with `tenant_id` as the tenant, `sub` as the user and `groups` as the groups.
    public func tokenIssuer(keys: KeySource? = nil) -> TokenIssuer {
        TokenIssuer(
            name,
            keys: keys ?? .inline(keySet.jsonText),
            recipients: .audience([audience]),
            algorithms: [.es256],
            mapping: ClaimMapping(
                tenant: .claim(ClaimPath([Self.tenantClaim])),
                groups: ClaimPath([Self.groupsClaim])
            )
        )
    }
}
