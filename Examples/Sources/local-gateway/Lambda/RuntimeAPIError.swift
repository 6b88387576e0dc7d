import Hummingbird
import TenantRAG

/// The response of a Runtime API to a request that it cannot accept.
struct RuntimeAPIError: Error {
    let status: HTTPResponse.Status
    let type: String

    static let invalidRequestID = Self(status: .badRequest, type: "InvalidRequestID")
    static let invalidInvocationID = Self(status: .badRequest, type: "InvalidInvocationId")
    static let invalidStateTransition = Self(status: .forbidden, type: "InvalidStateTransition")
    static let tooLarge = Self(status: .contentTooLarge, type: "RequestEntityTooLarge")
    /// The connection ended before the answer did.
    static let brokenOff = Self(status: .badRequest, type: "Runtime.ExitError")
    /// The environment is being ended: the program has nothing more to wait for.
    static let ended = Self(status: .internalServerError, type: "Container.Ended")

    var response: Response {
        let body: JSONValue = ["errorType": .string(type), "errorMessage": .string(type)]
        return Response(json: body, status: status)
    }
}
