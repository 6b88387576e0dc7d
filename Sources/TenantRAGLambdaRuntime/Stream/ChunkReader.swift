/// Holds the iterator of the handler's sequence, which one step at a time may touch.
actor ChunkReader {
    enum Step: Sendable {
        case chunk([UInt8])
        case end
        case failure(ErrorReport)
    }

    private let chunks: any AsyncSequence<[UInt8], any Error> & Sendable
    private var iterator: (any AsyncIteratorProtocol<[UInt8], any Error>)?

    init(_ chunks: any AsyncSequence<[UInt8], any Error> & Sendable) {
        self.chunks = chunks
    }

    /// The next chunk.
    ///
    /// Not called again before it has returned.
    func step() async -> Step {
        do {
            var next = iterator ?? chunks.makeAsyncIterator()
            let chunk = try await next.next(isolation: self)
            iterator = next
            return chunk.map(Step.chunk) ?? .end
        } catch {
            return .failure(ErrorReport(thrown: error))
        }
    }
}
