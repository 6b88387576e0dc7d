/// A handler of a Lambda function's events.
///
/// A handler is a plain value that does not know who calls it: the runtime loop of this module, AWS's Swift runtime by a few
/// lines, or a test:
///
/// ```swift
/// struct EchoHandler: LambdaHandler {
///     func handle(_ invocation: LambdaInvocation) async throws -> LambdaResponse {
///         .payload(invocation.event)
///     }
/// }
/// ```
public protocol LambdaHandler: Sendable {
    /// Answers one event.
    ///
    /// - Parameter invocation: The event, and what comes with it.
    /// - Returns: The answer.
    /// - Throws: ``LambdaError``, whose type and message reach the caller; of any other error the caller is told its type only,
    ///   because its text may hold what must not leave the function.
    func handle(_ invocation: LambdaInvocation) async throws -> LambdaResponse
}
