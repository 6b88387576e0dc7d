import Foundation
import HTTPTypes
import Hummingbird
import TenantRAG

/// The Runtime API, version 2018-06-01, as one execution environment sees it.
struct RuntimeAPI: Sendable {
    let environment: ExecutionEnvironment

    var router: Router<RuntimeContext> {
        let router = Router(context: RuntimeContext.self)
        let runtime = router.group("2018-06-01/runtime")
        runtime.get("invocation/next") { _, _ in await reply { try await next() } }
        runtime.post("invocation/:requestID/response") { request, context in
            await reply { try await response(request, context) }
        }
        runtime.post("invocation/:requestID/error") { request, context in
            await reply { try await error(request, context) }
        }
        runtime.post("init/error") { request, _ in await reply { try await initError(request) } }
        return router
    }

    /// Waits for an event, for as long as it takes.
    private func next() async throws -> Response {
        let invocation = try await environment.next()
        var headers: HTTPFields = [
            .contentType: "application/json",
            .requestID: invocation.requestID,
            .invocationID: invocation.attemptID,
            .deadline: String(Int64(invocation.deadline.timeIntervalSince1970 * 1_000)),
            .functionARN: environment.configuration.arn,
            .traceID: invocation.traceID,
        ]
        headers[.tenantID] = invocation.tenantID
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: invocation.event))
        )
    }

    /// Hands an answer on as it comes, streamed or in one piece.
    private func response(_ request: Request, _ context: RuntimeContext) async throws -> Response {
        let invocation = try environment.answer(context.parameters.get("requestID"), request.headers[.invocationID])
        let isStreamed = request.headers[.responseMode] == "streaming"
        let limit = isStreamed ? Invocation.maximumStream : Invocation.maximumPayload
        var size = 0
        do {
            for try await piece in request.body {
                size += piece.readableBytes
                guard size <= limit else { throw RuntimeAPIError.tooLarge }
                invocation.sink.yield(piece)
            }
            guard let trailers = try await context.trailers() else { throw RuntimeAPIError.brokenOff }
            if let type = trailers[.errorType] {
                let body = trailers[.errorBody].flatMap { Data(base64Encoded: $0) } ?? Data()
                throw FunctionError(type: type, body: Array(body))
            }
            await environment.finish(invocation, throwing: nil)
        } catch let error as FunctionError {
            await environment.finish(invocation, throwing: error)
        } catch {
            let error = error as? RuntimeAPIError ?? .brokenOff
            await environment.breakOff(invocation, FunctionError(type: error.type, message: "the answer broke off"))
            throw error
        }
        return .accepted
    }

    private func error(_ request: Request, _ context: RuntimeContext) async throws -> Response {
        let invocation = try environment.answer(context.parameters.get("requestID"), request.headers[.invocationID])
        do {
            let body = try await request.body.collect(upTo: Invocation.maximumPayload)
            let error = FunctionError(type: request.headers[.errorType], body: Array(body.readableBytesView))
            await environment.finish(invocation, throwing: error)
        } catch {
            await environment.breakOff(invocation, FunctionError(type: "Runtime.ExitError", message: "it broke off"))
            throw error
        }
        return .accepted
    }

    /// Notes why the program cannot start; it ends by itself.
    private func initError(_ request: Request) async throws -> Response {
        let body = try await request.body.collect(upTo: Invocation.maximumPayload)
        environment.noteInitError(
            FunctionError(type: request.headers[.errorType], body: Array(body.readableBytesView))
        )
        return .accepted
    }

    private func reply(_ answer: () async throws -> Response) async -> Response {
        do {
            return try await answer()
        } catch let error as RuntimeAPIError {
            return error.response
        } catch {
            return Response(status: .internalServerError)
        }
    }
}

extension Response {
    fileprivate static var accepted: Response { Response(json: ["status": "OK"], status: .accepted) }
}

extension HTTPField.Name {
    fileprivate static let requestID = Self(known: "Lambda-Runtime-Aws-Request-Id")
    fileprivate static let invocationID = Self(known: "Lambda-Runtime-Invocation-Id")
    fileprivate static let deadline = Self(known: "Lambda-Runtime-Deadline-Ms")
    fileprivate static let functionARN = Self(known: "Lambda-Runtime-Invoked-Function-Arn")
    fileprivate static let traceID = Self(known: "Lambda-Runtime-Trace-Id")
    fileprivate static let tenantID = Self(known: "Lambda-Runtime-Aws-Tenant-Id")
    fileprivate static let responseMode = Self(known: "Lambda-Runtime-Function-Response-Mode")
    fileprivate static let errorType = Self(known: "Lambda-Runtime-Function-Error-Type")
    fileprivate static let errorBody = Self(known: "Lambda-Runtime-Function-Error-Body")
}
