/// Options that hold for one exchange only; every default leaves the choice to the transport.
public struct HTTPExchangeOptions: Sendable {
    /// The instant at which the caller stops waiting, whatever the transport's own time-outs are.
    ///
    /// An exchange that has not ended by then, its body included, fails with
    /// ``HTTPTransportError/Code/deadlineExceeded``. Nil, the default, sets none.
    public var deadline: ContinuousClock.Instant?

    /// The time-outs of this exchange in place of the transport's; nil, the default, keeps those.
    public var timeouts: HTTPTimeouts?

    /// The limits on the response in place of the transport's; nil, the default, keeps those.
    public var limits: HTTPResponseLimits?

    /// The trailers that follow the body; nil, the default, for none.
    ///
    /// They need a body that is streamed without a length, and a transport of HTTP/1.1: the exchange fails with
    /// ``HTTPTransportError/Code/invalidRequest`` otherwise.
    public var trailers: HTTPRequestTrailers?

    /// The tenant or other party that the exchange is made for; nil, the default, for the service itself.
    ///
    /// It is not sent. Partitions take turns where connections are scarce, and none of them may hold so many that others
    /// find none (``CurlTransport/ConnectionLimits``); what has no partition has no such share.
    public var partition: String?

    /// Creates options.
    ///
    /// - Parameters:
    ///   - deadline: The instant at which the caller stops waiting.
    ///   - timeouts: The time-outs of this exchange.
    ///   - limits: The limits on the response.
    ///   - trailers: The trailers that follow the body.
    ///   - partition: The party that the exchange is made for.
    public init(
        deadline: ContinuousClock.Instant? = nil,
        timeouts: HTTPTimeouts? = nil,
        limits: HTTPResponseLimits? = nil,
        trailers: HTTPRequestTrailers? = nil,
        partition: String? = nil
    ) {
        self.deadline = deadline
        self.timeouts = timeouts
        self.limits = limits
        self.trailers = trailers
        self.partition = partition
    }
}
