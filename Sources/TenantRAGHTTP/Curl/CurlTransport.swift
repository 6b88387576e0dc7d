public import HTTPTypes
public import Logging

/// An HTTP transport on the system's libcurl: pooled connections, streaming both ways, and named time-outs.
///
/// One transport has one thread, which drives all of its exchanges; no thread of Swift's pool ever waits for the
/// network. Make one and keep it: connections, names and trusted roots are then looked up once. It needs no shutdown:
/// when the last reference to it is released, its exchanges and its thread end.
///
/// ```swift
/// let transport = try CurlTransport()
/// let request = HTTPRequest(method: .get, scheme: "https", authority: "example.com", path: "/")
/// let exchange = try await transport.send(request)
/// print(exchange.response.status, try await exchange.body.collect(upTo: 1_000_000).count)
/// ```
public final class CurlTransport: HTTPTransport {
    private let loop: EventLoop
    private let schedule: ExchangeSchedule
    private let limits: HTTPResponseLimits
    private let acceptsGzip: Bool
    /// HTTP/2 has trailers as well, but libcurl sends none there.
    private let sendsTrailers: Bool
    private let destinations = Destination.Table()

    /// Creates a transport and starts its thread.
    ///
    /// Nothing is connected yet.
    ///
    /// - Parameter configuration: The configuration of the transport.
    /// - Throws: ``HTTPTransportError`` with the code ``HTTPTransportError/Code/invalidConfiguration`` for a file or a
    ///   limit that cannot be used, and ``HTTPTransportError/Code/resourcesExhausted``.
    public init(_ configuration: Configuration = Configuration()) throws(HTTPTransportError) {
        let checked = try configuration.checked()
        schedule = ExchangeSchedule(checked.timeouts)
        limits = checked.limits
        acceptsGzip = checked.acceptsGzip
        sendsTrailers = checked.version == .http1
        loop = try EventLoop(checked)
    }

    deinit { loop.mailbox.post(.closeTransfers) }

    var mailbox: LoopMailbox { loop.mailbox }

    /// Ends what runs and closes every connection, and returns when that is done.
    func shutDown() async {
        await withCheckedContinuation { continuation in
            if !loop.mailbox.post(.shutDown(continuation)) { continuation.resume() }
        }
    }

    /// The transport's own thread as an executor, for callers who want to save the way between threads.
    ///
    /// A task that prefers it runs where the responses arrive:
    ///
    /// ```swift
    /// let response = try await withTaskExecutorPreference(transport.executor) {
    ///     try await transport.send(request).body.collect(upTo: 1_000_000)
    /// }
    /// ```
    ///
    /// Code that runs there delays every other exchange of the transport for as long as it does not suspend: fine for
    /// decoding a response, wrong for long computations, and a deadlock for code that blocks its thread until an exchange
    /// of the same transport is over.
    public var executor: any TaskExecutor { loop }

    /// Sends one request and returns when the head of its response is there.
    ///
    /// - Parameters:
    ///   - request: The request. `scheme` (`http` or `https`), `authority` and `path` give the destination. Its fields
    ///     are sent as they are, and only `Host` and the body's length are added.
    ///   - body: The content to send after the head.
    ///   - options: Options that hold for this exchange only.
    /// - Returns: The head of the response, and its body to be read once.
    /// - Throws: ``HTTPTransportError``, or the very error that a streamed request body threw.
    public func send(
        _ request: HTTPRequest,
        body: HTTPRequestBody,
        options: HTTPExchangeOptions
    ) async throws -> HTTPExchange {
        if options.trailers != nil && !sendsTrailers {
            throw HTTPTransportError(
                .invalidRequest,
                mayHaveReachedServer: false,
                host: request.authority ?? "",
                message: "trailers are sent by a transport of HTTP/1.1 only"
            )
        }
        let now = MonotonicClock.now()
        let exchange = Exchange(
            try ExchangeRequest(
                request,
                body: body,
                destinations: destinations,
                acceptsGzip: acceptsGzip,
                trailers: options.trailers
            ),
            schedule: (options.timeouts.map(ExchangeSchedule.init) ?? schedule)
                .beginning(at: now, deadline: options.deadline),
            limits: options.limits ?? limits,
            partition: options.partition,
            created: now,
            mailbox: loop.mailbox
        )
        if Task.isCancelled { throw exchange.makeError(.cancelled, "the task was cancelled before") }
        if exchange.schedule.deadline <= now {
            throw exchange.makeError(.deadlineExceeded, "the caller's deadline had passed before")
        }
        if exchange.schedule.callEnds <= now {
            throw exchange.makeError(.callTimeout, "the call was given no time")
        }
        guard loop.mailbox.post(.start(exchange)) else {
            throw exchange.makeError(
                .transportClosed,
                "a transport belongs to the process that made it, not to its forks"
            )
        }
        if case .stream(let chunks, _) = body { exchange.pump(chunks) }
        let head = try await exchange.head()
        return HTTPExchange(head, body: HTTPResponseBody(source: .exchange(ExchangeReader(exchange))))
    }
}

