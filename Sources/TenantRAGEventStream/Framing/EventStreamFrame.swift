/// One frame of `application/vnd.amazon.eventstream`: headers and a payload, lengths and checksums taken away.
///
/// A decoded frame shares the memory of the chunk that it came in: one that is kept for long keeps that chunk as well.
public struct EventStreamFrame: Sendable, Hashable {
    /// The headers, in their order.
    public var headers: EventStreamHeaders
    /// The bytes after the headers.
    ///
    /// Like any slice's, its first index need not be zero.
    public var payload: ArraySlice<UInt8>

    /// Makes a frame.
    public init(headers: EventStreamHeaders = EventStreamHeaders(), payload: ArraySlice<UInt8> = []) {
        self.headers = headers
        self.payload = payload
    }
}
