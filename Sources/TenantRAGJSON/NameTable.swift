/// The names that a document repeats: an answer has the same attributes in a hundred results, and they share one string.
///
/// It holds a few, each in a place that its bytes choose; another name in that place takes it over.
struct NameTable: Sendable {
    private static let places = 16

    private var names: [String] = []

    /// The string of a name in ASCII.
    mutating func name(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        // Up to 15 bytes a string has no memory that could be shared.
        guard bytes.count > 15, let base = bytes.baseAddress else {
            return unsafe UTF8Text.string(checked: bytes, isASCII: true)
        }
        if names.isEmpty { names = [String](repeating: "", count: Self.places) }
        // Names of one kind start alike and differ in length or towards their end.
        let middle = unsafe bytes[bytes.count / 2]
        let last = unsafe bytes[bytes.count - 1]
        let place = (bytes.count &+ Int(middle) &* 3 &+ Int(last) &* 5) & (Self.places - 1)
        let isSame = unsafe names[place].utf8.withContiguousStorageIfAvailable { known in
            guard known.count == bytes.count, let start = known.baseAddress else { return false }
            return unsafe TextScan.same(start, base, count: bytes.count)
        }
        if isSame != true { names[place] = unsafe UTF8Text.string(checked: bytes, isASCII: true) }
        return names[place]
    }
}
