import Hummingbird
import TenantRAG
import TenantRAGTesting

/// Plays the identity provider: `GET /keys` for the authorizer, and `GET /token?tenant=NAME` for the person at the
/// terminal.
struct IssuerRoutes: Sendable {
    let issuer: TestTokenIssuer

    var router: Router<BasicRequestContext> {
        let router = Router()
        router.get("keys") { _, _ in Response(json: issuer.keySet) }
        router.get("token") { request, _ in
            let parameters = request.uri.queryParameters
            guard let name = parameters["tenant"], let tenant = try? TenantID(validating: String(name)) else {
                throw HTTPError(.badRequest, message: "which tenant? /token?tenant=NAME")
            }
            // A negative lifetime makes a token that has expired.
            let lifetime = parameters["lifetime"].flatMap { Int64($0) } ?? 12 * 3_600
            return try issuer.token(for: tenant, lifetime: .seconds(lifetime)) + "\n"
        }
        return router
    }
}
