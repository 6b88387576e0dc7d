/// How much a ``JSONReader`` takes before it refuses.
public struct JSONLimits: Sendable, Hashable {
    /// The longest document in bytes; 64 MiB by default.
    public var maximumByteCount: Int

    /// How deeply arrays and objects may nest; 128 by default.
    ///
    /// Reading a ``JSONValue`` recurses once a level, so a very large value trades an error for a stack overflow.
    public var maximumDepth: Int

    /// The defaults.
    public static let `default` = JSONLimits()

    /// Creates limits.
    public init(maximumByteCount: Int = 64 << 20, maximumDepth: Int = 128) {
        self.maximumByteCount = maximumByteCount
        self.maximumDepth = maximumDepth
    }
}
