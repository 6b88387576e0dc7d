import ArgumentParser
import Logging
import TenantRAG
import TenantRAGIdentity
import TenantRAGTesting

/// The issuer whose tokens are accepted.
struct IssuerOptions: ParsableArguments {
    @Option(help: "An OpenID issuer, such as https://login.example.com.")
    var issuer: String?

    @Option(help: "What this service is called at the issuer: the token's audience.")
    var audience: String?

    @Option(help: "The claim that names the tenant; names that lead down through objects stand between slashes.")
    var tenantClaim = "tenant_id"

    @Option(
        help:
            "An Amazon Cognito user pool, such as eu-central-1_a1B2c3D4e; its tokens name the tenant in custom:tenant_id."
    )
    var cognitoPool: String?

    @Option(name: .customLong("client-id"), help: "An app client of that pool. May be repeated.")
    var clientIDs: [String] = []

    @Option(
        name: .customLong("laptop"),
        help: ArgumentHelp(
            "A tenant to print a token for, signed by a key that is made for this run. May be repeated.",
            discussion: "For a laptop: everyone who sees the terminal may be any of these tenants."
        )
    )
    var laptopTenants: [String] = []

    func validate() throws {
        let ways = [issuer != nil, cognitoPool != nil, !laptopTenants.isEmpty].filter { $0 }.count
        guard ways == 1 else { throw ValidationError("name one of --issuer, --cognito-pool and --laptop") }
        guard issuer == nil || audience != nil else { throw ValidationError("--issuer needs --audience") }
        guard cognitoPool == nil || !clientIDs.isEmpty else {
            throw ValidationError("--cognito-pool needs --client-id")
        }
    }

    /// The verifier, and for a laptop the issuer that this program is itself.
    func verifier(logger: Logger) async throws -> (verifier: TokenVerifier, laptop: LaptopTokens?) {
        var configuration: TokenVerifierConfiguration
        var laptop: LaptopTokens?
        if let issuer, let audience {
            let path = ClaimPath(tenantClaim.split(separator: "/").map(String.init))
            let named = TokenIssuer(
                issuer,
                recipients: .audience([audience]),
                mapping: ClaimMapping(tenant: .claim(tenantClaim.contains("://") ? ClaimPath([tenantClaim]) : path))
            )
            configuration = TokenVerifierConfiguration(issuers: [named])
        } else if let cognitoPool {
            let region = try Region(validating: String(cognitoPool.prefix { $0 != "_" }))
            let pool = try TokenIssuer.cognito(region: region, userPool: cognitoPool, clientIDs: clientIDs)
            configuration = TokenVerifierConfiguration(issuers: [pool])
        } else {
            let made = try LaptopTokens(tenants: laptopTenants.map { try TenantID(validating: $0) })
            configuration = TokenVerifierConfiguration(issuers: [made.issuer.tokenIssuer()])
            laptop = made
        }
        configuration.logger = logger
        return (try TokenVerifier(configuration), laptop)
    }
}
