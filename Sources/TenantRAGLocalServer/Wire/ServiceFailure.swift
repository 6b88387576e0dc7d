#if LocalServer
import HTTPTypes
import TenantRAG

/// An error as the service tells it.
struct ServiceFailure: Sendable {
    /// The HTTP status.
    let status: Int
    /// The code, for `x-amzn-ErrorType`.
    let code: String
    /// The JSON of the body, or of the message in a stream.
    let body: [UInt8]
    /// A Boolean value that indicates whether this server is at fault, so that its operator has to know.
    let isOurs: Bool
    /// A Boolean value that indicates whether the connection cannot be used any more.
    private var endsConnection: Bool { status == 413 || isBodyUnread }
    private var isBodyUnread = false

    /// The error that goes to the client for one that was thrown here.
    ///
    /// An error that the service does not know becomes an `InternalServerException` without its text.
    init(_ error: any Error) {
        switch error {
        case let error as any ServiceErrorShape: self.init(error, isOurs: false)
        case let error as VerificationError: self.init(error)
        case let error as JSONError: self.init(ValidationException(error), isOurs: false)
        case let error as UnknownOperation:
            self.init(404, "UnknownOperationException", error.message)
        case let error as RequestTooLarge:
            self.init(413, "RequestEntityTooLargeException", error.message)
        case is UnreadableBody:
            self.init(400, "ValidationException", "The request body could not be read to its end.")
            isBodyUnread = true
        case is CancellationError:
            self.init(
                InternalServerException(serviceMessage: "The request took too long, or its client has left."),
                isOurs: false
            )
        default:
            self.init(
                InternalServerException(serviceMessage: "An internal server error occurred. Retry your request."),
                isOurs: true
            )
        }
    }

    /// The failure as a whole response.
    var answer: Answer {
        var fields: HTTPFields = [.contentType: "application/json", .errorType: code]
        // What follows on the connection may be the rest of a body.
        if endsConnection { fields[.connection] = "close" }
        return .body(body, status: status, fields)
    }

    /// The failure as the last message of a stream.
    var message: EventMessage {
        EventMessage(kind: .exception, name: code.prefix(1).lowercased() + code.dropFirst(), payload: body)
    }

    private init(_ error: some ServiceErrorShape, isOurs: Bool) {
        status = type(of: error).httpStatusCode
        code = type(of: error).errorCode
        body = error.jsonBytes()
        self.isOurs = isOurs
    }

    private init(_ status: Int, _ code: String, _ message: String) {
        self.status = status
        self.code = code
        body = JSONValue.object(["message": .string(message)]).jsonBytes()
        isOurs = false
    }

    /// Creates the failure that AWS's services report for a signature; it reveals nothing of what exists here.
    private init(_ error: VerificationError) {
        switch error.code {
        case .missingSignature:
            self.init(403, "MissingAuthenticationTokenException", "Missing Authentication Token")
        case .unknownKey, .sessionTokenMismatch:
            self.init(
                403,
                "UnrecognizedClientException",
                "The security token included in the request is invalid."
            )
        case .expired:
            self.init(
                403,
                "InvalidSignatureException",
                "Signature expired, or not yet current: the request's date is more than 5 min off."
            )
        case .malformedSignature, .malformedRequest, .missingSignedHeader:
            self.init(
                403,
                "IncompleteSignatureException",
                "The request signature does not conform to AWS standards."
            )
        case .scopeMismatch:
            self.init(
                403,
                "InvalidSignatureException",
                "Credential should be scoped to a valid Region and to the service 'bedrock', and to the request's date."
            )
        case .cryptographyUnavailable:
            self.init(InternalServerException(serviceMessage: "The signature could not be checked."), isOurs: true)
        default:
            self.init(
                403,
                "InvalidSignatureException",
                "The request signature we calculated does not match the signature you provided. "
                    + "Check your AWS Secret Access Key and signing method. Consult the service documentation for details."
            )
        }
    }
}

/// No operation has this method and path.
struct UnknownOperation: Error {
    let message = "The operation is not one of the knowledge-base operations of Agents for Amazon Bedrock Runtime."
}

/// The body is no body of HTTP, or ends too early.
struct UnreadableBody: Error {}

/// The body is larger than the limit.
struct RequestTooLarge: Error {
    let limit: Int

    var message: String { "The request body is larger than \(limit) bytes." }
}
#endif
