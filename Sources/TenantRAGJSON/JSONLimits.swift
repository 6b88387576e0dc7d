/// The limits of a ``JSONReader``, beyond which it refuses a document.
public struct JSONLimits: Sendable, Hashable {
    /// The longest document in bytes; 64 MiB by default.
    public var maximumByteCount: Int

    /// The maximum depth of nested arrays and objects; 128 by default.
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
