import ArgumentParser
import Logging

/// Plays a Lambda authorizer's caller: asks the function for the caller's identity, and caches its response.
actor Authorizer {
    /// The kind of event that the function receives.
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        /// The token and nothing else.
        case token
        /// The whole request but its body.
        case request
    }

    private let function: LambdaFunction
    private let kind: Kind
    private let logger: Logger
    private var cache: AuthorizerCache

    init(_ function: LambdaFunction, kind: Kind, lifetime: Duration, logger: Logger) {
        self.function = function
        self.kind = kind
        self.logger = logger
        cache = AuthorizerCache(lifetime: lifetime)
    }

    /// Lets a request pass.
    ///
    /// - Returns: The tenant that asks.
    /// - Throws: ``GatewayError``: 401 without a token or with a bad one, 403 where the policy says so, else 500.
    func authorize(_ request: GatewayRequest) async throws -> Authorization {
        guard let identity = request.authorization, !identity.isEmpty else { throw GatewayError.unauthorized }
        let authorization = try await authorization(of: identity, in: request)
        switch authorization.policy.decision(for: request.methodARN) {
        case .allowed: return authorization
        case .denied: throw GatewayError.accessDenied
        case .explicitlyDenied: throw GatewayError.explicitlyDenied
        }
    }

    private func authorization(of identity: String, in request: GatewayRequest) async throws -> Authorization {
        if let known = cache.authorization(for: identity, now: .now) { return known }
        let event = kind == .token ? request.tokenEvent : request.requestEvent
        let answer: [UInt8]
        do {
            answer = try await function.invoke(event.jsonBytes(), tenantID: nil, traceID: request.traceID).payload()
        } catch let error as FunctionError where error.message == "Unauthorized" {
            // Errors are not kept: the next request with this token asks again.
            throw GatewayError.unauthorized
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            logger.error("the authorizer failed: \(error)")
            throw GatewayError.authorizerConfiguration
        }
        guard let authorization = Authorization(answer) else {
            logger.error("the authorizer's answer is no policy")
            throw GatewayError.authorizerConfiguration
        }
        cache.keep(authorization, for: identity, now: .now)
        return authorization
    }
}
