internal import HTTPTypes
internal import Logging
internal import TenantRAG
internal import TenantRAGBase

/// The problem document for a caller, in the form of RFC 9457, and the report for an operator.
///
/// Nothing of a question, an answer, a token or a document is in either.
struct ChatProblem: Sendable {
    var status: HTTPResponse.Status
    var title: String
    var detail: String?
    var fields: HTTPFields = [:]
    /// The line for the operator; nil where the caller can mend the problem.
    var report: String?
    /// The level of the line: a violation or a contradiction is louder than a service that is busy.
    var level = Logger.Level.error

    private init(_ status: Int, _ title: String, _ detail: String? = nil) {
        self.status = HTTPResponse.Status(code: status)
        self.title = title
        self.detail = detail
    }

    /// Creates the response to a request that these handlers refuse.
    init(_ refusal: ChatRefusal) {
        self.init(refusal.status, refusal.title, refusal.detail)
        if let challenge = refusal.challenge { fields[.wwwAuthenticate] = challenge }
        report = refusal.warning
        level = refusal.status >= 500 ? .error : .warning
    }

    /// Creates the response to an error of a question.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - request: What was asked: some errors are the caller's only where the caller gave what they are about.
    init(_ error: any Error, asking request: ChatRequest?) {
        switch error {
        case let refusal as ChatRefusal: self.init(refusal)
        case let error as any CodedError:
            self = Self.callersOwn(error, request) ?? Self(error)
        default:
            self.init(500, Self.internalError)
            // The text of any other error may hold anything.
            report = "\(type(of: error))"
        }
    }

    /// Returns the problem that the caller can mend: the error is about something that it wrote.
    private static func callersOwn(_ error: any CodedError, _ request: ChatRequest?) -> Self? {
        switch error {
        case let error as TenantRAGError where error.refusesConversation: Self(ChatRefusal.conversation)
        case let error as TenantRAGError where error.code == .emptyQuestion:
            Self(400, error.code.rawValue, error.message)
        case let error as FilterError where request?.filter != nil && !error.isOfBoundary:
            Self(400, "invalidFilter", "\(error)")
        case let error as IsolationError where request?.filter != nil && error.code == .filterNotExpressible:
            Self(400, "invalidFilter", error.message)
        case let error as PromptError where request?.context != nil && error.code == .tooLong:
            Self(400, "contextTooLong", "the prompt has no room for this context")
        case let error as ModelValidationError where error.isOf(request): Self(400, "invalidRequest", "\(error)")
        default: nil
        }
    }

    /// Creates the response to an error by its category, whatever its type is.
    private init(_ error: any CodedError) {
        switch error.category {
        case .limited:
            self.init(429, error.code.rawValue, "too many questions at once")
            fields[.retryAfter] = "\((error as? TenantLimitError)?.retryAfterSeconds ?? 1)"
            return
        case .denied:
            // The policy asks for something that this caller lacks. An isolation error's text is written to be shown; that of
            // any other error is for the log.
            let shown = error as? IsolationError
            self.init(403, error.code.rawValue, shown?.message)
            if shown != nil { return }
        case .throttled:
            // All tenants share the service's quota, and it does not say when there is room again.
            self.init(429, "busy", "the service is busy")
            fields[.retryAfter] = "1"
            level = .warning
        case .timedOut: self.init(ChatRefusal.outOfTime)
        case .violation:
            // To the caller it is any failure of the service; the log alone says more.
            self.init(502, Self.badGateway)
            level = .critical
        case .rejected, .unavailable: self.init(502, Self.badGateway)
        case .invalid, .malformed, .configuration: self.init(500, Self.internalError)
        @unknown default: self.init(500, Self.internalError)
        }
        report = error.isLoggable ? "\(error)" : "\(type(of: error))"
    }

    private static let badGateway = "badGateway"
    private static let internalError = "internalError"
}

extension ChatProblem: JSONWritable {
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.writeMember("title")
        writer.write(title)
        writer.writeMember("status")
        writer.write(status.code)
        if let detail {
            writer.writeMember("detail")
            writer.write(detail)
        }
        writer.endObject()
    }

    /// The problem as a response.
    func response(adding more: HTTPFields) -> APIGatewayResponse {
        var fields = more
        fields[.contentType] = "application/problem+json"
        fields[.cacheControl] = "no-store"
        for field in self.fields { fields.append(field) }
        return APIGatewayResponse(status: status, fields: fields, body: jsonText)
    }

    /// Logs the problem: at debug where the caller can mend it.
    func log(to logger: Logger) {
        let metadata: Logger.Metadata = ["tenantrag.refusal": "\(title)", "http.status": "\(status.code)"]
        guard let report else {
            logger.debug("refused a question", metadata: metadata)
            return
        }
        logger.log(level: level, "a question failed", metadata: metadata.merging(["error": "\(report)"]) { $1 })
    }
}

extension ModelValidationError {
    /// Returns whether a part of the request that the caller wrote breaks the rule.
    fileprivate func isOf(_ request: ChatRequest?) -> Bool {
        guard let request else { return false }
        return violations.allSatisfy { violation in
            violation.path.hasPrefixBytes("input.")
                || request.filter != nil && violation.path.containsBytes(of: ".filter")
        }
    }
}
