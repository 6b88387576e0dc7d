#if LocalServer
/// Faults that the server injects on purpose, so that clients can test how they handle them.
///
/// ```swift
/// var faults = LocalServerFaults()
/// faults.requestsPerSecond = .accountQuotas
/// faults.failureInterval = 10
/// ```
public struct LocalServerFaults: Sendable, Hashable {
    /// The number of requests a second that are admitted.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Quota: Sendable, Hashable {
        /// So many of each operation, at least 1.
        case perOperation(Int)
        /// The quotas of an account in each Region, which cannot be raised: 20 of `Retrieve`, of `RetrieveAndGenerate`
        /// and of its stream each, 10 of `Rerank`, 2 of `GenerateQuery` (guide "Endpoints and quotas of Amazon
        /// Bedrock"). Other operations have no number of their own there, and get 20.
        case accountQuotas
    }

    /// The quota; nil, the default, for none.
    ///
    /// A request beyond it gets a 429 with `ThrottlingException`. A second's worth may come at once, and what is not used is not saved up beyond that.
    public var requestsPerSecond: Quota?

    /// The time that every response is held back; none by default.
    ///
    /// At most an hour.
    public var latency: Duration

    /// Every so many requests one gets a 500 with `InternalServerException`; nil, the default, for never.
    public var failureInterval: Int?

    /// After so many events a stream is cut off within a frame; nil, the default, for never.
    public var streamCutAfterEvents: Int?

    /// A Boolean value that indicates whether a request may bring its own fault in the header field
    /// `x-tenantrag-fault`; false by default.
    ///
    /// The field is one of `throttle`, `error`, `latency=<milliseconds>` and `cut-stream=<events>`.
    public var allowsFaultHeader: Bool

    /// Creates the settings; by default nothing goes wrong.
    ///
    /// - Parameters:
    ///   - requestsPerSecond: The quota.
    ///   - latency: The time that every response is held back.
    ///   - failureInterval: Every so many requests one fails.
    ///   - streamCutAfterEvents: After so many events a stream is cut off.
    ///   - allowsFaultHeader: Pass true to let a request bring its own fault.
    public init(
        requestsPerSecond: Quota? = nil,
        latency: Duration = .zero,
        failureInterval: Int? = nil,
        streamCutAfterEvents: Int? = nil,
        allowsFaultHeader: Bool = false
    ) {
        self.requestsPerSecond = requestsPerSecond
        self.latency = latency
        self.failureInterval = failureInterval
        self.streamCutAfterEvents = streamCutAfterEvents
        self.allowsFaultHeader = allowsFaultHeader
    }

    static let maximumLatency = Duration.seconds(3_600)

    func check(_ require: (Bool, String) throws(LocalServerError) -> Void) throws(LocalServerError) {
        if case .perOperation(let count)? = requestsPerSecond {
            try require(count > 0, "a quota is at least 1 request a second")
        }
        try require(.zero...Self.maximumLatency ~= latency, "the latency is at most an hour and not negative")
        try require(failureInterval ?? 1 > 0, "a failure comes every 1 request or more")
        try require(streamCutAfterEvents ?? 0 >= 0, "a stream is cut off after 0 events or more")
    }
}
#endif
