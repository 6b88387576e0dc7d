import Synchronization
import TenantRAGLambdaRuntime

/// A handler that is a closure, and counts its invocations.
struct ClosureHandler: LambdaHandler {
    private final class Seen: Sendable {
        let invocations = Mutex<[LambdaInvocation]>([])
    }

    private let seen = Seen()
    private let body: @Sendable (LambdaInvocation) async throws -> LambdaResponse

    init(_ body: @escaping @Sendable (LambdaInvocation) async throws -> LambdaResponse = { .payload($0.event) }) {
        self.body = body
    }

    var invocations: [LambdaInvocation] { seen.invocations.withLock { $0 } }

    func handle(_ invocation: LambdaInvocation) async throws -> LambdaResponse {
        seen.invocations.withLock { $0.append(invocation) }
        return try await body(invocation)
    }
}
