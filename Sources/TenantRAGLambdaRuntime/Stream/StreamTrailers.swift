import HTTPTypes
import TenantRAGBase
import TenantRAGJSON

/// The trailers by which a stream that failed midway says so.
enum StreamTrailers {
    /// The fields; a text that is too long for them is cut.
    static func fields(_ report: ErrorReport, requestID: String) -> HTTPFields {
        var body: [UInt8] = []
        var message = report.errorMessage
        while true {
            body.removeAll()
            Base64.encode(ErrorReport(report.errorType, message).json(requestID: requestID), into: &body)
            if body.count <= LambdaLimits.trailerBytes || message.isEmpty { break }
            message = String(message.prefix(message.count / 2))
        }
        return [.lambdaErrorType: report.category, .lambdaErrorBody: String(decoding: body, as: UTF8.self)]
    }
}
