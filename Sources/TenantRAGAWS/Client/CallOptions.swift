public import HTTPTypes
public import Logging

/// The options of one call; every default leaves the choice to the client.
///
/// ```swift
/// var options = CallOptions(deadline: .now + .seconds(5))
/// options.retry = RetryConfiguration(maximumAttempts: 1)
/// ```
public struct CallOptions: Sendable {
    /// The time at which the caller stops waiting, all attempts and the whole answer included; nil for the client's
    /// `timeout` and the `call` of its `timeouts`.
    ///
    /// Neither an attempt nor a wait between two goes beyond it.
    public var deadline: ContinuousClock.Instant?

    /// The rules by which the call is tried again; nil for the client's.
    public var retry: RetryConfiguration?

    /// The logger that records the call; nil for the client's.
    public var logger: Logger?

    /// Header fields to send and sign besides the client's own.
    ///
    /// None of them may be one that the client sets itself, such as `Host`, `Authorization` or `Content-Type`.
    public var headerFields: HTTPFields

    /// The credentials that sign the call; nil for the client's.
    public var credentials: CredentialsCache?

    /// The tenant whose retries the call uses and whose share of the connections; nil for the client's own.
    package var partition: String?

    /// Makes options.
    ///
    /// - Parameters:
    ///   - deadline: When the caller stops waiting.
    ///   - retry: How the call is tried again.
    ///   - logger: Where the call is noted.
    ///   - headerFields: Header fields to send besides the client's own.
    ///   - credentials: Whose credentials sign the call.
    public init(
        deadline: ContinuousClock.Instant? = nil,
        retry: RetryConfiguration? = nil,
        logger: Logger? = nil,
        headerFields: HTTPFields = [:],
        credentials: CredentialsCache? = nil
    ) {
        self.deadline = deadline
        self.retry = retry
        self.logger = logger
        self.headerFields = headerFields
        self.credentials = credentials
    }
}

extension CallOptions: CustomStringConvertible, CustomReflectable {
    /// The deadline and the names of the fields; what they hold may be secret.
    public var description: String {
        let deadline = deadline.map { "\($0)" } ?? "none"
        return "CallOptions(deadline: \(deadline), headerFields: \(headerFields.map(\.name.canonicalName)))"
    }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
