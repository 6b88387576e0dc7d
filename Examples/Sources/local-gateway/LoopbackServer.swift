import Hummingbird
import HummingbirdCore
import Logging
import ServiceLifecycle

/// An error that explains why a server on this machine cannot be started.
struct LoopbackServerError: Error, CustomStringConvertible {
    let description: String
}

/// Serves on a free port of this machine for as long as a closure runs.
///
/// - Parameters:
///   - router: The router that serves requests.
///   - server: The kind of HTTP server.
///   - body: Given the address: `127.0.0.1:49152`.
/// - Returns: The value that the closure returns.
/// - Throws: Any error of the closure, and ``LoopbackServerError`` when the server cannot listen or ended.
func withLoopbackServer<Context: RequestContext, Result: Sendable>(
    _ router: Router<Context>,
    server: HTTPServerBuilder = .http1(),
    _ body: (String) async throws -> Result
) async throws -> Result where Context: InitializableFromSource<ApplicationRequestContextSource> {
    let (ports, port) = AsyncStream<Int>.makeStream()
    let application = Application(
        router: router,
        server: server,
        configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { port.yield($0.localAddress?.port ?? 0) },
        logger: Logger(label: "local-server") { _ in SwiftLogNoOpLogHandler() }
    )
    let group = ServiceGroup(configuration: .init(services: [application], logger: application.logger))
    // Detached: neither a cancellation nor a graceful shutdown around it ends the server before those that talk to it.
    let serving = Task.detached {
        defer { port.finish() }
        try await group.run()
    }
    let listening = await Task.detached { () -> Int? in
        for await number in ports { return number }
        return nil
    }.value
    guard let listening else {
        try await serving.value
        throw LoopbackServerError(description: "cannot listen on 127.0.0.1")
    }
    let result: Swift.Result<Result, any Error>
    do {
        result = .success(try await body("127.0.0.1:\(listening)"))
    } catch {
        result = .failure(error)
    }
    await group.triggerGracefulShutdown()
    try await Task.detached { try await serving.value }.value
    return try result.get()
}
