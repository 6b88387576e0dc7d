#if LocalServer
import HummingbirdCore
public import Logging
internal import NIOCore
internal import NIOPosix
public import ServiceLifecycle
internal import TenantRAG
public import TenantRAGLocal

/// Local knowledge bases as a local Amazon Bedrock endpoint: any AWS SDK can be pointed at it.
///
/// It speaks the knowledge-base half of Agents for Amazon Bedrock Runtime as the service does: paths, status codes,
/// header fields, error bodies, event streams, signatures. A filter decides what a request sees, so isolation can be
/// tested on it.
///
/// A test runs it for as long as a closure takes:
///
/// ```swift
/// let knowledgeBase = try LocalKnowledgeBase(documents: "Documents")
/// _ = try await knowledgeBase.ingest()
/// let answers = try await LocalServer(knowledgeBase).withEndpoint { endpoint in
///     let client = try BedrockAgentRuntimeClient(endpoint.configuration)
///     let request = RetrieveRequest(knowledgeBaseId: "LOCAL00000", retrievalQuery: KnowledgeBaseQuery(text: "radio"))
///     return try await client.retrieve(request).retrievalResults.count
/// }
/// ```
///
/// A program runs it as a service, with swift-service-lifecycle or by ``run()``; both finish what is in flight when they
/// are told to end.
///
/// It is for development and tests. There is no TLS: keep it on the loopback address.
public struct LocalServer: Service, Sendable {
    /// The address, the callers, the limits and the faults of the server.
    public let configuration: LocalServerConfiguration

    private let knowledgeBases: KnowledgeBaseRegistry
    private let logger: Logger
    private let credentials: [Credentials]
    private let onReady: @Sendable (LocalServerEndpoint) async -> Void

    /// Creates a server for one knowledge base.
    ///
    /// - Parameters:
    ///   - knowledgeBase: The knowledge base to serve. Bringing it into line with its folder is the caller's:
    ///     ``/TenantRAGLocal/LocalKnowledgeBase/ingest(progress:)``.
    ///   - configuration: The address, the callers, the limits and the faults of the server.
    ///   - logger: The logger that records refused requests; nothing is logged by default, and never content.
    ///   - onReady: Called once when the server listens.
    /// - Throws: ``LocalServerError`` for a configuration that contradicts itself.
    public init(
        _ knowledgeBase: LocalKnowledgeBase,
        configuration: LocalServerConfiguration = LocalServerConfiguration(),
        logger: Logger = Logger(label: "TenantRAG", factory: { _ in SwiftLogNoOpLogHandler() }),
        onReady: @escaping @Sendable (LocalServerEndpoint) async -> Void = { _ in }
    ) throws {
        try self.init([knowledgeBase], configuration: configuration, logger: logger, onReady: onReady)
    }

    /// Creates a server for several knowledge bases, which requests tell apart by their ids.
    ///
    /// - Parameters:
    ///   - knowledgeBases: The knowledge bases to serve; at least one, each with an id of its own.
    ///   - configuration: The address, the callers, the limits and the faults of the server.
    ///   - logger: The logger that records refused requests; nothing is logged by default, and never content.
    ///   - onReady: Called once when the server listens.
    /// - Throws: ``LocalServerError`` for no knowledge base, two of one id, or a configuration that contradicts
    ///   itself.
    public init(
        _ knowledgeBases: [LocalKnowledgeBase],
        configuration: LocalServerConfiguration = LocalServerConfiguration(),
        logger: Logger = Logger(label: "TenantRAG", factory: { _ in SwiftLogNoOpLogHandler() }),
        onReady: @escaping @Sendable (LocalServerEndpoint) async -> Void = { _ in }
    ) throws {
        self.knowledgeBases = try KnowledgeBaseRegistry(knowledgeBases)
        self.configuration = try configuration.checked()
        self.logger = logger
        self.onReady = onReady
        credentials = try configuration.credentials.isEmpty ? [.random()] : configuration.credentials
    }

    /// Serves until the task is cancelled or told to shut down gracefully, then finishes what is in flight.
    ///
    /// Requests in flight have the limits' ``LocalServerLimits/requestTime`` to end.
    ///
    /// - Throws: ``LocalServerError`` with code `cannotListen` when the address cannot be bound.
    public func run() async throws {
        let onReady = onReady
        try await withEndpoint { endpoint in
            await onReady(endpoint)
            await untilToldToEnd()
        }
    }

    /// Serves while a closure runs, then finishes what is in flight.
    ///
    /// - Parameter body: Given the address and credentials to call with.
    /// - Returns: The value that the closure returns.
    /// - Throws: Any error of the closure, and ``LocalServerError`` with code `cannotListen` when the address cannot
    ///   be bound.
    public func withEndpoint<Result: Sendable>(
        _ body: @Sendable (LocalServerEndpoint) async throws -> Result
    ) async throws -> Result {
        let (ports, port) = AsyncStream<Int>.makeStream()
        let watch = RequestWatch()
        let server = try makeServer(watch) { port.yield($0) }
        let interval = TimeAmount(min(configuration.limits.requestTime, RequestWatch.interval))
        let looks = MultiThreadedEventLoopGroup.singleton.next()
            .scheduleRepeatedTask(initialDelay: interval, delay: interval) { _ in watch.look() }
        defer { looks.cancel() }
        // Detached: neither this task's cancellation nor a graceful shutdown around it may end the server while the closure
        // runs, or cut off what is in flight. It is ended below, whatever happens.
        let serving = Task.detached {
            defer { port.finish() }
            try await server.run()
        }
        let listening = await Task.detached { () -> Int? in
            for await number in ports { return number }
            return nil
        }.value
        guard let listening else {
            let reason: String
            do {
                try await serving.value
                reason = "it ended at once"
            } catch {
                reason = "\(error)"
            }
            throw LocalServerError(
                .cannotListen,
                "cannot listen on \(configuration.host):\(configuration.port): \(reason)"
            )
        }
        let endpoint = LocalServerEndpoint(
            host: configuration.host,
            port: listening,
            credentials: credentials[0],
            region: configuration.region
        )
        let result: Swift.Result<Result, any Error>
        do {
            result = .success(try await body(endpoint))
        } catch {
            result = .failure(error)
        }
        try await Task.detached {
            try await server.shutdownGracefully()
            try await serving.value
        }.value
        return try result.get()
    }

    private func makeServer(
        _ watch: RequestWatch,
        _ onListening: @escaping @Sendable (Int) -> Void
    ) throws -> Server<HTTP1Channel> {
        let responder = try Responder(
            knowledgeBases: knowledgeBases,
            configuration: configuration,
            credentials: credentials,
            watch: watch,
            logger: logger
        )
        let limits = configuration.limits
        return Server(
            childChannelSetup: HTTP1Channel(
                responder: { request, writer, channel in
                    try await responder.respond(to: request, with: writer, on: channel)
                },
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [DepartureHandler()],
                    idleTimeout: TimeAmount(limits.idleTime),
                    httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                        maxHeaderFieldSize: limits.headerByteCount,
                        maxHeaderListSize: limits.headerByteCount,
                        maxHeaderFieldCount: limits.headerFieldCount
                    )
                )
            ),
            configuration: ServerConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connectionCount, logger: logger)
            ),
            onServerRunning: { channel in onListening(channel.localAddress?.port ?? 0) },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: logger
        )
    }

    private func untilToldToEnd() async {
        let (ends, end) = AsyncStream<Void>.makeStream()
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                for await _ in ends {}
            } onGracefulShutdown: {
                end.finish()
            }
        } onCancel: {
            end.finish()
        }
    }
}
#endif
