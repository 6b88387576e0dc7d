/// The coding of a body, by its `Content-Encoding` (RFC 9110, 8.4).
package enum ContentCoding: Sendable, Hashable {
    /// As it is.
    case identity
    case gzip

    /// Reads a field's value; nil for any other coding, and for more than one.
    package init?(_ value: String) {
        switch value.lowercased() {
        case "", "identity": self = .identity
        // The older name means the same (RFC 9110, 8.4.1.3).
        case "gzip", "x-gzip": self = .gzip
        default: return nil
        }
    }
}
