import HTTPTypes

/// Which fields of a request the transport has a say in, as one pass over them finds.
struct StatedFields: ~Copyable {
    private(set) var host: String?
    private(set) var contentLength: String?
    private(set) var transferEncoding: String?
    private(set) var hasAccept = false
    private(set) var hasAcceptEncoding = false
    private(set) var hasContentType = false
    /// A field that would need a protocol that is not spoken here.
    private(set) var unsupported: String?

    mutating func note(_ field: HTTPField) {
        switch field.name.canonicalName {
        case "host": host = field.value
        case "content-length": contentLength = field.value
        case "transfer-encoding": transferEncoding = field.value
        case "accept": hasAccept = true
        case "accept-encoding": hasAcceptEncoding = true
        case "content-type": hasContentType = true
        case "upgrade", "te", "trailer", "expect", "proxy-connection": unsupported = field.name.canonicalName
        default: break
        }
    }

    /// Whether libcurl sets a field by itself.
    static func isSetByTransport(_ name: HTTPField.Name) -> Bool {
        name == .contentLength || name == .transferEncoding
    }
}
