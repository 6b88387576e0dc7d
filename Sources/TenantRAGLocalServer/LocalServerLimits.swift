#if LocalServer
/// Limits on what each client may cost a ``LocalServer``: one that exceeds them is cut off alone.
public struct LocalServerLimits: Sendable, Hashable {
    /// The maximum size of a body, in bytes; 4 MiB by default.
    ///
    /// That is some ten times what a question with its templates can have, and enough to rerank 1,000 documents of 4 KB. A
    /// larger one gets 413 and its connection is closed.
    public var bodyByteCount: Int

    /// The maximum size of all header fields together, in bytes; 32 KiB by default.
    ///
    /// More gets 400.
    public var headerByteCount: Int

    /// The maximum number of header fields; 100 by default.
    ///
    /// More get 400.
    public var headerFieldCount: Int

    /// The maximum number of concurrent connections; 1,024 by default.
    ///
    /// Others wait to be accepted.
    public var connectionCount: Int

    /// The maximum number of concurrent streamed responses; 256 by default.
    ///
    /// More get a 429 with `ThrottlingException`.
    public var streamCount: Int

    /// The maximum time of a request, from its header fields to the end of its response; 60 seconds by default.
    ///
    /// Then its connection is closed.
    public var requestTime: Duration

    /// The time that a connection may be silent between requests or within one; 60 seconds by default.
    public var idleTime: Duration

    /// Creates limits.
    ///
    /// - Parameters:
    ///   - bodyByteCount: The maximum size of a body, in bytes.
    ///   - headerByteCount: The maximum size of all header fields together, in bytes.
    ///   - headerFieldCount: The maximum number of header fields.
    ///   - connectionCount: The maximum number of concurrent connections.
    ///   - streamCount: The maximum number of concurrent streamed responses.
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
