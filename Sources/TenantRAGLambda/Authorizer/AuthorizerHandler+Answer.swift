internal import HTTPTypes
internal import Logging
internal import TenantRAG
internal import TenantRAGIdentity

extension AuthorizerHandler {
    /// Reads the event, verifies its token and decides.
    func answer(_ invocation: LambdaInvocation) async throws -> AuthorizerAnswer {
        let logger = invocation.logger
        let (event, method) = try read(invocation)
        let form: AuthorizerAnswer.Form =
            event.format == .version2 && configuration.usesSimpleResponses ? .simple : .policy
        guard configuration.contextKeys.areDistinct else {
            logger.error("two of the names in the authorizer's context are one, or cannot be names there")
            throw LambdaError.invalidConfiguration("the context's names must be distinct")
        }
        try checkRoute(event, form, logger)
        do {
            let token = try await verifier.verify(BearerToken.token(in: credentials(event, logger)))
            try checkLife(of: token, logger)
            return try await decide(token, method, form, logger)
        } catch let error as IdentityError {
            switch error.httpStatus {
            case 401:
                // API Gateway tells the caller no more than the status, so that the reason stands here or nowhere. The
                // message names rules and settings, and nothing of the token.
                logger.notice("refused a token", metadata: Self.reason(error))
                throw LambdaError.unauthorized
            case 403:
                logger.notice("denied a verified token", metadata: Self.reason(error))
                return AuthorizerAnswer(form: form, allowed: nil, principalID: "denied", method: method)
            default:
                logger.error("tokens cannot be verified", metadata: ["error": "\(error)"])
                throw LambdaError(errorType: error.code.rawValue, errorMessage: error.message)
            }
        }
    }

    private static func reason(_ error: IdentityError) -> Logger.Metadata {
        ["tenantrag.refusal": "\(error.code)", "tenantrag.reason": "\(error.message)"]
    }

    private func read(_ invocation: LambdaInvocation) throws -> (AuthorizerRequest, APIGatewayMethod) {
        do {
            let event = try AuthorizerRequest(json: invocation.event, limits: EventLimits.json)
            if let method = APIGatewayMethod(event.resourceARN) { return (event, method) }
        } catch {
            // The path of the error would name what stands in the event.
            invocation.logger.error("no authorizer event", metadata: ["tenantrag.json": "\(error.code.rawValue)"])
            throw LambdaError.invalidEvent
        }
        invocation.logger.error("an authorizer event without the ARN of a method")
        throw LambdaError.invalidEvent
    }

    /// The value of the one field that API Gateway remembers answers by.
    ///
    /// - Throws: `IdentityError` for a token that is missing or that readers could take from two places, and ``LambdaError``
    ///   where API Gateway remembers answers by something else: it would hand them to another caller.
    private func credentials(_ event: AuthorizerRequest, _ logger: Logger) throws -> String? {
        if event.kind == .token { return event.authorizationToken }
        let values = event.fields.values(of: configuration.tokenField)
        guard let value = values.first else { return nil }
        // A comma joins several fields into one value, and stands in no token.
        guard values.count == 1, !value.utf8.contains(UInt8(ascii: ",")) else {
            logger.notice("refused a request with several tokens")
            throw LambdaError.unauthorized
        }
        if let sources = event.identitySources, !sources.contains(where: { $0.hasSameBytes(as: value) }) {
            logger.error(
                "the token's field is no identity source of the authorizer: cached answers would go to other callers"
            )
            throw LambdaError.invalidConfiguration("the token's field must be an identity source of the authorizer")
        }
        return value
    }

    /// Without a policy an answer reaches as far as API Gateway remembers it.
    private func checkRoute(_ event: AuthorizerRequest, _ form: AuthorizerAnswer.Form, _ logger: Logger) throws {
        guard form == .simple, case .singleMethod = configuration.rule.kind, let sources = event.identitySources
        else { return }
        guard let route = event.routeKey, sources.contains(where: { $0.hasSameBytes(as: route) }) else {
            logger.error(
                "the route is no identity source of the authorizer: cached answers would serve other routes"
            )
            throw LambdaError.invalidConfiguration("$context.routeKey must be an identity source of the authorizer")
        }
    }

    private func checkLife(of token: VerifiedToken, _ logger: Logger) throws {
        let needed = configuration.minimumRemainingLife.components.seconds
        let now = verifier.configuration.date()
        guard needed <= 0 || now.advanced(bySeconds: needed) < token.expiration else {
            logger.notice(
                "refused a token that expires sooner than an answer is remembered",
                metadata: ["tenantrag.tenant": "\(token.tenant.tenant)"]
            )
            throw LambdaError.unauthorized
        }
    }

    private func decide(
        _ token: VerifiedToken,
        _ method: APIGatewayMethod,
        _ form: AuthorizerAnswer.Form,
        _ logger: Logger
    ) async throws -> AuthorizerAnswer {
        let allowed: String?
        switch configuration.rule.kind {
        case .wholeStage(let allows): allowed = try await allows(token) ? method.stageResource : nil
        case .singleMethod(let allows):
            // The rule is not asked about a resource that no policy can name.
            let resource = method.exactResource
            if let resource, try await allows(token, method) { allowed = resource } else { allowed = nil }
        }
        logger.log(
            level: allowed == nil ? .notice : .debug,
            allowed == nil ? "denied a caller" : "let a caller in",
            metadata: ["tenantrag.tenant": "\(token.tenant.tenant)"]
        )
        var answer = AuthorizerAnswer(
            form: form,
            allowed: allowed,
            principalID: configuration.principalID(token),
            method: method
        )
        guard allowed != nil else { return answer }
        answer.context = context(token)
        answer.usageKey = try await configuration.usageKey?(token)
        return answer
    }

    /// The caller, for the function behind: strings, since API Gateway turns every value into a string.
    private func context(_ token: VerifiedToken) -> [(name: String, value: String)] {
        let keys = configuration.contextKeys
        let tenant = token.tenant
        // The verifier's clock may be this much behind, and took the token then.
        let leeway = verifier.configuration.leeway.components.seconds
        var context = [
            (name: keys.tenant, value: tenant.tenant.rawValue),
            (name: keys.expiration, value: "\(token.expiration.secondsSince1970 + leeway)"),
        ]
        if let user = tenant.user { context.append((keys.user, user)) }
        if !tenant.groups.isEmpty {
            context.append((keys.groups, JSONValue.array(tenant.groups.map { .string($0) }).jsonText))
        }
        if !tenant.attributes.isEmpty {
            context.append((keys.attributes, JSONValue.object(tenant.attributes.mapValues(\.jsonValue)).jsonText))
        }
        return context
    }
}

extension LambdaError {
    /// The error that makes API Gateway respond with 401; it has to be this word.
    static let unauthorized = LambdaError(errorType: "Unauthorized", errorMessage: "Unauthorized")

    /// The error that the operator has to mend; API Gateway responds with 500.
    static func invalidConfiguration(_ message: String) -> LambdaError {
        LambdaError(errorType: "InvalidConfiguration", errorMessage: message)
    }
}
