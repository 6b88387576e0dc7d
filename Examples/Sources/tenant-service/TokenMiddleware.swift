import HTTPTypes
import Hummingbird
import TenantRAG
import TenantRAGIdentity

/// The context of a request: it knows no tenant until a token has been verified.
struct TenantRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    fileprivate(set) var verifiedTenant: TenantContext?

    init(source: Source) { coreContext = .init(source: source) }

    /// The tenant that asks; routes outside the middleware's group have none.
    var tenant: TenantContext {
        get throws {
            guard let verifiedTenant else { throw HTTPError(.internalServerError) }
            return verifiedTenant
        }
    }
}

/// Turns the bearer token into the tenant that everything after it acts for.
struct TokenMiddleware: RouterMiddleware {
    let verifier: TokenVerifier

    func handle(
        _ request: Request,
        context: TenantRequestContext,
        next: (Request, TenantRequestContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.verifiedTenant = try await verifier.tenant(fromBearer: request.headers[.authorization])
        return try await next(request, context)
    }
}
