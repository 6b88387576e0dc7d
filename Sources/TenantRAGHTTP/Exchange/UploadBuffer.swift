/// Where the chunks of a streamed request body pass from the caller's task to the loop: one at a time, so that memory
/// stays bounded whichever side is faster.
final class UploadBuffer: Sendable {
    enum Piece {
        case bytes(Int)
        case nothingYet
        case end
        /// The stream has fewer or more bytes than it was said to have.
        case wrongLength
    }

    @safe
    private struct State {
        var chunk: [UInt8] = []
        var offset = 0
        /// How many bytes are still to come, where that is known.
        var left: Int?
        var isFinished = false
        var isClosed = false
        var loopWaits = false
        var producer: UnsafeContinuation<Void, Never>?
    }

    private let state: Guarded<State>

    init(length: Int?) {
        state = unsafe Guarded(State(left: length))
    }

    /// Hands a chunk over, once the one before is on its way.
    ///
    /// - Returns: Whether the loop waits for it and has to be told; nil when nobody wants more.
    func push(_ chunk: [UInt8]) async -> Bool? {
        if chunk.isEmpty { return false }
        while true {
            let outcome: Bool?? = state.withLock { state in
                if state.isClosed { return .some(nil) }
                guard state.offset == state.chunk.count else { return .none }
                state.chunk = chunk
                state.offset = 0
                defer { state.loopWaits = false }
                return .some(state.loopWaits)
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

    /// The stream has ended.
    ///
    /// - Returns: Whether the loop waits for that and has to be told.
    func finish() -> Bool {
        state.withLock { state in
            state.isFinished = true
            defer { state.loopWaits = false }
            return state.loopWaits
        }
    }

    /// Nobody wants more; a task that waits to hand over goes on.
    func close() {
        let producer = unsafe state.withLock { state in
            state.isClosed = true
            state.chunk = []
            state.offset = 0
            return unsafe state.producer.take()
        }
        unsafe producer?.resume()
    }

    /// Moves what is there into libcurl's buffer; on the loop thread.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Piece {
        let (piece, producer): (Piece, UnsafeContinuation<Void, Never>?) = unsafe state.withLock { state in
            let available = state.chunk.count - state.offset
            if available == 0 {
                guard state.isFinished else {
                    if state.left == 0 { return (.end, nil) }
                    state.loopWaits = true
                    return (.nothingYet, nil)
                }
                return (state.left ?? 0 == 0 ? .end : .wrongLength, nil)
            }
            if let left = state.left, available > left { return (.wrongLength, nil) }
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
