internal import HTTPTypes
internal import Logging
internal import TenantRAG

/// The problem document for a caller, in the form of RFC 9457, and the report for an operator.
///
/// Nothing of a question, an answer, a token or a document is in either.
struct ChatProblem: Sendable {
    var status: HTTPResponse.Status
    var title: String
    var detail: String?
    var fields: HTTPFields = [:]
    /// The line for the operator; nil for what is the caller's own business.
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
        case let error as TenantLimitError:
            self.init(429, error.code.rawValue, "too many questions at once")
            fields[.retryAfter] = "\(error.retryAfterSeconds)"
        case let error as IsolationViolation:
            // Told apart from a service that fails by nobody but the operator.
            self.init(502, Self.badGateway)
            report = "\(error)"
            level = .critical
        case let error as AWSError: self.init(error)
        case let error as any ServiceErrorShape:
            // Of a knowledge base that is not asked over AWS's client, such as the local one.
            self.init(type(of: error).httpStatusCode == 429 ? 429 : 502, Self.badGateway)
            if status.code == 429 { busy() }
            report = "\(error)"
        case let error as HTTPTransportError:
            self.init(502, Self.badGateway)
            report = "\(error)"
        case let error as IsolationError: self.init(error, hasFilter: request?.filter != nil)
        default: self.init(local: error, asking: request)
        }
    }

    private init(local error: any Error, asking request: ChatRequest?) {
        switch error {
        case let error as TenantRAGError where error.refusesConversation: self.init(.conversation)
        case let error as TenantRAGError where error.code == .emptyQuestion:
            self.init(400, error.code.rawValue, error.message)
        case let error as TenantRAGError where error.code == .heldAnswerTooLong:
            self.init(502, Self.badGateway)
            report = "\(error)"
        case let error as FilterError where request?.filter != nil && !error.isOfBoundary:
            self.init(400, "invalidFilter", "\(error)")
        case let error as PromptError where error.code == .tooLong && request?.context != nil:
            self.init(400, "contextTooLong", "the prompt has no room for this context")
        case let error as ModelValidationError where error.isOf(request):
            self.init(400, "invalidRequest", "\(error)")
        case is TenantRAGError, is FilterError, is PromptError, is ModelValidationError, is ConfigurationError:
            self.init(500, Self.internalError)
            report = "\(error)"
        default:
            self.init(500, Self.internalError)
            // Nobody knows what the words of other errors hold.
            report = "\(type(of: error))"
        }
    }

    private init(_ error: AWSError) {
        switch error.code {
        case .throttling, .serviceQuotaExceeded:
            self.init(429, Self.badGateway)
            busy()
        case .deadlineExceeded: self.init(.outOfTime)
        case .credentialsUnavailable, .endpointUnavailable, .invalidRequest: self.init(500, Self.internalError)
        default: self.init(502, Self.badGateway)
        }
        report = "\(error)"
    }

    private init(_ error: IsolationError, hasFilter: Bool) {
        switch error.code {
        case .unknownTenant, .tenantNotRepresentable, .missingUser, .missingGroups, .tooManyGroups,
            .missingContextAttribute, .invalidTenantID, .invalidIdentity:
            // The policy asks for something that this caller has not.
            self.init(403, error.code.rawValue, error.message)
        case .filterNotExpressible where hasFilter: self.init(400, "invalidFilter", error.message)
        default:
            self.init(500, Self.internalError)
            report = "\(error)"
        }
    }

    /// The service has a quota that all tenants share; nobody knows how long it is used up.
    private mutating func busy() {
        (title, detail) = ("busy", "the service is busy")
        fields[.retryAfter] = "1"
        level = .warning
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

    /// Notes the problem: at debug what is the caller's own business.
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
