import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Plays a REST API of API Gateway: what happens to a request, in the service's order.
struct RestAPI: HTTPResponder {
    typealias Context = BasicRequestContext

    /// 10 MB, as the service counts them.
    private static let maximumBody = 10_485_760

    let authorizer: Authorizer
    /// The integrations for `POST` requests, by path.
    let integrations: [String: Integration]
    let logger: Logger

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        let start = ContinuousClock.now
        let received = GatewayRequest(request)
        var tenant = "-"
        var response: Response
        do {
            guard request.method == .post, let integration = integrations[received.path] else {
                throw GatewayError.missingAuthenticationToken
            }
            let authorization = try await authorizer.authorize(received)
            tenant = authorization.tenantID ?? "-"
            let body = try await body(of: request)
            response = try await integration.respond(to: received, body: body, authorization: authorization)
        } catch let error as GatewayError {
            response = error.response
        }
        response.headers[.amazonRequestID] = received.id
        // For the person at the terminal; nothing of the token, the question or the answer.
        logger.info(
            "\(request.method) \(integrations[received.path] == nil ? "(no such resource)" : received.path) \(response.status.code)",
            metadata: ["tenant": "\(tenant)", "time": "\(ContinuousClock.now - start)"]
        )
        return response
    }

    private func body(of request: Request) async throws -> [UInt8] {
        do {
            return Array(try await request.body.collect(upTo: Self.maximumBody).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw GatewayError.tooLarge
        }
    }
}

extension HTTPField.Name {
    fileprivate static let amazonRequestID = Self(known: "x-amzn-RequestId")
}
