public import TenantRAGBase
public import TenantRAGCredentials
public import TenantRAGJSON

/// An exception that the service model describes.
public protocol ServiceErrorShape: CodedError, Hashable, JSONReadable, JSONWritable, Codable, CustomReflectable {
    /// The code on the wire, which is the shape's name: `ThrottlingException`.
    static var errorCode: String { get }
    /// The HTTP status that goes with it.
    static var httpStatusCode: Int { get }
    /// A Boolean value that indicates whether the request is to blame, and not the service.
    static var isSenderFault: Bool { get }
    /// The service's own words, which may quote the request: log with care.
    var serviceMessage: String? { get }
}

extension ServiceErrorShape {
    /// The code on the wire.
    public var code: AWSError.Code { AWSError.Code(rawValue: Self.errorCode) }

    /// The code and the status, and where to find the service's words, which may quote the request.
    public var message: String {
        let status = "\(Self.errorCode) (HTTP \(Self.httpStatusCode))"
        guard serviceMessage != nil else { return status }
        return "\(status); `serviceMessage` has the service's words, which may quote the request"
    }

    /// The class of the problem.
    public var category: ErrorCategory { ErrorCategory(code, httpStatusCode: Self.httpStatusCode) }

    /// True where a client would send the same call again.
    public var isRetryable: Bool {
        RetryReason(statusCode: Self.httpStatusCode, errorCode: Self.errorCode, isModeled: true) != nil
    }

    /// True: the service's own words are left out.
    public var isLoggable: Bool { true }

    /// The code and the status, and where to find the service's words.
    public var description: String { message }

    /// A mirror without children: neither `dump` nor a debugger's summary shows the service's words.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
