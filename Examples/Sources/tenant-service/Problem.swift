import HTTPTypes
import Hummingbird
import Logging
import TenantRAG
import TenantRAGIdentity

/// A refusal or a failure in the form of RFC 9457, with the line that an operator needs.
struct Problem: Error {
    var status: HTTPResponse.Status
    /// A name for programs.
    var title: String
    var detail: String?
    var fields: HTTPFields = [:]
    /// The text for the log; nil for what the client alone has to mend.
    var report: String?

    init(_ status: HTTPResponse.Status, _ title: String, _ detail: String? = nil) {
        (self.status, self.title, self.detail) = (status, title, detail)
    }

    /// The problem that an error is.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - question: The question, where one was read: some errors are the client's only where it wrote what they are about.
    init(_ error: any Error, asking question: ChatQuestion? = nil) {
        switch error {
        case let problem as Problem: self = problem
        case let error as IdentityError:
            self.init(.init(code: error.httpStatus), error.code.rawValue, error.message)
            if let challenge = error.challenge { fields[.wwwAuthenticate] = challenge }
        case let error as TenantLimitError:
            self.init(.tooManyRequests, error.code.rawValue, "too many questions at once")
            fields[.retryAfter] = "\(error.retryAfterSeconds)"
        case let error as TenantRAGError where Self.conversationCodes.contains(error.code):
            // The same words for every reason: a client learns nothing of a token that is not its own.
            self.init(.badRequest, "conversationRefused", "ask again without session_id")
        case let error as TenantRAGError where error.code == .emptyQuestion:
            self.init(.badRequest, error.code.rawValue, error.message)
        case let error as FilterError where question?.filter != nil: self.init(.badRequest, "invalidFilter", "\(error)")
        case let error as PromptError where question?.context != nil && error.code == .tooLong:
            self.init(.badRequest, "contextTooLong", "the context does not fit into the prompt")
        case let error as IsolationError where Self.callerCodes.contains(error.code):
            // The policy asks for something that this caller lacks: a user, a group, an attribute.
            self.init(.forbidden, error.code.rawValue, error.message)
        case let error as IsolationError where error.code == .filterNotExpressible && question?.filter != nil:
            self.init(.badRequest, "invalidFilter", error.message)
        case let error as AWSError where error.code == .throttling || error.code == .serviceQuotaExceeded:
            self.init(.tooManyRequests, "busy", "the service is busy")
            fields[.retryAfter] = "1"
            report = "\(error)"
        case let error as AWSError where error.code == .deadlineExceeded:
            self.init(.gatewayTimeout, "outOfTime", "there was no answer in time")
            report = "\(error)"
        case is IsolationViolation, is AWSError, is any ServiceErrorShape:
            // A violation looks like a service that fails: a client learns nothing of what was withheld.
            self.init(.badGateway, "badGateway", "the knowledge base failed")
            report = "\(error)"
        case let error as HTTPError: self.init(error.status, error.status.reasonPhrase, error.body)
        case let error as any HTTPResponseError:
            // A refusal of Hummingbird's own, such as a body that is too large.
            self.init(error.status, error.status.reasonPhrase)
        default:
            self.init(.internalServerError, "internalError")
            // A loggable error holds nothing of a question, a token or a document; of others only the type is logged.
            report = (error as? any CodedError)?.isLoggable == true ? "\(error)" : "\(type(of: error))"
        }
    }

    private static let conversationCodes: Set<TenantRAGError.Code> = [
        .foreignConversation, .expiredConversation, .malformedConversationToken, .alteredConversationToken,
        .unknownConversationKey,
    ]

    private static let callerCodes: Set<IsolationError.Code> = [
        .unknownTenant, .tenantNotRepresentable, .missingUser, .missingGroups, .tooManyGroups, .missingContextAttribute,
        .invalidTenantID, .invalidIdentity,
    ]

    var json: JSONValue {
        var members: [String: JSONValue] = ["title": .string(title), "status": .number(JSONNumber(status.code))]
        if let detail { members["detail"] = .string(detail) }
        return .object(members)
    }

    var response: Response {
        var headers = fields
        headers[.contentType] = "application/problem+json"
        return Response(
            status: status,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.jsonBytes()))
        )
    }
}

/// Responds with a problem where a route throws.
struct ProblemMiddleware: RouterMiddleware {
    func handle(
        _ request: Request,
        context: TenantRequestContext,
        next: (Request, TenantRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as CancellationError {
            throw error
        } catch {
            let problem = Problem(error)
            if let report = problem.report {
                context.logger.log(
                    level: problem.status.code >= 500 ? .error : .warning,
                    "request failed",
                    metadata: ["error": "\(report)"]
                )
            }
            return problem.response
        }
    }
}
