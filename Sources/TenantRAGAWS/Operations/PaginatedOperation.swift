/// An operation whose answers come page by page: each may have a token with which the next one is asked for.
public protocol PaginatedOperation: UnaryOperation {
    /// The token of the page at which the request goes on; nil for the first page.
    var nextToken: String? { get set }

    /// Returns the token with which the next page begins; nil on the last page.
    static func nextToken(in output: Output) -> String?
}
