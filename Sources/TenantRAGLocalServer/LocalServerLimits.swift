#if LocalServer
/// Limits on what each client may cost a ``LocalServer``: one that exceeds them is cut off alone.
public struct LocalServerLimits: Sendable, Hashable {
    /// The largest body, in bytes; by default 4 MiB.
    ///
    /// That is some ten times what a question with its templates can have, and enough to rerank 1,000 documents of 4 KB. A
    /// larger one gets 413 and its connection is closed.
    public var bodyByteCount: Int

    /// The most that all header fields may have, in bytes; by default 32 KiB.
    ///
    /// More gets 400.
    public var headerByteCount: Int

    /// The most header fields; by default 100.
    ///
    /// More get 400.
    public var headerFieldCount: Int

    /// The most connections at once; by default 1,024.
    ///
    /// Others wait to be accepted.
    public var connectionCount: Int

    /// The most streamed answers at once; by default 256.
    ///
    /// More get a 429 with `ThrottlingException`.
    public var streamCount: Int

    /// The maximum time of a request, from its header fields to the end of its response; 60 seconds by default.
    ///
    /// Then its connection is closed.
    public var requestTime: Duration

    /// The time that a connection may be silent between requests or within one; 60 seconds by default.
    public var idleTime: Duration

    /// Makes limits.
    ///
    /// - Parameters:
    ///   - bodyByteCount: The largest body, in bytes.
    ///   - headerByteCount: The most that all header fields may have, in bytes.
    ///   - headerFieldCount: The most header fields.
    ///   - connectionCount: The most connections at once.
    ///   - streamCount: The most streamed answers at once.
    ///   - requestTime: The maximum time of a request.
    ///   - idleTime: The time that a connection may be silent.
    public init(
        bodyByteCount: Int = 4_194_304,
        headerByteCount: Int = 32_768,
        headerFieldCount: Int = 100,
        connectionCount: Int = 1_024,
        streamCount: Int = 256,
        requestTime: Duration = .seconds(60),
        idleTime: Duration = .seconds(60)
    ) {
        self.bodyByteCount = bodyByteCount
        self.headerByteCount = headerByteCount
        self.headerFieldCount = headerFieldCount
        self.connectionCount = connectionCount
        self.streamCount = streamCount
        self.requestTime = requestTime
        self.idleTime = idleTime
    }

    func check(_ require: (Bool, String) throws(LocalServerError) -> Void) throws(LocalServerError) {
        try require(
            min(bodyByteCount, headerByteCount, headerFieldCount, connectionCount, streamCount) > 0,
            "every limit is at least 1"
        )
        try require(min(requestTime, idleTime) > .zero, "every limit in time is longer than zero")
    }
}
#endif
