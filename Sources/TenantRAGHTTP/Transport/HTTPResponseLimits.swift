/// The limits on the size of a response.
public struct HTTPResponseLimits: Sendable, Hashable {
    /// The most bytes of an answer's head, interim answers and trailers included; 65,536 by default.
    ///
    /// Whatever stands here, libcurl takes no single line of more than 102,400 bytes, and a head has no more than 4,096
    /// fields. Fails with ``HTTPTransportError/Code/headTooLarge``.
    public var headBytes: Int

    /// The most bytes of an answer's body, as the reader gets them; nil, the default, sets no limit.
    ///
    /// Memory stays bounded all the same: a reader who falls behind pauses the transfer. Fails with
    /// ``HTTPTransportError/Code/bodyTooLarge``, at once where `Content-Length` says so beforehand.
    public var bodyBytes: Int?

    /// Makes limits.
    ///
    /// - Parameters:
    ///   - headBytes: The most bytes of a head.
    ///   - bodyBytes: The most bytes of a body.
    public init(headBytes: Int = 65_536, bodyBytes: Int? = nil) {
        self.headBytes = headBytes
        self.bodyBytes = bodyBytes
    }
}
