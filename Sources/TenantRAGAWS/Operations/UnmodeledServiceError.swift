public import TenantRAGBase
public import TenantRAGCredentials

/// An error of the service that its model does not describe.
public struct UnmodeledServiceError: CodedError, Hashable {
    /// The code as the service gives it, or nil when the response has none that could be one.
    ///
    /// It goes into logs, metrics and traces, so it is 1 to 128 letters, digits and characters of `_+=,.@-` and no text.
    public let serviceCode: String?
    /// The HTTP status, or nil when the error came inside an event stream.
    public let httpStatusCode: Int?
    /// The service's own words, which may quote the request: log with care.
    public let serviceMessage: String?

    /// Creates an error from what the service sent.
    public init(serviceCode: String?, httpStatusCode: Int?, serviceMessage: String?) {
        self.serviceCode = SafeText.name(serviceCode)
        self.httpStatusCode = httpStatusCode
        self.serviceMessage = serviceMessage
    }

    /// The service's code, or `unexpectedResponse` where it gave none.
    public var code: AWSError.Code { serviceCode.map(AWSError.Code.init(rawValue:)) ?? .unexpectedResponse }

    /// The code and the status, without the service's words.
    public var message: String {
        "\(serviceCode ?? "error without a code")\(httpStatusCode.map { " (HTTP \($0))" } ?? " (in an event stream)")"
    }

    /// The class of the problem.
    public var category: ErrorCategory { ErrorCategory(code, httpStatusCode: httpStatusCode) }

    /// True where a client would send the same call again.
    public var isRetryable: Bool {
        RetryReason(statusCode: httpStatusCode ?? 0, errorCode: serviceCode, isModeled: false) != nil
    }

    /// True: the service's own words are left out.
    public var isLoggable: Bool { true }

    /// The code and the status.
    public var description: String { message }
}
