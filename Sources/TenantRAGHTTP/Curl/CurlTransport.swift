public import HTTPTypes

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
