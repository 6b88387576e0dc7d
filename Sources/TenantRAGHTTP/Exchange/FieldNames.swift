import HTTPTypes

/// The names of header fields that responses brought lately.
///
/// A host's responses have the same names every time, and to find one here costs a fraction of checking it anew.
struct FieldNames {
    private struct Entry {
        let bytes: [UInt8]
        let name: HTTPField.Name
        let kind: FieldKind
    }

    private static let places = 64
    /// A name has one slot, by a hash of its length and a few of its bytes; a newer one replaces it.
    private var entries = [Entry?](repeating: nil, count: places)

    /// The name that these bytes spell; nil where they spell none.
    mutating func name(_ bytes: UnsafeBufferPointer<UInt8>) -> (name: HTTPField.Name, kind: FieldKind)? {
        guard let first = unsafe bytes.first, let last = unsafe bytes.last else { return nil }
        let sum = unsafe bytes.count &* 7 &+ Int(first) &+ Int(bytes[bytes.count / 2]) &* 3 &+ Int(last) &* 5
        let place = sum & (Self.places - 1)
        if let entry = entries[place], unsafe entry.bytes.isEqual(to: bytes) { return (entry.name, entry.kind) }
        guard let name = unsafe HTTPField.Name(String(decoding: bytes, as: UTF8.self)) else { return nil }
        let kind = FieldKind(name)
        entries[place] = unsafe Entry(bytes: Array(bytes), name: name, kind: kind)
        return (name, kind)
    }
}
