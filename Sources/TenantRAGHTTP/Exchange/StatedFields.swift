import HTTPTypes

/// The fields of a request that the transport has a say in, as one pass over them finds.
struct StatedFields: ~Copyable {
    private(set) var host: String?
    private(set) var contentLength: String?
    private(set) var transferEncoding: String?
    private(set) var hasAccept = false
    private(set) var hasAcceptEncoding = false
    private(set) var hasContentType = false
    /// A field that would need a protocol that is not spoken here.
    private(set) var unsupported: String?
    /// The bytes of all lines, each with its end.
    private(set) var lineBytes = 0

    /// Adds a field.
    ///
    /// - Returns: True if its value is one line; with an end of line or a NUL in it, it would be two.
    mutating func note(_ field: HTTPField) -> Bool {
        let value = field.value
        let name = field.name.canonicalName
        lineBytes += field.name.rawName.utf8.count + 2 + value.utf8.count + 1
        // Numbers are compared before texts: most names have no length in common with one of these.
        switch (name.utf8.count, name) {
        case (4, "host"): host = value
        case (14, "content-length"): contentLength = value
        case (17, "transfer-encoding"): transferEncoding = value
        case (6, "accept"): hasAccept = true
        case (15, "accept-encoding"): hasAcceptEncoding = true
        case (12, "content-type"): hasContentType = true
        case (7, "upgrade"), (2, "te"), (7, "trailer"), (6, "expect"), (16, "proxy-connection"): unsupported = name
        default: break
        }
        return Self.isOneLine(value)
    }

    static func isOneLine(_ text: String) -> Bool {
        unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
            // To the end whatever comes: without an early exit, the compiler vectorises the loop.
            var breaks: UInt8 = 0
            for index in 0..<bytes.count {
                let byte = unsafe bytes[index]
                breaks |= (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0) | (byte == 0 ? 1 : 0)
            }
            return breaks == 0
        } ?? text.utf8.allSatisfy { $0 != 0x0A && $0 != 0x0D && $0 != 0 }
    }

    /// Returns whether libcurl sets a field by itself.
    static func isSetByTransport(_ name: HTTPField.Name) -> Bool {
        name == .contentLength || name == .transferEncoding
    }
}
