/// The content that is sent after the head of a request.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum HTTPRequestBody: Sendable {
    /// Nothing.
    case none
    /// Bytes that are there already. They can be sent again where a connection turns out to be dead.
    case bytes([UInt8])
    /// Bytes that come as they are made, in chunks of any size, and are sent once.
    ///
    /// The transport asks for the next chunk when it has room for it, so that memory stays bounded. With a length in
    /// bytes the request carries `Content-Length`, and a stream of another length fails with
    /// ``HTTPTransportError/Code/bodyLengthMismatch``; without one, HTTP/1.1 sends `Transfer-Encoding: chunked`. What
    /// the stream throws ends the exchange and is thrown as it is.
    case stream(any AsyncSequence<[UInt8], any Error> & Sendable, length: Int? = nil)
}
