/// What holds for one exchange only; every default leaves the choice to the transport.
public struct HTTPExchangeOptions: Sendable {
    /// When the caller stops waiting, whatever the transport's own time-outs are.
    ///
    /// An exchange that has not ended by then, its body included, fails with
    /// ``HTTPTransportError/Code/deadlineExceeded``. Nil, the default, sets none.
    public var deadline: ContinuousClock.Instant?

    /// The time-outs of this exchange in place of the transport's; nil, the default, keeps those.
    public var timeouts: HTTPTimeouts?

    /// The limits on the answer in place of the transport's; nil, the default, keeps those.
    public var limits: HTTPResponseLimits?

    /// What follows the body; nil, the default, for nothing.
    ///
    /// Takes a body that is streamed without a length, and a transport of HTTP/1.1: the exchange fails with
    /// ``HTTPTransportError/Code/invalidRequest`` otherwise.
    public var trailers: HTTPRequestTrailers?

    /// Makes options.
    ///
    /// - Parameters:
    ///   - deadline: When the caller stops waiting.
    ///   - timeouts: The time-outs of this exchange.
    ///   - limits: The limits on the answer.
    ///   - trailers: What follows the body.
    public init(
        deadline: ContinuousClock.Instant? = nil,
        timeouts: HTTPTimeouts? = nil,
        limits: HTTPResponseLimits? = nil,
        trailers: HTTPRequestTrailers? = nil
    ) {
        self.deadline = deadline
        self.timeouts = timeouts
        self.limits = limits
        self.trailers = trailers
    }
}
