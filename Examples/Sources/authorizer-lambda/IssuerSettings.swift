import LambdaSettings
import TenantRAG
import TenantRAGIdentity
import TenantRAGLambda

/// The issuer whose tokens are accepted, as the function's environment says it.
struct IssuerSettings {
    let environment: ProcessEnvironment

    func configuration() throws -> TokenVerifierConfiguration {
        var configuration = TokenVerifierConfiguration(issuers: [try issuer()])
        configuration.allowsLoopbackHTTP = try environment.flag("TENANTRAG_ALLOW_LOOPBACK_HTTP")
        return configuration
    }

    private func issuer() throws -> TokenIssuer {
        switch (environment["TENANTRAG_COGNITO_USER_POOL"], environment["TENANTRAG_ISSUER"]) {
        case (let pool?, nil): try cognito(pool)
        case (nil, let name?): try named(name)
        default:
            throw LambdaError.invalidSetting(
                "set TENANTRAG_COGNITO_USER_POOL to a user pool, or TENANTRAG_ISSUER to the name of an OpenID issuer"
            )
        }
    }

    private func cognito(_ pool: String) throws -> TokenIssuer {
        let clients = try environment.required("TENANTRAG_COGNITO_CLIENT_IDS", "the app clients whose tokens are taken")
        return try TokenIssuer.cognito(
            region: Region(validating: String(pool.prefix { $0 != "_" })),
            userPool: pool,
            clientIDs: environment.list("TENANTRAG_COGNITO_CLIENT_IDS") ?? [clients],
            tenant: .claim(tenantClaim(orElse: "custom:tenant_id"))
        )
    }

    private func named(_ name: String) throws -> TokenIssuer {
        let audience = try environment.required("TENANTRAG_AUDIENCE", "whom the issuer's tokens are meant for")
        return TokenIssuer(
            name,
            keys: environment["TENANTRAG_JWKS_URL"].map { .url($0) } ?? .discovery,
            recipients: .audience(environment.list("TENANTRAG_AUDIENCE") ?? [audience]),
            mapping: ClaimMapping(tenant: .claim(tenantClaim(orElse: "tenant_id")))
        )
    }

    private func tenantClaim(orElse name: String) -> ClaimPath {
        let claim = environment["TENANTRAG_TENANT_CLAIM"] ?? name
        // Slashes lead down through objects, but a claim may have the name of a web page.
        return claim.contains("://") ? ClaimPath([claim]) : ClaimPath(claim.split(separator: "/").map(String.init))
    }
}
