/// The body of a response: chunks of bytes, as they arrive, to be read once.
///
/// A reader that falls behind pauses the transfer, and one that releases the body ends it.
///
/// ```swift
/// for try await chunk in exchange.body {
///     print(chunk.count, "bytes")
/// }
/// ```
public struct HTTPResponseBody: AsyncSequence, Sendable {
    /// Some of the body's bytes; never none.
    public typealias Element = [UInt8]

    enum Source: Sendable {
        case bytes([UInt8])
        case stream(any AsyncSequence<[UInt8], any Error> & Sendable)
        case exchange(ExchangeReader)
    }

    let source: Source

    /// A body that is there already.
    ///
    /// - Parameter bytes: The whole body.
    /// - Returns: A body of these bytes.
    public static func bytes(_ bytes: [UInt8]) -> Self { Self(source: .bytes(bytes)) }

    /// A body that comes from somewhere else, as a stub or a transport of another kind makes it.
    ///
    /// - Parameter chunks: The body's chunks.
    /// - Returns: A body of these chunks.
    public static func stream(_ chunks: any AsyncSequence<[UInt8], any Error> & Sendable) -> Self {
        Self(source: .stream(chunks))
    }

    /// Begins to read.
    ///
    /// A second reader of a body from the network gets ``HTTPTransportError/Code/bodyAlreadyRead``.
    ///
    /// - Returns: An iterator over the chunks.
    public func makeAsyncIterator() -> AsyncIterator {
        switch source {
        case .bytes(let bytes): AsyncIterator(state: .bytes(bytes))
        case .stream(let chunks): AsyncIterator(state: .stream(chunks.makeAsyncIterator()))
        case .exchange(let reader):
            AsyncIterator(state: reader.beginReading() ? .exchange(reader) : .refused(reader.alreadyRead))
        }
    }

    var timings: HTTPTimings? {
        if case .exchange(let reader) = source { reader.timings } else { nil }
    }
}

extension HTTPResponseBody: CustomStringConvertible, CustomReflectable {
    /// The type's name; none of the bytes.
    public var description: String { "HTTPResponseBody" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension HTTPResponseBody {
    /// Reads a body chunk by chunk.
    public struct AsyncIterator: AsyncIteratorProtocol {
        enum State {
            case bytes([UInt8])
            case stream(any AsyncIteratorProtocol<[UInt8], any Error>)
            case exchange(ExchangeReader)
            case refused(HTTPTransportError)
        }

        var state: State

        /// The next chunk, once there is one.
        ///
        /// - Parameter actor: The actor on which the caller runs.
        /// - Returns: Some bytes, or nil at the end of the body.
        /// - Throws: ``HTTPTransportError``.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> [UInt8]? {
            switch state {
            case .bytes(let bytes):
                state = .bytes([])
                return bytes.isEmpty ? nil : bytes
            case .stream(var chunks):
                repeat {
                    let chunk = try await chunks.next(isolation: actor)
                    state = .stream(chunks)
                    guard let chunk, chunk.isEmpty else { return chunk }
                } while true
            case .exchange(let reader):
                return try await reader.next()
            case .refused(let error):
                throw error
            }
        }

        /// The next chunk, once there is one.
        ///
        /// - Returns: Some bytes, or nil at the end of the body.
        /// - Throws: ``HTTPTransportError``.
        public mutating func next() async throws -> [UInt8]? {
            try await next(isolation: #isolation)
        }
    }
}

extension HTTPResponseBody {
    /// Reads the whole body.
    ///
    /// - Parameter limit: The maximum number of bytes. A larger body ends the transfer.
    /// - Returns: The body.
    /// - Throws: ``HTTPTransportError`` with the code ``HTTPTransportError/Code/bodyTooLarge`` where the body is larger,
    ///   and whatever reading throws.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        if case .exchange(let reader) = source {
            return try await reader.collect(upTo: limit)
        }
        var chunks = makeAsyncIterator()
        guard var whole = try await chunks.next() else { return [] }
        while whole.count <= limit {
            guard let chunk = try await chunks.next() else { return whole }
            whole += chunk
        }
        throw HTTPTransportError(
            .bodyTooLarge,
            mayHaveReachedServer: true,
            message: "the body has more than the \(limit) bytes asked for"
        )
    }

    /// Reads the whole body and lends it, so that its memory can serve the next one.
    ///
    /// - Parameters:
    ///   - limit: The maximum number of bytes. A larger body ends the transfer.
    ///   - read: Reads the bytes, and keeps none of them.
    /// - Returns: The value that `read` returned.
    /// - Throws: Any error of ``collect(upTo:)`` and of `read`.
    package func withBytes<Value>(upTo limit: Int, _ read: ([UInt8]) throws -> Value) async throws -> Value {
        let bytes = try await collect(upTo: limit)
        let value = try read(bytes)
        if case .exchange(let reader) = source { reader.giveBack(bytes) }
        return value
    }
}
