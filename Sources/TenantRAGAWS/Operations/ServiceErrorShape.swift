public import TenantRAGJSON

/// An exception that the service model describes.
public protocol ServiceErrorShape: Error, Sendable, Hashable, JSONReadable, JSONWritable, Codable,
    CustomStringConvertible, CustomReflectable
{
    /// The code on the wire, which is the shape's name: `ThrottlingException`.
    static var errorCode: String { get }
    /// The HTTP status that goes with it.
    static var httpStatusCode: Int { get }
    /// A Boolean value that indicates whether the request is to blame, and not the service.
    static var isSenderFault: Bool { get }
    /// The service's own words, which may quote the request: log with care.
    var message: String? { get }
}

extension ServiceErrorShape {
    /// Code and status, and where to find the service's words, which may quote the request.
    public var description: String {
        let status = "\(Self.errorCode) (HTTP \(Self.httpStatusCode))"
        return message == nil ? status : "\(status); `message` has the service's words, which may quote the request"
    }

    /// A mirror without children: neither `dump` nor a debugger's summary shows the service's words.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
