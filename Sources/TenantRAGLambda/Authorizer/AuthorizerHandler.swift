internal import Logging
internal import TenantRAG
public import TenantRAGIdentity

/// Turns the bearer token of a request into a tenant, for API Gateway: a Lambda authorizer.
///
/// It takes TOKEN and REQUEST events of REST APIs, and both payload formats of HTTP APIs.
///
/// ```swift
/// let handler = AuthorizerHandler(verifier)
/// ```
///
/// | caller | answer | API Gateway says |
/// | --- | --- | --- |
/// | good token, let in | a policy that allows, with tenant, user, groups and attributes as context | what the function behind says |
/// | good token, not let in | a policy that denies | 403 |
/// | no token, or none that is good | the error `Unauthorized` | 401 |
/// | an issuer's keys cannot be had | an error of another name | 500 |
///
/// Call ``/TenantRAGIdentity/TokenVerifier/loadKeys()`` before the first event, so that no caller waits for keys.
public struct AuthorizerHandler: LambdaHandler {
    let verifier: TokenVerifier
    let configuration: AuthorizerConfiguration

    /// Makes a handler.
    ///
    /// - Parameters:
    ///   - verifier: Whose tokens are taken.
    ///   - configuration: Whom to let in, and what to hand on.
    public init(_ verifier: TokenVerifier, configuration: AuthorizerConfiguration = AuthorizerConfiguration()) {
        self.verifier = verifier
        self.configuration = configuration
    }

    /// Answers one event.
    ///
    /// - Parameter invocation: The event, and what comes with it.
    /// - Returns: A policy that allows or denies, or `isAuthorized`.
    /// - Throws: ``/TenantRAGLambdaRuntime/LambdaError`` with the message `Unauthorized` where API Gateway has to answer 401, and with another one
    ///   for what is not the caller's fault; `CancellationError`.
    public func handle(_ invocation: LambdaInvocation) async throws -> LambdaResponse {
        .payload(try await answer(invocation).jsonBytes(capacity: 1_024))
    }
}
