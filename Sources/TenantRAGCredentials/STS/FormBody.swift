/// A body of `application/x-www-form-urlencoded`.
enum FormBody {
    /// Returns parameters, in which all but letters, digits, `-`, `.`, `_` and `~` is percent-encoded.
    static func bytes(_ parameters: [(name: String, value: String)]) -> [UInt8] {
        let pairs = parameters.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
        return Array(pairs.joined(separator: "&").utf8)
    }
}
