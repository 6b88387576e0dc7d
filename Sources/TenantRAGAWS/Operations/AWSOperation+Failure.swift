public import HTTPTypes
import TenantRAGJSON

extension AWSOperation {
    /// The error that a response with a status other than success tells.
    ///
    /// The code comes from the header `x-amzn-errortype` or the body's `__type` or `code`, with a namespace before `#`
    /// and a location after `:` taken away (restJson1). A modelled exception is one without a body, too, and with `Message`
    /// in place of `message`, as what stands in front of a service writes it.
    ///
    /// - Parameters:
    ///   - head: The response's status and header fields.
    ///   - body: The body, JSON or not.
    /// - Returns: The modelled exception, or `UnmodeledServiceError`.
    public static func failure(head: HTTPResponse, body: [UInt8]) -> any Error {
        var members: [String: JSONValue] =
            if case .object(let members)? = try? JSONValue(json: body) { members } else { [:] }
        func text(_ name: String) -> String? {
            if case .string(let text)? = members[name] { text } else { nil }
        }
        let code =
            (head.headerFields[.amznErrorType] ?? text("__type") ?? text("code"))
            .flatMap(plainCode)
        let message = text("message") ?? text("Message")
        if let shape = errors.first(where: { $0.errorCode == code }) {
            if let error = try? shape.init(json: body), error.serviceMessage != nil { return error }
            members["message"] = message.map { .string($0) }
            if let error = try? shape.init(json: JSONValue.object(members).jsonBytes()) { return error }
        }
        return UnmodeledServiceError(serviceCode: code, httpStatusCode: head.status.code, serviceMessage: message)
    }

    private static func plainCode(_ code: String) -> String? {
        let name = code.split(separator: ":", maxSplits: 1).first ?? ""
        return name.split(separator: "#").last.map { String($0) }
    }
}
