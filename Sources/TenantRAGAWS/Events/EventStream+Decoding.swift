extension EventStream where Event: EventStreamEvent {
    /// Makes a stream of a body that arrives in chunks, such as an HTTP response's.
    ///
    /// - Parameters:
    ///   - chunks: The body, cut anywhere.
    ///   - limits: How large a frame may be.
    public init<Chunks: AsyncSequence & Sendable>(decoding chunks: Chunks, limits: EventStreamLimits = .default)
    where Chunks.Element == [UInt8] {
        self.init(EventMessages(chunks, limits: limits).map { try Event(message: $0) })
    }
}
