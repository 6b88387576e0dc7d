/// An error of the service that its model does not describe.
public struct UnmodeledServiceError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The code as the service gives it, or nil when the answer has none that could be one.
    ///
    /// It goes into logs, metrics and traces, so it is 1 to 128 letters, digits and characters of `_+=,.@-` and no text.
    public let code: String?
    /// The HTTP status, or nil when the error came inside an event stream.
    public let httpStatusCode: Int?
    /// The service's own words, which may quote the request: log with care.
    public let message: String?

    /// Makes an error.
    public init(code: String?, httpStatusCode: Int?, message: String?) {
        self.code = SafeText.name(code)
        self.httpStatusCode = httpStatusCode
        self.message = message
    }

    /// Code and status without the service's words.
    public var description: String {
        let status = httpStatusCode.map { " (HTTP \($0))" } ?? " (in an event stream)"
        return "\(code ?? "error without a code")\(status)"
    }
}
