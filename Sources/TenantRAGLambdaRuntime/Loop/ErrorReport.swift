import Logging
import TenantRAGBase
import TenantRAGJSON

/// The report of a failure to Lambda, and through it to the function's caller.
struct ErrorReport: Error, Sendable {
    let errorType: String
    let errorMessage: String
    /// The further detail in the log, where it holds nothing that a log must not.
    let detail: String?

    init(_ errorType: String, _ errorMessage: String, detail: String? = nil) {
        self.errorType = String(errorType.prefix(LambdaLimits.errorTypeCharacters))
        self.detail = detail
        self.errorMessage = String(errorMessage.prefix(LambdaLimits.errorCharacters))
    }

    /// Creates the report of an error that a handler threw: its texts where they were written for the caller, else its type alone.
    init(thrown error: any Error) {
        switch error {
        case let error as LambdaError: self.init(error.errorType, error.errorMessage)
        case let report as ErrorReport: self = report
        case is CancellationError: self.init("Function.Cancelled", "the handler was cancelled")
        default:
            let type = String(describing: type(of: error))
            self.init(
                type,
                "the handler failed with an error of the type \(type)",
                detail: Self.loggable(error)
            )
        }
    }

    /// Creates the report of an error that kept a handler from being created.
    init(initialisation error: any Error) {
        if let error = error as? LambdaError {
            self.init(error.errorType, error.errorMessage)
        } else {
            let type = String(describing: type(of: error))
            self.init(
                type,
                "the handler could not be made: an error of the type \(type)",
                detail: Self.loggable(error)
            )
        }
    }

    private static func loggable(_ error: any Error) -> String? {
        guard let error = error as? any CodedError, error.isLoggable else { return nil }
        return "\(error)"
    }

    /// One JSON object, as AWS's own runtimes write it; the stack trace is empty, since Swift's errors carry none.
    func json(requestID: String = "") -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.writeMember("errorMessage")
        writer.write(errorMessage)
        writer.writeMember("errorType")
        writer.write(errorType)
        writer.writeMember("requestId")
        writer.write(requestID)
        writer.writeMember("stackTrace")
        writer.beginArray()
        writer.endArray()
        writer.endObject()
        return writer.finish()
    }

    /// The type in the form `Category.Reason`, the one that Lambda does not replace by `Unknown`, and that fits into a field.
    var category: String {
        let parts = errorType.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 2, parts[0] == "Runtime" || parts[0] == "Function", Self.isReason(parts[1]) {
            return errorType
        }
        return Self.isReason(errorType[...]) ? "Function.\(errorType)" : "Function.Unknown"
    }

    private static func isReason(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, (0x41...0x5A).contains(first), text.utf8.count <= 128 else { return false }
        return text.utf8.allSatisfy { byte in
            (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        }
    }

    var metadata: Logger.Metadata {
        var metadata: Logger.Metadata = ["errorType": "\(errorType)", "errorMessage": "\(errorMessage)"]
        if let detail { metadata["detail"] = "\(detail)" }
        return metadata
    }
}

extension ErrorReport {
    /// The handler did not end in time.
    static let timeout = ErrorReport("Function.Timeout", "the handler did not end before the function's time-out")
    /// The runtime is ending.
    static let cancelled = ErrorReport("Runtime.Cancelled", "the runtime ended before the handler did")
    static let streamUnwanted = ErrorReport("Runtime.StreamUnwanted", "Lambda took no more of the answer's stream")
    static let payloadTooLarge = ErrorReport(
        "Function.ResponseSizeTooLarge",
        "the answer has more than the \(LambdaLimits.payloadBytes) bytes that Lambda takes at once; stream it"
    )
    static let streamTooLarge = ErrorReport(
        "Function.ResponseSizeTooLarge",
        "the answer has more than the \(LambdaLimits.streamBytes) bytes that Lambda takes as a stream"
    )
    static let eventTooLarge = ErrorReport(
        "Runtime.EventTooLarge",
        "the event has more than \(LambdaLimits.eventBytes) bytes"
    )
    static let eventUnreadable = ErrorReport("Runtime.EventUnreadable", "the event did not arrive as a whole")
}
