import HTTPTypes
import TenantRAG

/// How a stream that failed midway says so.
enum StreamTrailers {
    static func fields(_ report: ErrorReport, requestID: String) -> HTTPFields {
        var body: [UInt8] = []
        Base64.encode(report.json(requestID: requestID), into: &body)
        return [.lambdaErrorType: report.category, .lambdaErrorBody: String(decoding: body, as: UTF8.self)]
    }
}
