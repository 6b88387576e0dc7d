/// The messages in a body that arrives in chunks, in their order.
///
/// It ends when the body does, and throws where the body ends within a frame. Like the body, it can be read once.
///
/// ```swift
/// let body = AsyncStream<[UInt8]> { $0.finish() }
/// for try await message in EventMessages(body) { print(message.kind, message.name) }
/// ```
public struct EventMessages<Chunks: AsyncSequence & Sendable>: AsyncSequence, Sendable
where Chunks.Element == [UInt8] {
    /// One message.
    public typealias Element = EventMessage
    /// The errors of the body, and `EventStreamError` for bytes that are no event stream.
    public typealias Failure = any Error

    private let chunks: Chunks
    private let limits: EventStreamLimits

    /// Makes the sequence.
    ///
    /// - Parameters:
    ///   - chunks: The body, cut anywhere.
    ///   - limits: How large a frame may be.
    public init(_ chunks: Chunks, limits: EventStreamLimits = .default) {
        self.chunks = chunks
        self.limits = limits
    }

    /// Starts to read.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: chunks.makeAsyncIterator(), decoder: EventStreamDecoder(limits: limits))
    }

    /// Reads one message after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var chunks: Chunks.AsyncIterator
        private var decoder: EventStreamDecoder
        private var hasEnded = false

        fileprivate init(chunks: Chunks.AsyncIterator, decoder: EventStreamDecoder) {
            self.chunks = chunks
            self.decoder = decoder
        }

        /// The next message, or nil at the end and after an error.
        ///
        /// - Throws: What the body throws; `EventStreamError` with one of the codes of ``EventStreamDecoder``, or
        ///   `malformedEvent`.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> EventMessage? {
            do {
                while !hasEnded {
                    if let frame = try decoder.next() { return try EventMessage(frame) }
                    guard let chunk = try await chunks.next(isolation: actor) else {
                        try decoder.finish()
                        break
                    }
                    decoder.append(chunk)
                }
            } catch {
                hasEnded = true
                throw error
            }
            hasEnded = true
            return nil
        }

        /// The next message, or nil at the end and after an error.
        ///
        /// - Throws: What the body throws; `EventStreamError` with one of the codes of ``EventStreamDecoder``, or
        ///   `malformedEvent`.
        public mutating func next() async throws -> EventMessage? {
            try await next(isolation: #isolation)
        }
    }
}
