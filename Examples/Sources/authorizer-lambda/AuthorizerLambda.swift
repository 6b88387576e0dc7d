// Shows: a Lambda authorizer: a bearer token becomes a policy, and the tenant that API Gateway hands on.
// Run:   swift build --package-path Examples --product authorizer-lambda
//        It is no program for a terminal: Lambda starts it, or local-gateway, which plays Lambda on a laptop.
// Needs: TENANTRAG_COGNITO_USER_POOL and TENANTRAG_COGNITO_CLIENT_IDS, or TENANTRAG_ISSUER and TENANTRAG_AUDIENCE; all
//        settings are in Examples/README.md.

import TenantRAG
import TenantRAGIdentity
import TenantRAGLambda

@main
struct AuthorizerLambda {
    static func main() async throws {
        try await LambdaRuntime.run {
            let verifier = try TokenVerifier(IssuerSettings(environment: .current).configuration())
            // While Lambda starts the function, so that no first request waits for it.
            try await verifier.loadKeys()
            return AuthorizerHandler(verifier)
        }
    }
}
