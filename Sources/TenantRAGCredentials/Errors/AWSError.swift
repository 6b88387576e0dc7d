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

extension AWSError {
    /// The code of an error, as an open set: services add codes at any time.
    ///
    /// A service's code is its exception's name, as it stands on the wire. The client's own codes begin in lower case.
    public struct Code: ErrorCode {
        /// The code's name, fit for a metric.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

extension AWSError.Code {
    // MARK: Codes of services

    /// The caller may not do this.
    public static let accessDenied = Self(rawValue: "AccessDeniedException")
    /// A service that this one asked failed.
    public static let badGateway = Self(rawValue: "BadGatewayException")
    /// The call contradicts another that is under way.
    public static let conflict = Self(rawValue: "ConflictException")
    /// A resource that the service depends on failed, such as the vector store.
    public static let dependencyFailed = Self(rawValue: "DependencyFailedException")
    /// The credentials have ended.
    public static let expiredToken = Self(rawValue: "ExpiredTokenException")
    /// The service failed.
    public static let internalServer = Self(rawValue: "InternalServerException")
    /// There is no such knowledge base, or none that the caller may know of.
    public static let resourceNotFound = Self(rawValue: "ResourceNotFoundException")
    /// The account has used up a quota.
    public static let serviceQuotaExceeded = Self(rawValue: "ServiceQuotaExceededException")
    /// Too many calls.
    public static let throttling = Self(rawValue: "ThrottlingException")
    /// The access key is unknown to the service.
    public static let unrecognizedClient = Self(rawValue: "UnrecognizedClientException")
    /// The service does not accept the request.
    public static let validation = Self(rawValue: "ValidationException")

    // MARK: Codes of the client

    /// There are no credentials; `underlying` is a ``CredentialsError`` that says where was looked.
    public static let credentialsUnavailable = Self(rawValue: "credentialsUnavailable")
    /// There is no endpoint to send to; `underlying` is an ``EndpointError``.
    public static let endpointUnavailable = Self(rawValue: "endpointUnavailable")
    /// The request cannot be signed or sent as it is.
    public static let invalidRequest = Self(rawValue: "invalidRequest")
    /// No answer came; `underlying` is the transport's error.
    public static let transportFailed = Self(rawValue: "transportFailed")
    /// The caller's deadline or time-out has passed.
    public static let deadlineExceeded = Self(rawValue: "deadlineExceeded")
    /// The service answered with an error that has no code, as a proxy's page or an empty answer.
    public static let unexpectedResponse = Self(rawValue: "unexpectedResponse")
    /// The answer says success and is not the operation's: cut short, empty, or not its JSON.
    public static let malformedResponse = Self(rawValue: "malformedResponse")
}

extension ErrorCategory {
    /// The class of a service's error, by its code, or by its HTTP status where the code says nothing.
    package init(_ code: AWSError.Code, httpStatusCode: Int?) {
        switch code {
        case .throttling, .serviceQuotaExceeded: self = .throttled
        case .deadlineExceeded: self = .timedOut
        case .credentialsUnavailable, .endpointUnavailable: self = .configuration
        case .invalidRequest: self = .invalid
        case .accessDenied, .resourceNotFound, .validation: self = .rejected
        default:
            self =
                switch httpStatusCode {
                case 429: .throttled
                case 404: .rejected
                default: .unavailable
                }
        }
    }
}
