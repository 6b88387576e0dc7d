internal import TenantRAG

/// A request of API Gateway to an authorizer: a TOKEN or a REQUEST event, in either payload format.
///
/// ```swift
/// let request = try AuthorizerRequest(
///     json: """
///         {"type": "TOKEN", "authorizationToken": "Bearer ...",
///          "methodArn": "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/POST/ask"}
///         """
/// )
/// print(request.kind, request.format)  // token version1
/// ```
///
/// Member names are compared byte for byte, and what decides something and stands twice is refused. What is printed holds
/// nothing of a token.
public struct AuthorizerRequest: Sendable {
    /// The part of a request that the authorizer receives.
    #if hasAttribute(nonexhaustive)
    @nonexhaustive
    #endif
    public enum Kind: Sendable, Hashable {
        /// The value of one header field, the authorizer's token source.
        case token
        /// All of the request but its body.
        case request
    }

    /// The part of the request that was sent.
    public let kind: Kind

    /// In which form it came.
    public let format: PayloadFormat

    /// The ARN of what is called, as it was given (`methodArn`, or `routeArn` in the second format).
    public let resourceARN: String

    /// The header fields; none in a TOKEN event.
    public let fields: APIGatewayFields

    /// The route, of an HTTP API.
    public let routeKey: String?

    /// The value of the token source, in a TOKEN event.
    let authorizationToken: String?

    /// The values that an HTTP API remembers an answer by; nil where the event names none.
    let identitySources: [String]?
}

extension AuthorizerRequest: CustomStringConvertible, CustomReflectable {
    /// Kind and format.
    public var description: String { "AuthorizerRequest(\(kind), \(format))" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
