/// The events of one streamed answer, in the order they arrive.
///
/// It is read once: an answer that streams over a connection cannot be replayed. It ends by throwing when the
/// service reports an error or the stream is cut short.
///
/// ```swift
/// for try await event in response.stream {
///     if case .output(let output) = event { print(output.text, terminator: "") }
/// }
/// ```
public struct EventStream<Event: Sendable>: AsyncSequence, Sendable {
    /// One event.
    public typealias Element = Event
    /// Any error: of the service, of the connection, of an event that cannot be read.
    public typealias Failure = any Error

    private let makeIterator: @Sendable () -> AsyncIterator

    /// Makes a stream of any sequence of events.
    public init<Base: AsyncSequence & Sendable>(_ base: Base) where Base.Element == Event {
        makeIterator = { AsyncIterator(base: Adapter(base: base.makeAsyncIterator())) }
    }

    /// Makes a stream that asks a function for each next event.
    ///
    /// - Parameter next: Gives the next event, or nil at the end.
    public init(unfolding next: @escaping @Sendable () async throws -> Event?) {
        makeIterator = { AsyncIterator(base: Unfolding(step: next)) }
    }

    /// Starts to read.
    public func makeAsyncIterator() -> AsyncIterator { makeIterator() }

    /// Reads one event after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var base: any AsyncIteratorProtocol<Event, any Error>

        /// The next event, or nil at the end.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Event? {
            try await base.next(isolation: actor)
        }

        /// The next event, or nil at the end.
        public mutating func next() async throws -> Event? {
            try await base.next(isolation: #isolation)
        }
    }

    /// Any iterator, its kind of failure forgotten.
    private struct Adapter<Base: AsyncIteratorProtocol>: AsyncIteratorProtocol where Base.Element == Event {
        var base: Base

        mutating func next() async throws -> Event? {
            try await base.next(isolation: #isolation)
        }

        mutating func next(isolation actor: isolated (any Actor)?) async throws -> Event? {
            try await base.next(isolation: actor)
        }
    }

    private struct Unfolding: AsyncIteratorProtocol {
        let step: @Sendable () async throws -> Event?

        mutating func next() async throws -> Event? {
            try await step()
        }

        mutating func next(isolation actor: isolated (any Actor)?) async throws -> Event? {
            try await step()
        }
    }
}

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
