/// A member of a request that stands in its query.
public struct QueryItem: Sendable, Hashable {
    /// The name in the query.
    public let name: String
    /// The value, not percent-encoded.
    public let value: String

    /// Creates an item.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }

    /// Reads the items of a path's query, percent-decoded; those that are not percent-encoded UTF-8 are passed over.
    static func items(in path: String) -> [QueryItem] {
        guard let mark = path.utf8.firstIndex(of: UInt8(ascii: "?")) else { return [] }
        return path.utf8[path.utf8.index(after: mark)...].split(separator: UInt8(ascii: "&")).compactMap { part in
            let pair = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decode(Substring(pair[0])),
                let value = PercentEncoding.decode(pair.count > 1 ? Substring(pair[1]) : "")
            else { return nil }
            return QueryItem(name: name, value: value)
        }
    }
}

extension AWSOperation {
    /// The names in the query, for operations that have none.
    public static var queryNames: [String] { [] }

    /// The members of the query, for operations that have none.
    public var queryItems: [QueryItem] { [] }

    /// Passes over a query, for operations that have none.
    public mutating func readQuery(_ items: [QueryItem]) {}

    /// The kind of request of operations that say nothing: with a body.
    public static var hasBody: Bool { true }

    /// The path with its members and the query, percent-encoded.
    ///
    /// - Throws: `ModelValidationError` when a member that stands in the path is empty, `.` or `..`.
    func requestPath() throws(ModelValidationError) -> String {
        var path = try Self.pathTemplate.path(with: pathValues)
        guard !Self.queryNames.isEmpty else { return path }
        var separator: Unicode.Scalar = "?"
        for item in queryItems {
            path.unicodeScalars.append(separator)
            path += PercentEncoding.encode(item.name)
            path += "="
            path += PercentEncoding.encode(item.value)
            separator = "&"
        }
        return path
    }
}
