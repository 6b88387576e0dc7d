internal import HTTPTypes
internal import TenantRAGSigV4

/// The time that a service asks callers to wait.
enum RetryAfter {
    /// Returns the wait that a response's head asks for: `x-amz-retry-after` in milliseconds, or `Retry-After` in
    /// seconds or as a date.
    ///
    /// - Parameters:
    ///   - fields: The answer's header fields.
    ///   - now: What time it is, by the service's clock.
    /// - Returns: The wait; nil where none is asked for, or what is asked for makes no sense.
    static func wait(in fields: HTTPFields, now: Timestamp) -> Duration? {
        if let text = fields[.amzRetryAfter], let milliseconds = Int64(text), milliseconds >= 0 {
            return .milliseconds(milliseconds)
        }
        guard let text = fields[.retryAfter] else { return nil }
        if let seconds = Int64(text) { return seconds >= 0 ? .seconds(seconds) : nil }
        return Timestamp(httpDate: text).map { .seconds(max(0, $0.secondsSince1970 - now.secondsSince1970)) }
    }
}
