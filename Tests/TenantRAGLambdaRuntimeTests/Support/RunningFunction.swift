import Logging
import TenantRAGHTTP
import TenantRAGTestSupport

@testable import TenantRAGLambdaRuntime

/// A runtime that runs beside a test.
struct RunningFunction: Sendable {
    let task: Task<Void, any Error>
    let log: RecordingLog

    init(
        _ server: RuntimeAPIServer,
        _ handler: any LambdaHandler,
        _ configure: (inout LambdaRuntimeConfiguration) -> Void = { _ in }
    ) throws {
        let log = RecordingLog()
        self.log = log
        var configuration = try Self.configuration(server, log.logger)
        configure(&configuration)
        let runtime = LambdaRuntime(configuration)
        task = Task { try await runtime.run { handler } }
    }

    static func configuration(_ server: RuntimeAPIServer, _ logger: Logger) throws -> LambdaRuntimeConfiguration {
        var configuration = try LambdaRuntimeConfiguration(
            address: server.address,
            transport: CurlTransport(),
            logger: logger
        )
        configuration.firstWait = .milliseconds(2)
        return configuration
    }

    /// Ends the runtime by cancelling it; it must end without an error then.
    func end() async throws {
        task.cancel()
        try await task.value
    }

    /// The error that the runtime ended with by itself.
    func failure() async -> LambdaRuntimeError? {
        do {
            try await task.value
            return nil
        } catch {
            return error as? LambdaRuntimeError
        }
    }
}

/// Chunks, and how they end.
func chunks(
    _ chunks: [String],
    thenThrows error: (any Error & Sendable)? = nil
) -> AsyncThrowingStream<[UInt8], any Error> {
    AsyncThrowingStream { continuation in
        for chunk in chunks { continuation.yield(Array(chunk.utf8)) }
        continuation.finish(throwing: error)
    }
}

extension RecordingLog {
    /// A logger that writes here.
    var logger: Logger { Logger(label: "test") { _ in self } }
}
