public import TenantRAGBase

/// An error that explains why a tenant's call was not admitted.
///
/// Nothing was sent. It says nothing about other tenants but how long to wait, and is safe to show to the tenant: status 429 with the header
/// field `Retry-After`.
///
/// ```swift
/// do {
///     print(try await rag.ask("Who finds the radio?", as: tenant).text)
/// } catch let error as TenantLimitError {
///     print("429, Retry-After:", error.retryAfterSeconds)
/// }
/// ```
public struct TenantLimitError: CodedError {
    /// The limit that was reached.
    public let code: Code

    /// The estimated time until the call would have had its turn; more than zero.
    ///
    /// One second where no estimate is possible: the end of a call in flight cannot be known.
    public let retryAfter: Duration

    /// Creates an error, in a limiter of your own.
    ///
    /// - Parameters:
    ///   - code: The limit that was reached.
    ///   - retryAfter: The time after which to try again.
    public init(_ code: Code, retryAfter: Duration) {
        self.code = code
        self.retryAfter = retryAfter
    }

    /// ``retryAfter`` in whole seconds, rounded up, 1 at least: the value of the header field `Retry-After` (RFC 9110,
    /// section 10.2.3).
    public var retryAfterSeconds: Int {
        let (seconds, attoseconds) = retryAfter.components
        return Int(clamping: max(1, attoseconds > 0 ? seconds.addingReportingOverflow(1).partialValue : seconds))
    }

    /// The class of the problem.
    public var category: ErrorCategory { .limited }

    /// True: the text holds no secret and no content.
    public var isLoggable: Bool { true }

    /// The limit in words, and the time after which to try again.
    public var message: String { "\(code.meaning); try again in \(retryAfterSeconds) s" }
}

extension TenantLimitError {
    /// The kinds of limits; an open set.
    public struct Code: ErrorCode {
        /// The name of the kind, as logs show it.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

extension TenantLimitError.Code {
    /// The tenant's own rate and burst do not let the call go in time.
    public static let rateExceeded = Self(rawValue: "rateExceeded")
    /// The tenant had as many calls in flight as its tier has at once, until the deadline.
    public static let concurrencyExceeded = Self(rawValue: "concurrencyExceeded")
    /// The queue of waiting calls is full.
    public static let queueFull = Self(rawValue: "queueFull")
    /// The turn of the call does not come in time, or did not.
    public static let deadlineExceeded = Self(rawValue: "deadlineExceeded")

    fileprivate var meaning: String {
        switch self {
        case .rateExceeded: "the tenant's own rate does not let the call go in time"
        case .concurrencyExceeded: "the tenant has as many calls in flight as it may have"
        case .queueFull: "as many calls wait as may wait"
        case .deadlineExceeded: "the turn of the call does not come in time"
        default: "a limit does not let the call go"
        }
    }
}
