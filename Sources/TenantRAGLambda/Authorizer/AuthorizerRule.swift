public import TenantRAGIdentity

/// The verified callers that are admitted, and the reach of a decision.
///
/// API Gateway remembers an answer by the identity sources and hands it out for every request with the same ones. So a rule
/// that decides for the whole stage is not even told what was called, and one that is told gives an answer for that alone.
///
/// ```swift
/// let known: Set<String> = ["acme", "globex"]
/// let rule = AuthorizerRule.wholeStage { token in known.contains(token.tenant.tenant.rawValue) }
/// ```
public struct AuthorizerRule: Sendable {
    enum Kind: Sendable {
        case wholeStage(@Sendable (VerifiedToken) async throws -> Bool)
        case singleMethod(@Sendable (VerifiedToken, APIGatewayMethod) async throws -> Bool)
    }

    let kind: Kind

    /// One answer for every method and path of the stage: what a cached answer is used for anyway.
    ///
    /// - Parameter allows: Returns whether a caller is admitted; every caller with a valid token by default. An error that it throws fails the request.
    /// - Returns: The rule.
    public static func wholeStage(
        _ allows: @escaping @Sendable (VerifiedToken) async throws -> Bool = { _ in true }
    ) -> AuthorizerRule {
        AuthorizerRule(kind: .wholeStage(allows))
    }

    /// An answer for the one method and path that is called.
    ///
    /// Only for an authorizer whose identity sources name both (`context.httpMethod` and `context.path`; `$context.routeKey`
    /// for an HTTP API) or that does not cache: otherwise API Gateway refuses every other method of the same caller for as
    /// long as it remembers. A path with `*`, `?` or `$`, which a policy would take for a pattern, is denied.
    ///
    /// - Parameter allows: Whether a caller may call this. What it throws, fails.
    /// - Returns: The rule.
    public static func singleMethod(
        _ allows: @escaping @Sendable (VerifiedToken, APIGatewayMethod) async throws -> Bool
    ) -> AuthorizerRule {
        AuthorizerRule(kind: .singleMethod(allows))
    }
}
