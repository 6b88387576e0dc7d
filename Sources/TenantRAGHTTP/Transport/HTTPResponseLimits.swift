/// The limits on the size of a response.
public struct HTTPResponseLimits: Sendable, Hashable {
    /// The maximum number of bytes of a response's head, interim responses and trailers included; 65,536 by default.
    ///
    /// Whatever the limit is, libcurl accepts no single line of more than 102,400 bytes, and a head has at most 4,096
    /// fields. Fails with ``HTTPTransportError/Code/headTooLarge``.
    public var headBytes: Int

    /// The maximum number of bytes of a response's body, as the reader gets them; nil, the default, sets no limit.
    ///
    /// Memory stays bounded all the same: a reader who falls behind pauses the transfer. Fails with
    /// ``HTTPTransportError/Code/bodyTooLarge``, at once where `Content-Length` says so beforehand.
    public var bodyBytes: Int?

    /// Creates limits.
    ///
    /// - Parameters:
    ///   - headBytes: The maximum number of bytes of a head.
    ///   - bodyBytes: The maximum number of bytes of a body.
    public init(headBytes: Int = 65_536, bodyBytes: Int? = nil) {
        self.headBytes = headBytes
        self.bodyBytes = bodyBytes
    }
}
