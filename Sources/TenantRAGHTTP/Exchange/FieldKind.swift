import HTTPTypes

/// The field names that mean something to the transport itself.
enum FieldKind {
    case plain
    case length
    case encoding

    init(_ name: HTTPField.Name) {
        switch name {
        case .contentLength: self = .length
        case .contentEncoding, .transferEncoding: self = .encoding
        default: self = .plain
        }
    }

    /// Returns the meaning of a field of this kind; nil where it cannot be what it says.
    func meaning(of field: HTTPField) -> FieldMeaning? {
        switch self {
        case .plain: return .plain
        case .encoding: return .encoding
        case .length:
            guard let length = Int(field.value), length >= 0, field.value.utf8.first != UInt8(ascii: "+") else {
                return nil
            }
            return .length(length)
        }
    }
}
