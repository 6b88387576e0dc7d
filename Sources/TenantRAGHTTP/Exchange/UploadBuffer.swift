/// A buffer that passes the chunks of a streamed request body from the caller's task to the loop: one at a time, so
/// that memory stays bounded whichever side is faster.
final class UploadBuffer: Sendable {
    enum Piece {
        case bytes(Int)
        case nothingYet
        case end
        /// The stream has fewer bytes than it was said to have.
        case tooShort
    }

    /// The outcome of handing over a chunk.
    enum Push {
        /// It is on its way; the loop has to be told if it waits for that.
        case taken(loopWaits: Bool)
        /// The buffer was closed: no more is wanted.
        case unwanted
        /// The stream has more bytes than it was said to have.
        case tooLong
    }

    @safe
    private struct State {
        var chunk: [UInt8] = []
        var offset = 0
        /// The number of bytes still to come from the stream and to go to libcurl, where that is known.
        var room: Int?
        var left: Int?
        var isFinished = false
        /// The lines that follow the body.
        var trailers: [String] = []
        var isClosed = false
        var loopWaits = false
        var producer: UnsafeContinuation<Void, Never>?
        /// The task that hands chunks over.
        var pump: Task<Void, Never>?
    }

    private let state: Guarded<State>

    init(length: Int?) {
        state = unsafe Guarded(State(room: length, left: length))
    }

    /// Hands a chunk over, once the one before is on its way.
    func push(_ chunk: [UInt8]) async -> Push {
        if chunk.isEmpty { return .taken(loopWaits: false) }
        while true {
            let outcome: Push? = state.withLock { state in
                if state.isClosed { return .unwanted }
                // Seen here, because libcurl asks for nothing beyond the length.
                if let room = state.room, chunk.count > room { return .tooLong }
                guard state.offset == state.chunk.count else { return nil }
                state.room? -= chunk.count
                state.chunk = chunk
                state.offset = 0
                defer { state.loopWaits = false }
                return .taken(loopWaits: state.loopWaits)
            }
            if let outcome { return outcome }
            await unsafe withUnsafeContinuation { continuation in
                let isFree = state.withLock { state in
                    if state.isClosed || state.offset == state.chunk.count { return true }
                    unsafe state.producer = continuation
                    return false
                }
                if isFree { unsafe continuation.resume() }
            }
        }
    }

    /// Records the task that hands chunks over: one that waits for its stream would not see the buffer being closed.
    func isFilled(by pump: Task<Void, Never>) {
        let isClosed = state.withLock { state in
            if !state.isClosed && !state.isFinished { state.pump = pump }
            return state.isClosed
        }
        if isClosed { pump.cancel() }
    }

    /// The stream has ended.
    ///
    /// - Parameter trailers: The lines that follow it.
    /// - Returns: True if the loop waits for that and has to be told.
    func finish(trailers: [String] = []) -> Bool {
        state.withLock { state in
            state.isFinished = true
            state.trailers = trailers
            state.pump = nil
            defer { state.loopWaits = false }
            return state.loopWaits
        }
    }

    /// The lines that follow the body, once that has ended; on the loop thread.
    var trailers: [String] { state.withLock { $0.trailers } }

    /// Closes the buffer: a task that waits to hand over resumes, and one that waits for its stream is cancelled.
    func close() {
        let (producer, pump) = unsafe state.withLock { state in
            state.isClosed = true
            state.chunk = []
            state.offset = 0
            return unsafe (state.producer.take(), state.pump.take())
        }
        unsafe producer?.resume()
        pump?.cancel()
    }

    /// Copies the available bytes into libcurl's buffer; on the loop's thread.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Piece {
        let (piece, producer): (Piece, UnsafeContinuation<Void, Never>?) = unsafe state.withLock { state in
            let available = state.chunk.count - state.offset
            if available == 0 {
                guard state.isFinished else {
                    if state.left == 0 { return (.end, nil) }
                    state.loopWaits = true
                    return (.nothingYet, nil)
                }
                return (state.left ?? 0 == 0 ? .end : .tooShort, nil)
            }
            let count = min(available, buffer.count)
            unsafe state.chunk.withUnsafeBytes { bytes in
                unsafe buffer.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[state.offset..<state.offset + count])
                )
            }
            state.offset += count
            if let left = state.left { state.left = left - count }
            guard state.offset == state.chunk.count else { return (.bytes(count), nil) }
            return unsafe (.bytes(count), state.producer.take())
        }
        unsafe producer?.resume()
        return piece
    }
}
