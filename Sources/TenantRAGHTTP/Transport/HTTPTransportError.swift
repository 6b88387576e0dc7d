public import TenantRAGBase

/// An error that explains why an exchange failed.
///
/// Switch over ``code``; new ones may come. ``mayHaveReachedServer`` tells a retry what it has to know.
///
/// ```swift
/// do {
///     print(try await transport.send(request).response.status)
/// } catch let error as HTTPTransportError where error.code == .connectTimeout {
///     print("no server listens at \(error.host); the request has not been sent")
/// }
/// ```
public struct HTTPTransportError: CodedError {
    /// The kind of failure.
    public let code: Code

    /// A Boolean value that indicates whether the server may have acted upon the request; false only where that is
    /// ruled out.
    public let mayHaveReachedServer: Bool

    /// The host, with its port where one was given; empty where the request named none.
    public let host: String

    /// A description of what happened.
    ///
    /// Libcurl's own where it said something. Never holds a header or a byte of a body.
    public let message: String

    /// Creates an error, as a stub does that stands in for a bad network.
    ///
    /// - Parameters:
    ///   - code: The kind of failure.
    ///   - mayHaveReachedServer: True if the server may have acted upon the request.
    ///   - host: The host.
    ///   - message: A description of what happened.
    public init(_ code: Code, mayHaveReachedServer: Bool, host: String = "", message: String = "") {
        self.code = code
        self.mayHaveReachedServer = mayHaveReachedServer
        self.host = host
        self.message = message
    }

    /// The class of the problem.
    public var category: ErrorCategory {
        switch code {
        case .invalidRequest, .bodyLengthMismatch, .bodyAlreadyRead: .invalid
        case .invalidConfiguration, .transportClosed: .configuration
        case .deadlineExceeded: .timedOut
        default: .unavailable
        }
    }

    /// A Boolean value that indicates whether another attempt may find a better network.
    ///
    /// False for errors that stay: of the request, of certificates, of limits, of a response that is not HTTP. A handshake
    /// that broke off before anything was sent may succeed with another machine behind the same name.
    public var isRetryable: Bool {
        switch code {
        case .tlsHandshakeFailed: !mayHaveReachedServer
        case .couldNotResolve, .connectionRefused, .couldNotConnect, .connectTimeout, .firstByteTimeout, .idleTimeout,
            .connectionReset, .connectionClosed, .streamReset, .truncatedHead, .truncatedBody, .resourcesExhausted:
            true
        default: false
        }
    }

    /// True: the text holds no header and no byte of a body.
    public var isLoggable: Bool { true }

    /// One line: the code, the host, what happened, and whether the server may have seen the request.
    public var description: String {
        var text = code.rawValue
        if !host.isEmpty { text += " (\(host))" }
        if !message.isEmpty { text += ": \(message)" }
        return text + (mayHaveReachedServer ? "; the server may have acted upon it" : "; the server has not seen it")
    }
}

extension HTTPTransportError.Code {
    /// The explanation for errors where this side ended the exchange and libcurl has no words for it.
    var explanation: String {
        switch self {
        case .connectTimeout: "no connection within the connect time-out"
        case .firstByteTimeout: "no response began within the first-byte time-out"
        case .idleTimeout: "no byte moved within the idle time-out"
        case .callTimeout: "the call took longer than its time-out"
        case .deadlineExceeded: "the caller's deadline has passed"
        case .headTooLarge: "the head of the response is larger than the limit"
        case .bodyTooLarge: "the body of the response is larger than the limit"
        case .malformedResponse: "the head of the response is not HTTP"
        case .connectionClosed: "closed before the response, and a request of this method is not sent again by itself"
        case .truncatedHead: "the connection was closed inside the head of the response"
        case .malformedEncoding: "the compressed body is damaged or cut short"
        case .unsupportedEncoding: "the response is encoded in a way that was not asked for"
        case .bodyLengthMismatch: "the request's stream has another length than it was said to have"
        default: rawValue
        }
    }
}
