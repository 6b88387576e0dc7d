/// Takes frames out of bytes, which may be cut anywhere: a state machine without input or output of its own.
///
/// Feed it with ``append(_:)``, take out frames with ``next()`` until there is none, and say with ``finish()`` when no
/// more bytes come. It keeps one incomplete frame at most, and what was fed and not yet taken out. A frame that lies
/// within one chunk is not copied.
///
/// ```swift
/// let bytes = try EventStreamEncoder().bytes(of: EventMessage(name: "output", payload: Array(#"{"text":"Hi"}"#.utf8)))
/// var decoder = EventStreamDecoder()
/// for byte in bytes {
///     decoder.append([byte])
///     while let frame = try decoder.next() { print(try EventMessage(frame).name) }  // output
/// }
/// try decoder.finish()
/// ```
///
/// Source: the format `application/vnd.amazon.eventstream`, whose checksums are CRC-32 and whose numbers are big-endian.
public struct EventStreamDecoder: Sendable {
    /// The limits of a frame's size.
    public let limits: EventStreamLimits

    /// The bytes that were fed, and the index at which the next frame starts.
    private var chunk: [UInt8] = []
    private var position = 0
    /// The start of a frame whose end has not come yet, and its prelude once that is whole.
    private var partial: [UInt8] = []
    private var partialPrelude: FramePrelude?
    private var failure: EventStreamError?

    /// Makes a decoder at the start of a stream.
    public init(limits: EventStreamLimits = .default) {
        self.limits = limits
    }

    /// Feeds the next bytes; any number of them, and none is fine.
    ///
    /// Take out all frames before feeding more: what is still there has to be copied otherwise.
    public mutating func append(_ bytes: [UInt8]) {
        if position == chunk.count {
            chunk = bytes
        } else {
            chunk.removeFirst(position)
            chunk.append(contentsOf: bytes)
        }
        position = 0
    }

    /// Takes out the next frame.
    ///
    /// - Returns: The frame, or nil when more bytes are needed.
    /// - Throws: `EventStreamError` with code `checksumMismatch`, `malformedFrame` or `frameTooLarge`. Where the next
    ///   frame starts is unknown from then on: every further call throws the same.
    public mutating func next() throws(EventStreamError) -> EventStreamFrame? {
        if let failure { throw failure }
        do throws(EventStreamError) {
            return partial.isEmpty ? try nextInChunk() : try completePartial()
        } catch {
            failure = error
            (chunk, position, partial, partialPrelude) = ([], 0, [], nil)
            throw error
        }
    }

    /// Says that no more bytes come.
    ///
    /// Call it after ``next()`` has given nil.
    ///
    /// - Throws: `EventStreamError` with code `truncatedStream` when a frame is not whole: what came before it is no
    ///   complete answer. After an error of ``next()`` the same error.
    public func finish() throws(EventStreamError) {
        if let failure { throw failure }
        let count = partial.count + chunk.count - position
        guard count == 0 else {
            throw EventStreamError(.truncatedStream, "the stream ends \(count) bytes into a frame")
        }
    }

    private mutating func nextInChunk() throws(EventStreamError) -> EventStreamFrame? {
        let available = chunk.count - position
        guard available >= FramePrelude.length else {
            keepRest(nil)
            return nil
        }
        let prelude = try FramePrelude(in: chunk.span, at: position, limits: limits)
        guard available >= prelude.frameLength else {
            keepRest(prelude)
            return nil
        }
        let start = position
        position += prelude.frameLength
        return try Self.frame(in: chunk, at: start, prelude)
    }

    /// Keeps what begins a frame until the rest of it comes.
    private mutating func keepRest(_ prelude: FramePrelude?) {
        if position < chunk.count {
            partial.reserveCapacity(prelude?.frameLength ?? FramePrelude.length)
            partial.append(contentsOf: chunk[position...])
            partialPrelude = prelude
        }
        (chunk, position) = ([], 0)
    }

    private mutating func completePartial() throws(EventStreamError) -> EventStreamFrame? {
        if partialPrelude == nil {
            guard takeIntoPartial(upTo: FramePrelude.length) else { return nil }
            let prelude = try FramePrelude(in: partial.span, at: 0, limits: limits)
            partialPrelude = prelude
            partial.reserveCapacity(prelude.frameLength)
        }
        guard let prelude = partialPrelude, takeIntoPartial(upTo: prelude.frameLength) else { return nil }
        let bytes = partial
        (partial, partialPrelude) = ([], nil)
        return try Self.frame(in: bytes, at: 0, prelude)
    }

    /// Moves bytes of the chunk behind the kept ones; false when there are not as many as wanted.
    private mutating func takeIntoPartial(upTo length: Int) -> Bool {
        let end = min(chunk.count, position + length - partial.count)
        partial.append(contentsOf: chunk[position..<end])
        position = end
        return partial.count == length
    }

    /// Checks a whole frame and takes it apart.
    @inline(__always)
    private static func frame(
        in bytes: [UInt8],
        at start: Int,
        _ prelude: FramePrelude
    ) throws(EventStreamError) -> EventStreamFrame {
        let headersStart = start + FramePrelude.length
        let headersEnd = headersStart + prelude.headersLength
        let payloadEnd = start + prelude.frameLength - 4
        var checksum = prelude.checksum
        checksum.update(bytes.span.extracting(start + FramePrelude.checksummedLength..<payloadEnd))
        guard checksum.value == bytes.span.integer(at: payloadEnd, as: UInt32.self) else {
            throw EventStreamError(.checksumMismatch, "a frame's checksum is wrong")
        }
        return EventStreamFrame(
            headers: try EventStreamHeaders(encoded: bytes[headersStart..<headersEnd]),
            payload: bytes[headersEnd..<payloadEnd]
        )
    }
}
