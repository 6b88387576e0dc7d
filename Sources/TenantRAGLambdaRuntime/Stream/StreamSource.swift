import Synchronization

/// The bytes of a streamed answer: those that go ahead, then what the handler's sequence gives, until that ends, fails or has had its
/// time.
///
/// It never throws: a failure is kept, and told in trailers. Read once, by one task.
final class StreamSource: AsyncSequence, Sendable {
    typealias Element = [UInt8]
    typealias Failure = any Error

    private struct State {
        var failure: ErrorReport?
        var workInHand: Task<ChunkReader.Step, Never>?
        /// The bytes that were read ahead.
        var ahead: [UInt8]?
        var isOver = false
        var sent = 0
    }

    private let reader: ChunkReader
    private let cutoff: ContinuousClock.Instant
    private let prelude: [UInt8]
    private let state = Mutex(State())

    init(
        _ chunks: any AsyncSequence<[UInt8], any Error> & Sendable,
        cutoff: ContinuousClock.Instant,
        prelude: [UInt8]
    ) {
        reader = ChunkReader(chunks)
        self.cutoff = cutoff
        self.prelude = prelude
    }

    /// The reason why the stream ended early.
    var failure: ErrorReport? { state.withLock { $0.failure } }

    /// The step of the handler's sequence that was in hand when the stream ended.
    var workInHand: Task<ChunkReader.Step, Never>? { state.withLock { $0.workInHand } }

    /// Reads the first chunk.
    ///
    /// - Returns: Why there is none; nil for a stream that has begun, or ended in good order.
    func begin() async -> ErrorReport? {
        let first = await read(ifCancelled: .cancelled)
        return state.withLock { state in
            if let failure = state.failure { return failure }
            state.ahead = prelude + (first ?? [])
            return nil
        }
    }

    /// The runtime is ending: what has been sent is the whole answer.
    func stop() {
        state.withLock { state in
            if state.isOver { return }
            state.failure = .cancelled
            state.isOver = true
            state.workInHand?.cancel()
        }
    }

    /// The reader has stopped.
    func abandon() {
        state.withLock { state in
            state.isOver = true
            state.workInHand?.cancel()
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator(source: self) }

    struct Iterator: AsyncIteratorProtocol {
        let source: StreamSource

        mutating func next(isolation actor: isolated (any Actor)?) async throws -> [UInt8]? { await source.next() }
        mutating func next() async throws -> [UInt8]? { await source.next() }
    }

    private func next() async -> [UInt8]? {
        if let ahead = state.withLock({ $0.ahead.take() }), !ahead.isEmpty { return count(ahead) }
        // Here it is the transport's task that is cancelled, when the reader accepts no more.
        guard let chunk = await read(ifCancelled: .streamUnwanted) else { return nil }
        return count(chunk)
    }

    /// Counts what goes out; nil where it is too much.
    private func count(_ chunk: [UInt8]) -> [UInt8]? {
        state.withLock { state in
            state.sent += chunk.count
            if state.sent <= LambdaLimits.streamBytes { return chunk }
            state.failure = .streamTooLarge
            state.isOver = true
            return nil
        }
    }

    /// The next bytes of the handler's sequence, none of which may be empty: an empty chunk is the end in HTTP.
    private func read(ifCancelled cancelled: ErrorReport) async -> [UInt8]? {
        while true {
            let work = state.withLock { state -> Task<ChunkReader.Step, Never>? in
                if state.isOver { return nil }
                let work = Task { await reader.step() }
                state.workInHand = work
                return work
            }
            guard let work else { return nil }
            switch await CancelledWork.value(of: work, by: cutoff) {
            case .inTime(.chunk(let chunk)):
                state.withLock { $0.workInHand = nil }
                if !chunk.isEmpty { return chunk }
            case .inTime(.end): return end(nil)
            case .inTime(.failure(let report)): return end(report)
            case .late: return end(.timeout, isAtWork: true)
            case .cancelled: return end(cancelled, isAtWork: true)
            }
        }
    }

    private func end(_ report: ErrorReport?, isAtWork: Bool = false) -> [UInt8]? {
        state.withLock { state in
            state.isOver = true
            if state.failure == nil { state.failure = report }
            if !isAtWork { state.workInHand = nil }
        }
        return nil
    }
}
