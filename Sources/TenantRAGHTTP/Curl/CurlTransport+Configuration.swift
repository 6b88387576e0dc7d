public import Logging

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
