public import TenantRAG

/// A request that API Gateway hands to a function: a proxy event, in either payload format.
///
/// ```swift
/// let request = try APIGatewayRequest(
///     json: #"{"httpMethod": "POST", "path": "/ask", "body": "{}", "requestContext": {"authorizer": {"tenantId": "acme"}}}"#
/// )
/// print(request.method, request.path, request.authorizer["tenantId"]?.stringValue ?? "")  // POST /ask acme
/// ```
///
/// Member names are compared byte for byte. What decides something and stands twice is refused, however it is spelt. What is
/// printed is the format alone.
public struct APIGatewayRequest: Sendable {
    /// In which form it came.
    public let format: PayloadFormat

    /// The method, as the client wrote it.
    public let method: String

    /// The path, as API Gateway gives it.
    public let path: String

    /// The header fields.
    public let fields: APIGatewayFields

    /// The context that a Lambda authorizer handed on; empty where there is none.
    ///
    /// It stands at `requestContext.authorizer`, and in the second format at `requestContext.authorizer.lambda`. No client can
    /// write it.
    public let authorizer: JSONObject

    /// API Gateway's own id of the request.
    public let requestID: String?

    /// The body as it stands in the event.
    let body: String
    let isBase64Encoded: Bool
}

extension APIGatewayRequest {
    /// The reason why a body cannot be read.
    enum BodyError: Error {
        /// It has more bytes than are taken.
        case tooLarge
        /// It is said to be base64, and is not.
        case invalidBase64
    }

    /// The body's bytes, decoded where API Gateway encoded them.
    ///
    /// - Parameter maximumBytes: The most that are taken.
    /// - Returns: The bytes; none where there is no body.
    /// - Throws: ``BodyError``.
    func body(upTo maximumBytes: Int) throws(BodyError) -> [UInt8] {
        let count = body.utf8.count
        guard isBase64Encoded else {
            guard count <= maximumBytes else { throw .tooLarge }
            return Array(body.utf8)
        }
        // Three bytes stand in four characters, the last of which may be padding.
        guard count / 4 * 3 - 2 <= maximumBytes else { throw .tooLarge }
        guard let bytes = Base64.decode(Array(body.utf8)[...]) else { throw .invalidBase64 }
        guard bytes.count <= maximumBytes else { throw .tooLarge }
        return bytes
    }
}

extension APIGatewayRequest: CustomStringConvertible, CustomReflectable {
    /// The format; path, fields and body are the caller's, and the context names them.
    public var description: String { "APIGatewayRequest(\(format))" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
