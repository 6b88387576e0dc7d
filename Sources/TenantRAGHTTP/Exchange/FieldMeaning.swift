import HTTPTypes

/// What a field of an answer's head means to the transport itself.
enum FieldMeaning {
    /// Nothing.
    case plain
    /// `Content-Length`: how long the body is.
    case length(Int)
    /// `Content-Encoding` or `Transfer-Encoding`: the length on the wire is not that of the body.
    case encoding

    /// Nil for a field that cannot be what it says.
    init?(_ field: HTTPField) {
        switch field.name {
        case .contentLength:
            guard let length = Int(field.value), length >= 0, field.value.utf8.first != UInt8(ascii: "+") else {
                return nil
            }
            self = .length(length)
        case .contentEncoding, .transferEncoding: self = .encoding
        default: self = .plain
        }
    }
}