extension CurlTransport {
    /// The configuration of a transport.
    ///
    /// Every default is safe; nothing here switches verification off.
    ///
    /// ```swift
    /// var configuration = CurlTransport.Configuration()
    /// configuration.timeouts.firstByte = .seconds(20)
    /// configuration.connections.perHost = 16
    /// let transport = try CurlTransport(configuration)
    /// ```
    public struct Configuration: Sendable {
        /// The time-outs of exchanges that bring none of their own.
        public var timeouts = HTTPTimeouts()
        /// The limits on responses of exchanges that bring none of their own.
        public var limits = HTTPResponseLimits()
        /// The limits on connections.
        public var connections = ConnectionLimits()
        /// The version of HTTP.
        public var version = Version.http1
        /// The trusted roots, and the identity of this side.
        public var tls = TLS()
        /// The proxy, or the decision to read it from the environment.
        public var proxy = Proxy.none
        /// The Unix-domain socket to connect to in place of the request's host and port; nil by default.
        public var unixSocket: String?
        /// Asks for responses in gzip and decodes them; off by default.
        ///
        /// A body that is not in the gzip that its `Content-Encoding` states fails with
        /// ``HTTPTransportError/Code/malformedEncoding``, any other coding but `identity` with
        /// ``HTTPTransportError/Code/unsupportedEncoding``. Where this is off, or the request has an `Accept-Encoding` of
        /// its own, body and field are handed over as they came, and decoding is the caller's.
        public var acceptsGzip = false
        /// The logger that records the end of each exchange.
        ///
        /// Host, outcome and times at `debug`. Nowhere by default.
        public var logger: Logger?

        /// Creates the default configuration.
        public init() {}
    }
}

extension CurlTransport {
    /// The limits on a transport's connections, and their division among partitions.
    ///
    /// Exchanges beyond that wait. Hosts take turns, and so do the partitions within a host
    /// (``HTTPExchangeOptions/partition``); the exchanges of one partition start in the order in which they came.
    ///
    /// An exchange keeps its connection until its response is read, so turns alone would not help against a partition that
    /// holds every connection with responses that it does not read. Therefore a partition that holds some starts another
    /// only while more are free than it holds, with the host and in all: alone it gets half, and the others find one. It takes
    /// seven partitions together to take all 64 connections of a host by default (32, 16, 8, 4, 2, 1 and 1).
    public struct ConnectionLimits: Sendable, Hashable {
        /// The maximum number of connections in all, those kept for later included; 256 by default.
        public var total: Int
        /// The maximum number of connections to one host and port; 64 by default.
        public var perHost: Int
        /// The maximum number of exchanges at once on one HTTP/2 connection; 100 by default.
        public var streamsPerConnection: Int
        /// The maximum number of exchanges at once of one partition with one host and port; 32 by default.
        ///
        /// Over HTTP/2, too, it counts exchanges and not connections: how many a server allows on one connection is the
        /// server's to say. Where it is more than half of what a host allows, half of that is the limit.
        public var perPartition: Int

        /// Creates limits; each counts as 1 at least.
        ///
        /// - Parameters:
        ///   - total: The maximum number of connections in all.
        ///   - perHost: The maximum number of connections to one host and port.
        ///   - streamsPerConnection: The maximum number of exchanges at once on one HTTP/2 connection.
        ///   - perPartition: The maximum number of exchanges at once of one partition with one host and port.
        public init(total: Int = 256, perHost: Int = 64, streamsPerConnection: Int = 100, perPartition: Int = 32) {
            self.total = total
            self.perHost = perHost
            self.streamsPerConnection = streamsPerConnection
            self.perPartition = perPartition
        }
    }
}

extension CurlTransport.Configuration {
    /// One line for an exchange that ended.
    ///
    /// Only host, outcome and times are logged, never a path, a field or a byte of a body.
    func log(_ timings: HTTPTimings, _ code: HTTPTransportError.Code?, host: String) {
        guard let logger else { return }
        logger.debug(
            "HTTP exchange ended",
            metadata: [
                "host": "\(host)",
                "outcome": "\(code?.rawValue ?? "answered")",
                "totalMicroseconds": "\(timings.totalMicroseconds)",
                "firstByteMicroseconds": "\(timings.firstByteMicroseconds.map(String.init) ?? "none")",
                "connection": "\(timings.isConnectionReused ? "reused" : "new")",
                "bytesReceived": "\(timings.bytesReceived)",
            ]
        )
    }
}

extension CurlTransport {
    /// The version of HTTP that a transport speaks.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Version: Sendable, Hashable {
        /// HTTP/1.1 with connections kept for the next exchange: the default, and the cheaper one for responses of a few
        /// kilobytes.
        case http1
        /// HTTP/2 over TLS where the server agrees to it (ALPN), many exchanges on one connection; else HTTP/1.1. Without
        /// TLS always HTTP/1.1.
        case http2
    }

    /// The source of the proxy that requests go through, if any.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Proxy: Sendable, Hashable {
        /// Never, whatever the environment says: the default.
        case none
        /// As `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` say.
        case environment
    }
}
