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
