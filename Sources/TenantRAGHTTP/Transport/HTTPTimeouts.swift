/// The time limits of the parts of an exchange.
///
/// Each has an error code of its own; nil switches one off.
///
/// ```swift
/// let timeouts = HTTPTimeouts(connect: .seconds(2), firstByte: .seconds(20))
/// ```
public struct HTTPTimeouts: Sendable, Hashable {
    /// From the first step towards a connection until it can take the request: name look-up, TCP and TLS.
    ///
    /// 10 seconds by default. Fails with ``HTTPTransportError/Code/connectTimeout``; the server has not seen the
    /// request.
    public var connect: Duration?

    /// From the last byte of the request until the first of the response.
    ///
    /// 60 seconds by default; clients of AWS services bring their own, by the kind of the operation. An interim response
    /// (1xx) does not count. Fails with ``HTTPTransportError/Code/firstByteTimeout``.
    public var firstByte: Duration?

    /// Between one byte and the next, of a request body on its way out or of a response on its way in.
    ///
    /// 30 seconds by default. Stands still while it is the reader that delays the response, or the request's stream
    /// that has no byte to send. Fails with ``HTTPTransportError/Code/idleTimeout``.
    public var idle: Duration?

    /// From the call until the last byte of the response, waiting for a free connection included.
    ///
    /// Off by default. Fails with ``HTTPTransportError/Code/callTimeout``.
    public var call: Duration?

    /// Creates time-outs.
    ///
    /// - Parameters:
    ///   - connect: Until there is a connection; 10 seconds by default.
    ///   - firstByte: Until the response begins; 60 seconds by default.
    ///   - idle: Between bytes; 30 seconds by default.
    ///   - call: The whole; nil by default.
    public init(
        connect: Duration? = .seconds(10),
        firstByte: Duration? = .seconds(60),
        idle: Duration? = .seconds(30),
        call: Duration? = nil
    ) {
        self.connect = connect
        self.firstByte = firstByte
        self.idle = idle
        self.call = call
    }
}
