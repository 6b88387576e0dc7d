/// The reason why another attempt may succeed where one failed.
package enum RetryReason: Sendable, Hashable {
    /// Something broke on the way or in the service.
    case transient
    /// The service asks for fewer calls.
    case throttling
    /// The resource is busy with other work, which takes a while; fewer calls would not help.
    case busy

    /// Creates the reason of a response; nil when another attempt would fail as well.
    ///
    /// Codes and statuses are those that AWS's SDKs agree on. 424 and 409 are not among them.
    ///
    /// - Parameters:
    ///   - statusCode: The HTTP status.
    ///   - errorCode: The error's code; nil when the response has none.
    ///   - isModeled: Whether the service model describes the error: it then decides alone, not the status 429.
    package init?(statusCode: Int, errorCode: String?, isModeled: Bool) {
        if let errorCode, Self.throttlingCodes.contains(errorCode) {
            self = .throttling
        } else if statusCode == 429, !isModeled {
            self = .throttling
        } else if [500, 502, 503, 504].contains(statusCode) || errorCode.map(Self.transientCodes.contains) == true {
            self = .transient
        } else {
            return nil
        }
    }

    private static let transientCodes: Set<String> = ["RequestTimeout", "RequestTimeoutException"]

    private static let throttlingCodes: Set<String> = [
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException", "RequestThrottled",
        "TooManyRequestsException", "ProvisionedThroughputExceededException", "TransactionInProgressException",
        "RequestLimitExceeded", "BandwidthLimitExceeded", "LimitExceededException", "SlowDown",
        "PriorRequestNotComplete", "EC2ThrottledException",
    ]
}
