public import HTTPTypes
public import TenantRAGJSON

/// An operation whose answer is one JSON object.
public protocol UnaryOperation: AWSOperation where Output: JSONReadable & JSONWritable {}

extension UnaryOperation {
    /// Reads the answer.
    ///
    /// - Parameters:
    ///   - head: The response's status and header fields.
    ///   - body: The whole body.
    /// - Returns: The typed answer.
    /// - Throws: The service's error when the status is not success, `JSONError` when the body is not the answer's
    ///   JSON.
    public static func output(head: HTTPResponse, body: [UInt8]) throws -> Output {
        guard head.status.code == successStatus else { throw failure(head: head, body: body) }
        return try Output(json: body)
    }
}

/// An operation whose answers come page by page: each may have a token with which the next one is asked for.
public protocol PaginatedOperation: UnaryOperation {
    /// The token of the page at which the request goes on; nil for the first page.
    var nextToken: String? { get set }

    /// Returns the token with which the next page begins; nil on the last page.
    static func nextToken(in output: Output) -> String?
}
