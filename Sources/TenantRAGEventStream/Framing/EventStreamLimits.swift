/// The limits of an event stream's frames, beyond which they are refused.
///
/// A length stands at the start of each frame, so one that is too long is refused before its bytes are kept.
public struct EventStreamLimits: Sendable, Hashable {
    /// The longest frame in bytes, from its first length to its last checksum; 24 MiB by default, as much as the format
    /// allows.
    ///
    /// One frame of each stream may be kept while it arrives. Where many streams are read in little memory, less will do: a
    /// citation with a hundred passages of text has less than a megabyte.
    public var maximumFrameLength: Int

    /// The longest headers of one frame in bytes; 128 KiB by default, as much as the format allows.
    public var maximumHeadersLength: Int

    /// The defaults.
    public static let `default` = EventStreamLimits()

    /// As much as `application/vnd.amazon.eventstream` allows: frames of 24 MiB with headers of 128 KiB.
    ///
    /// The same as the defaults.
    public static let format = EventStreamLimits(maximumFrameLength: 24 << 20, maximumHeadersLength: 128 << 10)

    /// Creates limits.
    public init(maximumFrameLength: Int = 24 << 20, maximumHeadersLength: Int = 128 << 10) {
        self.maximumFrameLength = maximumFrameLength
        self.maximumHeadersLength = maximumHeadersLength
    }
}
