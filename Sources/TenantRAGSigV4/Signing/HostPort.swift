import HTTPTypes

enum HostPort {
    /// A host without the port that its scheme implies: HTTP clients do not send that one (RFC 9110, 7.2 and 4.2).
    static func withoutDefaultPort(
        _ authority: UnsafeBufferPointer<UInt8>,
        of request: HTTPRequest
    ) -> UnsafeBufferPointer<UInt8> {
        // Ports end with a zero or a three here; anything else is not worth a look at the scheme.
        guard unsafe authority.last == UInt8(ascii: "3") || authority.last == UInt8(ascii: "0") else {
            return unsafe authority
        }
        let port: StaticString
        switch request.scheme {
        case "https", "HTTPS": port = ":443"
        case "http", "HTTP": port = ":80"
        default: return unsafe authority
        }
        let rest = authority.count - port.utf8CodeUnitCount
        guard rest > 0 else { return unsafe authority }
        for index in 0..<port.utf8CodeUnitCount {
            if unsafe authority[rest + index] != port.utf8Start[index] { return unsafe authority }
        }
        return unsafe UnsafeBufferPointer(rebasing: authority[..<rest])
    }
}
