import HTTPTypes
import Hummingbird
import TenantRAG

/// An error that API Gateway itself reports, in its own words: a client meets the same in the cloud.
struct GatewayError: Error, Sendable {
    let status: HTTPResponse.Status
    /// The header `x-amzn-ErrorType`.
    let type: String
    let body: JSONValue

    init(_ status: HTTPResponse.Status, _ type: String, _ message: JSONValue, member: String = "message") {
        self.status = status
        self.type = type
        body = .object([member: message])
    }

    /// No such resource, or not with this method; a REST API does not say which.
    static let missingAuthenticationToken = Self(
        .forbidden,
        "MissingAuthenticationTokenException",
        "Missing Authentication Token"
    )
    /// The identity source is missing, or the authorizer failed with exactly `Unauthorized`.
    static let unauthorized = Self(.unauthorized, "UnauthorizedException", "Unauthorized")
    /// No statement of the policy allows it.
    static let accessDenied = Self(
        .forbidden,
        "AccessDeniedException",
        "User is not authorized to access this resource",
        member: "Message"
    )
    /// A statement of the policy denies it.
    static let explicitlyDenied = Self(
        .forbidden,
        "AccessDeniedException",
        "User is not authorized to access this resource with an explicit deny",
        member: "Message"
    )
    /// The authorizer failed with anything else, or answered with anything but a policy.
    static let authorizerConfiguration = Self(.internalServerError, "AuthorizerConfigurationException", .null)
    static let tooLarge = Self(.contentTooLarge, "RequestTooLargeException", "Request Too Long")
    /// Lambda did not take the invocation.
    static let notInvoked = Self(.internalServerError, "InternalServerErrorException", "Internal server error")
    /// The function failed, or its answer has not the form that it must have.
    static let badGateway = Self(.badGateway, "InternalServerErrorException", "Internal server error")
    static let timedOut = Self(.gatewayTimeout, "InternalServerErrorException", "Endpoint request timed out")

    var response: Response {
        var response = Response(json: body, status: status)
        response.headers[.errorType] = type
        return response
    }
}

extension HTTPField.Name {
    fileprivate static let errorType = Self(known: "x-amzn-ErrorType")
}
