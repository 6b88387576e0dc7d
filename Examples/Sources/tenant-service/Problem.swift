import HTTPTypes
import Hummingbird
import Logging
import TenantRAG
import TenantRAGIdentity

/// What a caller is told when something goes wrong, in the form of RFC 9457.
struct Problem {
    var status: HTTPResponse.Status
    var title: String
    var detail: String?
    var challenge: String?

    init(_ error: any Error) {
        switch error {
        case let error as IdentityError:
            status = .init(code: error.httpStatus)
            title = error.code.rawValue
            detail = error.message
            challenge = error.challenge
        case let error as TenantRAGError:
            (status, title, detail) = (.badRequest, error.code.rawValue, error.message)
        case let error as FilterError:
            (status, title, detail) = (.badRequest, "invalidFilter", "\(error)")
        case is JSONError:
            (status, title) = (.badRequest, "invalidFilter")
        case let error as IsolationError:
            // The policy asks for something that this caller has not: a user, a group, an attribute.
            (status, title, detail) = (.forbidden, error.code.rawValue, error.message)
        case let error as AWSError where error.code == .throttling:
            (status, title) = (.tooManyRequests, "busy")
        case let error as HTTPError:
            (status, title, detail) = (error.status, error.status.reasonPhrase, error.body)
        default:
            // An IsolationViolation is among these: nothing is told of what was withheld.
            (status, title) = (.internalServerError, "internalError")
        }
    }

    var json: JSONValue {
        var members: [String: JSONValue] = ["title": .string(title), "status": .number(JSONNumber(status.code))]
        if let detail { members["detail"] = .string(detail) }
        return .object(members)
    }

    var response: Response {
        var headers: HTTPFields = [.contentType: "application/problem+json"]
        if let challenge { headers[.wwwAuthenticate] = challenge }
        return Response(
            status: status,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.jsonBytes()))
        )
    }
}

/// Answers with a problem where a route throws.
struct ProblemMiddleware: RouterMiddleware {
    func handle(
        _ request: Request,
        context: TenantRequestContext,
        next: (Request, TenantRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as any HTTPResponseError where !(error is HTTPError) {
            // What Hummingbird itself refuses, such as a body that is too large.
            var problem = Problem(error)
            (problem.status, problem.title) = (error.status, error.status.reasonPhrase)
            return problem.response
        } catch {
            let problem = Problem(error)
            // For the operator; the errors of this library hold nothing of a question, a token or a document.
            if problem.status.code >= 500 { context.logger.error("request failed", metadata: ["error": "\(error)"]) }
            return problem.response
        }
    }
}
