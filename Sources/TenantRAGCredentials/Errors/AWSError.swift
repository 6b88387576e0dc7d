public import TenantRAGBase

/// The failure of a call to an AWS service: the service's response, or the reason why there was none.
///
/// Switch over ``code``; new ones may come. Requests that break a constraint of the service model are refused before
/// anything is sent, with a `ModelValidationError`, and a cancelled task gets a `CancellationError`.
///
/// ```swift
/// do {
///     try await call()
/// } catch let error as AWSError where error.code == .throttling {
///     print("come again later:", error)
/// } catch let error as AWSError {
///     print(error.requestID ?? "no request id", error.isRetryable, error)
/// }
/// ```
public struct AWSError: CodedError {
    /// The code of the error: the service's own, or one of the client's.
    public let code: Code

    /// The failure in this library's words, and the way to mend it; safe to log.
    public let message: String

    /// The service's own words, which may quote the request: log with care.
    public let serviceMessage: String?

    /// The operation that was called: `Retrieve`.
    public let operation: String

    /// The request id, which AWS's support asks for; nil where no response came.
    public let requestID: String?

    /// The HTTP status of the last answer; nil where none came, and for an error inside a stream.
    public let httpStatusCode: Int?

    /// The number of times the call was sent, 0 for one that was not.
    public package(set) var attempts: Int

    /// A Boolean value that indicates whether the same call may succeed later.
    ///
    /// The client has tried as often as its ``RetryConfiguration`` says; this tells whether it is worth while to come
    /// again after a pause.
    public let isRetryable: Bool

    /// A Boolean value that indicates whether the service may have acted upon the call; false only where that is
    /// ruled out.
    public let mayHaveReachedService: Bool

    /// The underlying error: the modelled exception (`ServiceErrorShape`), the transport's error, ``CredentialsError``.
    public let underlying: (any Error)?

    package init(
        _ code: Code,
        operation: String,
        message: String,
        serviceMessage: String? = nil,
        requestID: String? = nil,
        httpStatusCode: Int? = nil,
        attempts: Int = 0,
        isRetryable: Bool = false,
        mayHaveReachedService: Bool = true,
        underlying: (any Error)? = nil
    ) {
        self.code = code
        self.message = message
        self.serviceMessage = serviceMessage
        self.operation = operation
        self.requestID = requestID
        self.httpStatusCode = httpStatusCode
        self.attempts = attempts
        self.isRetryable = isRetryable
        self.mayHaveReachedService = mayHaveReachedService
        self.underlying = underlying
    }
}

extension AWSError: CustomReflectable {
    /// The class of the problem.
    public var category: ErrorCategory { ErrorCategory(code, httpStatusCode: httpStatusCode) }

    /// True: the service's own words are left out.
    public var isLoggable: Bool { true }

    /// One line for a log: code, operation, status, request id and attempts; nothing of what the service wrote.
    public var description: String {
        var facts: [String] = []
        if let httpStatusCode { facts.append("HTTP \(httpStatusCode)") }
        if let requestID { facts.append("request id \(requestID)") }
        if attempts > 1 { facts.append("after \(attempts) attempts") }
        var text = "\(operation): \(code)"
        if !facts.isEmpty { text += " (\(facts.joined(separator: ", ")))" }
        if !message.isEmpty { text += ": \(message)" }
        if serviceMessage != nil { text += "; `serviceMessage` has the service's words, which may quote the request" }
        return text
    }

    /// A mirror without children: neither `dump` nor a debugger's summary shows the service's words.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
