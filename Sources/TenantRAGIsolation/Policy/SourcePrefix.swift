/// The start that every source of one tenant has; it ends in `/`.
struct SourcePrefix: Sendable, Hashable {
    /// The built-in metadata key under which the service gives a document's source.
    static let key = "x-amz-bedrock-kb-source-uri"

    /// ASCII only, so that Swift's equality is byte equality.
    let text: String

    /// Returns whether a URI lies below the prefix: by bytes, and without a segment that walks out of it.
    func contains(_ uri: String) -> Bool {
        uri.utf8.starts(with: text.utf8) && !Self.walksUp(uri.utf8.dropFirst(text.utf8.count))
    }

    /// Returns whether a path has a `.` or `..` segment, percent-encoded or behind a backslash too.
    ///
    /// S3 takes such a key literally but other connectors do not: the store may compare the raw text and the
    /// connector have read another tenant's folder. A document of the tenant's own is not named so.
    private static func walksUp(_ path: Substring.UTF8View) -> Bool {
        var segment: [UInt8] = []
        var bytes = Array(path)[...]
        while let byte = bytes.popFirst() {
            var byte = byte
            if byte == UInt8(ascii: "%"), let code = escaped(bytes.prefix(2)) {
                byte = code
                bytes = bytes.dropFirst(2)
            }
            if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") {
                if isDots(segment) { return true }
                segment = []
            } else {
                segment.append(byte)
            }
        }
        return isDots(segment)
    }

    private static func isDots(_ segment: [UInt8]) -> Bool {
        (1...2).contains(segment.count) && segment.allSatisfy { $0 == UInt8(ascii: ".") }
    }

    /// The dot, slash or backslash that two hexadecimal digits stand for.
    private static func escaped(_ digits: ArraySlice<UInt8>) -> UInt8? {
        switch digits.map({ $0 | 0x20 }) {
        case [0x32, UInt8(ascii: "e")]: UInt8(ascii: ".")
        case [0x32, UInt8(ascii: "f")]: UInt8(ascii: "/")
        case [0x35, UInt8(ascii: "c")]: UInt8(ascii: "\\")
        default: nil
        }
    }
}
