/// The first twelve bytes of a frame: its length, its headers' length, and the checksum of both.
struct FramePrelude {
    /// The prelude's own length.
    static let length = 12
    /// The size of a frame beyond headers and payload: the prelude and the checksum at the end.
    static let overhead = 16

    let frameLength: Int
    let headersLength: Int
    /// The frame's checksum after its lengths; the prelude's own checksum, which follows, is covered like the rest.
    let checksum: CRC32
    /// The number of bytes that checksum has taken in.
    static let checksummedLength = 8

    /// Reads and checks a prelude.
    ///
    /// - Throws: `EventStreamError` with code `checksumMismatch`, `malformedFrame` or `frameTooLarge`.
    @inline(__always)
    init(in bytes: Span<UInt8>, at start: Int, limits: EventStreamLimits) throws(EventStreamError) {
        var checksum = CRC32()
        checksum.update(bytes.extracting(start..<start + Self.checksummedLength))
        guard checksum.value == bytes.integer(at: start + 8, as: UInt32.self) else {
            throw EventStreamError(.checksumMismatch, "the checksum of a frame's lengths is wrong")
        }
        let frameLength = Int(bytes.integer(at: start, as: UInt32.self))
        let headersLength = Int(bytes.integer(at: start + 4, as: UInt32.self))
        try Self.check(frameLength, headersLength, limits)
        self.frameLength = frameLength
        self.headersLength = headersLength
        self.checksum = checksum
    }

    /// Holds a frame's lengths against the format and the limits.
    static func check(_ frameLength: Int, _ headersLength: Int, _ limits: EventStreamLimits) throws(EventStreamError) {
        guard frameLength >= overhead, headersLength <= frameLength - overhead else {
            throw EventStreamError(.malformedFrame, "a frame's lengths contradict each other")
        }
        guard frameLength <= limits.maximumFrameLength else {
            throw EventStreamError(
                .frameTooLarge,
                "a frame has \(frameLength) bytes, at most \(limits.maximumFrameLength) are allowed"
            )
        }
        guard headersLength <= limits.maximumHeadersLength else {
            throw EventStreamError(
                .frameTooLarge,
                "a frame's headers have \(headersLength) bytes, at most \(limits.maximumHeadersLength) are allowed"
            )
        }
    }
}
