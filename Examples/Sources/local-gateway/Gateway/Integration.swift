import Hummingbird
import Logging

/// The Lambda proxy integration behind a method of the API.
struct Integration: Sendable {
    let function: LambdaFunction
    /// A Boolean value that indicates whether the response is passed on as it comes: the response transfer mode `STREAM`.
    let isStreamed: Bool
    /// The time that the function may take until its response is there, or begins.
    let timeout: Duration
    let logger: Logger

    /// Invokes the function.
    ///
    /// - Throws: ``GatewayError``: 500 where Lambda refuses, 502 where the function fails, 504 where it takes too long.
    func respond(
        to request: GatewayRequest,
        body: [UInt8],
        authorization: Authorization
    ) async throws -> Response {
        let event = request.proxyEvent(body: body, authorization: authorization).jsonBytes()
        do {
            // The mapping of the tenant's header: from the authorizer's context, whatever the client's headers say.
            let invocation = try await function.invoke(
                event,
                tenantID: authorization.tenantID,
                traceID: request.traceID
            )
            let response = try await withTimeout(timeout) {
                isStreamed ? try await streamed(invocation) : try await buffered(invocation)
            }
            guard let response else { throw GatewayError.timedOut }
            return response
        } catch let error as FunctionError {
            logger.error("\(function.configuration.name) failed: \(error.type): \(error.message)")
            throw GatewayError.badGateway
        } catch let error as InvocationRefusal {
            logger.error("\(function.configuration.name) was not invoked: \(error)")
            throw error == .tooLarge ? GatewayError.tooLarge : .notInvoked
        }
    }

    private func buffered(_ invocation: Invocation) async throws -> Response {
        guard let answer = try await ProxyAnswer(payload: invocation.payload()) else {
            logger.error("\(function.configuration.name): Malformed Lambda proxy response")
            throw GatewayError.badGateway
        }
        return Response(
            status: answer.head.status,
            headers: answer.head.headerFields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        )
    }

    private func streamed(_ invocation: Invocation) async throws -> Response {
        guard let stream = try await StreamedAnswer(invocation) else {
            logger.error("\(function.configuration.name): a streamed answer without a prelude")
            throw GatewayError.notInvoked
        }
        return stream.response
    }
}

/// Runs a closure, unless it takes too long: then nil.
func withTimeout<Result: Sendable>(
    _ duration: Duration,
    _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result? {
    try await withThrowingTaskGroup(of: Result?.self) { group in
        group.addTask { try await body() }
        group.addTask {
            try await Task.sleep(for: duration)
            return nil
        }
        defer { group.cancelAll() }
        return try await group.next() ?? nil
    }
}
