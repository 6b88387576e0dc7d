public import TenantRAGBase

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
        default: self = httpStatusCode == 429 ? .throttled : .unavailable
        }
    }
}
