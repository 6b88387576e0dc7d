import Logging
import TenantRAG
import TenantRAGLambda
import TenantRAGLambdaRuntime
import TenantRAGTestSupport

extension LambdaInvocation {
    /// An event of the test, with as much time as it may want.
    static func test(
        _ event: JSONValue,
        tenant: String? = nil,
        log: RecordingLog = RecordingLog(),
        deadline: ContinuousClock.Instant = .now + .seconds(600)
    ) -> LambdaInvocation {
        test(bytes: event.jsonBytes(), tenant: tenant, log: log, deadline: deadline)
    }

    static func test(
        bytes: [UInt8],
        tenant: String? = nil,
        log: RecordingLog = RecordingLog(),
        deadline: ContinuousClock.Instant = .now + .seconds(600)
    ) -> LambdaInvocation {
        var logger = Logger(label: "test") { _ in log }
        logger.logLevel = .trace
        return LambdaInvocation(
            requestID: "request-1",
            event: bytes,
            deadline: deadline,
            tenantID: tenant,
            logger: logger
        )
    }
}
