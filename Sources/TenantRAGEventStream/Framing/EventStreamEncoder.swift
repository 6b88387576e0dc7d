/// Writes frames and messages as `application/vnd.amazon.eventstream`, for servers and tests.
///
/// ```swift
/// var body: [UInt8] = []
/// let encoder = EventStreamEncoder()
/// try encoder.append(EventMessage(name: "output", payload: Array(#"{"text":"Will"}"#.utf8)), to: &body)
/// try encoder.append(EventMessage(kind: .exception, name: "throttlingException", payload: Array("{}".utf8)), to: &body)
/// ```
public struct EventStreamEncoder: Sendable {
    /// The limits of a frame's size.
    public let limits: EventStreamLimits

    /// Makes an encoder; it has no state beyond its limits.
    public init(limits: EventStreamLimits = .default) {
        self.limits = limits
    }

    /// Appends a frame.
    ///
    /// - Throws: `EventStreamError` with code `frameTooLarge` when it is longer than the limits allow; nothing is
    ///   appended then.
    public func append(_ frame: EventStreamFrame, to bytes: inout [UInt8]) throws(EventStreamError) {
        let headers = frame.headers.encoded
        let length = FramePrelude.overhead + headers.count + frame.payload.count
        // The format's lengths have four bytes, whatever the limits say.
        guard UInt32(exactly: length) != nil else {
            throw EventStreamError(.frameTooLarge, "a frame has \(length) bytes, more than its length can say")
        }
        try FramePrelude.check(length, headers.count, limits)
        let start = bytes.count
        bytes.append(bigEndian: UInt32(length))
        bytes.append(bigEndian: UInt32(headers.count))
        var checksum = CRC32()
        checksum.update(bytes.span.extracting(start..<start + FramePrelude.checksummedLength))
        bytes.append(bigEndian: checksum.value)
        bytes.append(contentsOf: headers)
        bytes.append(contentsOf: frame.payload)
        checksum.update(bytes.span.extracting(start + FramePrelude.checksummedLength..<bytes.count))
        bytes.append(bigEndian: checksum.value)
    }

    /// Appends a message.
    ///
    /// - Throws: `EventStreamError` with code `malformedFrame` when its name or error text does not fit into a header,
    ///   `frameTooLarge` when it is longer than the limits allow; nothing is appended then.
    public func append(_ message: EventMessage, to bytes: inout [UInt8]) throws(EventStreamError) {
        try append(EventStreamFrame(message), to: &bytes)
    }

    /// The bytes of one frame.
    ///
    /// - Throws: `EventStreamError` with code `frameTooLarge`.
    public func bytes(of frame: EventStreamFrame) throws(EventStreamError) -> [UInt8] {
        var bytes: [UInt8] = []
        try append(frame, to: &bytes)
        return bytes
    }

    /// The bytes of one message.
    ///
    /// - Throws: `EventStreamError` with code `malformedFrame` or `frameTooLarge`.
    public func bytes(of message: EventMessage) throws(EventStreamError) -> [UInt8] {
        try bytes(of: EventStreamFrame(message))
    }
}
