/// How large an event stream's frames may be before they are refused.
///
/// A length stands at the start of each frame, so one that is too long is refused before its bytes are kept.
public struct EventStreamLimits: Sendable, Hashable {
    /// The longest frame in bytes, from its first length to its last checksum; 8 MiB by default.
    ///
    /// That is room for a citation with a hundred passages, images as data URLs among them, and a third of what the
    /// format allows (24 MiB).
    public var maximumFrameLength: Int

    /// The longest headers of one frame in bytes; 128 KiB by default, as much as the format allows.
    public var maximumHeadersLength: Int

    /// The defaults.
    public static let `default` = EventStreamLimits()

    /// As much as `application/vnd.amazon.eventstream` allows: frames of 24 MiB with headers of 128 KiB.
    public static let format = EventStreamLimits(maximumFrameLength: 24 << 20, maximumHeadersLength: 128 << 10)

    /// Creates limits.
    public init(maximumFrameLength: Int = 8 << 20, maximumHeadersLength: Int = 128 << 10) {
        self.maximumFrameLength = maximumFrameLength
        self.maximumHeadersLength = maximumHeadersLength
    }
}
