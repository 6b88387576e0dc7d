/// The meaning of a field of a response's head to the transport itself.
enum FieldMeaning {
    /// Nothing.
    case plain
    /// `Content-Length`: how long the body is.
    case length(Int)
    /// `Content-Encoding` or `Transfer-Encoding`: the length on the wire is not that of the body.
    case encoding
}
