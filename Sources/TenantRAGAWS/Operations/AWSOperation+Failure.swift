public import HTTPTypes
import TenantRAGJSON

extension AWSOperation {
    /// The error that a response with a status other than success tells.
    ///
    /// The code comes from the header `x-amzn-errortype` or the body's `__type` or `code`, with a namespace before `#`
    /// and a location after `:` taken away (restJson1).
    ///
    /// - Parameters:
    ///   - head: The response's status and header fields.
    ///   - body: The body, JSON or not.
    /// - Returns: The modelled exception, or `UnmodeledServiceError`.
    public static func failure(head: HTTPResponse, body: [UInt8]) -> any Error {
        let members: [String: JSONValue] =
            if case .object(let members)? = try? JSONValue(json: body) { members } else { [:] }
        func text(_ name: String) -> String? {
            if case .string(let text)? = members[name] { text } else { nil }
        }
        let code =
            (HTTPField.Name("x-amzn-errortype").flatMap { head.headerFields[$0] } ?? text("__type") ?? text("code"))
            .map(plainCode)
        if let shape = errors.first(where: { $0.errorCode == code }), let error = try? shape.init(json: body) {
            return error
        }
        return UnmodeledServiceError(
            code: code,
            httpStatusCode: head.status.code,
            message: text("message") ?? text("Message")
        )
    }

    private static func plainCode(_ code: String) -> String {
        let name = code.split(separator: ":", maxSplits: 1).first ?? ""
        return String(name.split(separator: "#").last ?? name)
    }
}
