public import TenantRAGBase

extension HTTPTransportError {
    /// The kind of failure, as an open set: later versions may add codes.
    public struct Code: ErrorCode {
        /// The code's name, fit for a metric.
        public let rawValue: String

        package init(rawValue: String) { self.rawValue = rawValue }
    }
}

extension HTTPTransportError.Code {
    /// The request cannot be sent as it is; `message` names the part.
    public static let invalidRequest = Self(rawValue: "invalidRequest")
    /// The transport was given something that it cannot work with: a root file, a certificate, a socket path.
    public static let invalidConfiguration = Self(rawValue: "invalidConfiguration")

    /// The name has no address, or no name server could be reached.
    public static let couldNotResolve = Self(rawValue: "couldNotResolve")
    /// The connection was refused: no server listens there.
    public static let connectionRefused = Self(rawValue: "connectionRefused")
    /// No connection for another reason: no route, no permission, no free descriptor.
    public static let couldNotConnect = Self(rawValue: "couldNotConnect")
    /// ``HTTPTimeouts/connect`` has passed.
    public static let connectTimeout = Self(rawValue: "connectTimeout")
    /// The process or the system has no descriptor or memory left for a connection.
    public static let resourcesExhausted = Self(rawValue: "resourcesExhausted")

    /// The server's certificate is expired, not trusted or for another name.
    public static let tlsPeerUnverified = Self(rawValue: "tlsPeerUnverified")
    /// No TLS connection for another reason, such as no version in common.
    public static let tlsHandshakeFailed = Self(rawValue: "tlsHandshakeFailed")

    /// ``HTTPTimeouts/firstByte`` has passed.
    public static let firstByteTimeout = Self(rawValue: "firstByteTimeout")
    /// ``HTTPTimeouts/idle`` has passed.
    public static let idleTimeout = Self(rawValue: "idleTimeout")
    /// ``HTTPTimeouts/call`` has passed.
    public static let callTimeout = Self(rawValue: "callTimeout")
    /// ``HTTPExchangeOptions/deadline`` has passed.
    public static let deadlineExceeded = Self(rawValue: "deadlineExceeded")

    /// The connection broke while the request or the response was on its way.
    public static let connectionReset = Self(rawValue: "connectionReset")
    /// The server closed the connection in good order, and without a response.
    public static let connectionClosed = Self(rawValue: "connectionClosed")
    /// The server ended the HTTP/2 stream or connection with an error of the protocol.
    public static let streamReset = Self(rawValue: "streamReset")

    /// The head of the response is cut short.
    public static let truncatedHead = Self(rawValue: "truncatedHead")
    /// The head of the response is larger than ``HTTPResponseLimits/headBytes``.
    public static let headTooLarge = Self(rawValue: "headTooLarge")
    /// The body of the response ends before its time.
    public static let truncatedBody = Self(rawValue: "truncatedBody")
    /// The body of the response is larger than ``HTTPResponseLimits/bodyBytes`` or than the reader asked for.
    public static let bodyTooLarge = Self(rawValue: "bodyTooLarge")
    /// The response is not HTTP.
    public static let malformedResponse = Self(rawValue: "malformedResponse")
    /// The response's body is not what its `Content-Encoding` says.
    public static let malformedEncoding = Self(rawValue: "malformedEncoding")
    /// The response's `Content-Encoding` is one that the transport did not ask for and does not decode.
    public static let unsupportedEncoding = Self(rawValue: "unsupportedEncoding")

    /// The request's stream has fewer or more bytes than it was said to have.
    public static let bodyLengthMismatch = Self(rawValue: "bodyLengthMismatch")
    /// The body of a response can be read once, and has been.
    public static let bodyAlreadyRead = Self(rawValue: "bodyAlreadyRead")

    /// The caller's task was cancelled.
    public static let cancelled = Self(rawValue: "cancelled")
    /// The transport is gone, or belongs to the process that this one was forked from.
    public static let transportClosed = Self(rawValue: "transportClosed")
    /// libcurl failed in a way that has no code here; `message` says how.
    public static let other = Self(rawValue: "other")
}
