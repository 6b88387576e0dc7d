import HTTPTypes
import Logging
import TenantRAGHTTP

/// Speaks the Runtime API: the I/O around ``InvocationHead``, ``ErrorReport``, ``StreamSource`` and ``RuntimeAPIDecision``.
struct RuntimeAPIClient: Sendable {
    /// The event of `next`.
    struct Event: Sendable {
        let head: Result<InvocationHead, InvocationHead.Refusal>
        let received: Moment
        let body: Result<[UInt8], ErrorReport>
    }

    private let configuration: LambdaRuntimeConfiguration
    /// None at all: a process may be frozen while a request is under way, and Lambda itself ends what takes too long.
    private static let timeouts = HTTPTimeouts(connect: nil, firstByte: nil, idle: nil, call: nil)
    /// The Runtime API says little of its own.
    private static let answerLimits = HTTPResponseLimits(bodyBytes: 65_536)

    init(_ configuration: LambdaRuntimeConfiguration) {
        self.configuration = configuration
    }

    private var logger: Logger { configuration.logger }
    private var mostAttempts: Int { max(configuration.mostAttempts, 1) }

    /// The next invocation, however long it takes to come.
    func next() async -> Result<Event, LambdaRuntimeError> {
        var attempt = 1
        while true {
            let decision: RuntimeAPIDecision.Next
            var cause: HTTPTransportError?
            do {
                let exchange = try await configuration.transport.send(
                    request(.get, "invocation/next"),
                    body: .none,
                    options: HTTPExchangeOptions(
                        timeouts: Self.timeouts,
                        limits: HTTPResponseLimits(bodyBytes: LambdaLimits.eventBytes)
                    )
                )
                decision = RuntimeAPIDecision.next(
                    status: exchange.response.status.code,
                    attempt: attempt,
                    of: mostAttempts
                )
                if decision == .serve { return .success(await event(exchange)) }
            } catch {
                let error = Self.transportError(error)
                cause = error
                decision = RuntimeAPIDecision.next(failure: error, attempt: attempt, of: mostAttempts)
            }
            if case .end(let code, let message) = decision { return .failure(LambdaRuntimeError(code, message, cause)) }
            logger.warning("the Runtime API gave no invocation; it is asked again", metadata: ["attempt": "\(attempt)"])
            // A cancelled wait is the end of the next attempt, which says so.
            try? await Task.sleep(for: RuntimeAPIDecision.wait(after: attempt, first: configuration.firstWait))
            attempt += 1
        }
    }

    private func event(_ exchange: HTTPExchange) async -> Event {
        let received = Moment.now
        let head: Result<InvocationHead, InvocationHead.Refusal>
        do { head = .success(try InvocationHead(exchange.response.headerFields)) } catch { head = .failure(error) }
        var body: Result<[UInt8], ErrorReport>
        do {
            body = .success(try await exchange.body.collect(upTo: LambdaLimits.eventBytes))
        } catch {
            let code = Self.transportError(error).code
            logger.error("an event could not be read", metadata: ["errorType": "\(code)"])
            body = .failure(code == .bodyTooLarge ? .eventTooLarge : .eventUnreadable)
        }
        return Event(head: head, received: received, body: body)
    }

    /// Hands a whole answer over.
    func respond(_ payload: [UInt8], _ id: InvocationID) async throws(LambdaRuntimeError) {
        var request = request(.post, "invocation/\(id.requestID)/response", id)
        request.headerFields[.contentType] = "application/json"
        try await post(request, payload)
    }

    /// Hands an answer over as it is made.
    func respond(
        _ source: StreamSource,
        contentType: String,
        _ id: InvocationID
    ) async -> Result<Void, LambdaRuntimeError> {
        var request = request(.post, "invocation/\(id.requestID)/response", id)
        request.headerFields[.contentType] = contentType
        request.headerFields[.lambdaResponseMode] = "streaming"
        // "Close the underlying connection after it has successfully written the response" (AWS Lambda Developer Guide,
        // "Building a custom runtime").
        request.headerFields[.connection] = "close"
        let options = HTTPExchangeOptions(
            timeouts: Self.timeouts,
            limits: Self.answerLimits,
            trailers: HTTPRequestTrailers([.lambdaErrorType, .lambdaErrorBody]) {
                source.failure.map { StreamTrailers.fields($0, requestID: id.requestID) } ?? [:]
            }
        )
        let result = await post(request, .stream(source), options, canRepeat: false)
        source.abandon()
        return result
    }

    /// Says that an invocation has failed.
    func report(_ report: ErrorReport, _ id: InvocationID) async throws(LambdaRuntimeError) {
        var request = request(.post, "invocation/\(id.requestID)/error", id)
        request.headerFields[.contentType] = "application/json"
        request.headerFields[.lambdaErrorType] = report.category
        try await post(request, report.json(requestID: id.requestID))
    }

    /// Says that there is no handler.
    func reportInitialisation(_ report: ErrorReport) async throws(LambdaRuntimeError) {
        var request = request(.post, "init/error")
        request.headerFields[.contentType] = "application/json"
        request.headerFields[.lambdaErrorType] = report.category
        try await post(request, report.json())
    }

    private func request(_ method: HTTPRequest.Method, _ path: String, _ id: InvocationID? = nil) -> HTTPRequest {
        var request = HTTPRequest(
            method: method,
            scheme: "http",
            authority: configuration.address,
            path: "/2018-06-01/runtime/\(path)",
            headerFields: [.userAgent: "TenantRAGLambda"]
        )
        if let invocationID = id?.invocationID { request.headerFields[.lambdaInvocationID] = invocationID }
        return request
    }

    private func post(_ request: HTTPRequest, _ bytes: [UInt8]) async throws(LambdaRuntimeError) {
        let options = HTTPExchangeOptions(timeouts: Self.timeouts, limits: Self.answerLimits)
        try await post(request, .bytes(bytes), options, canRepeat: true).get()
    }

    private func post(
        _ request: HTTPRequest,
        _ body: HTTPRequestBody,
        _ options: HTTPExchangeOptions,
        canRepeat: Bool
    ) async -> Result<Void, LambdaRuntimeError> {
        // In a task of its own: what is owed to Lambda is owed also when this one has been cancelled.
        await Task { await deliver(request, body, options, canRepeat: canRepeat) }.value
    }

    private func deliver(
        _ request: HTTPRequest,
        _ body: HTTPRequestBody,
        _ options: HTTPExchangeOptions,
        canRepeat: Bool
    ) async -> Result<Void, LambdaRuntimeError> {
        var attempt = 1
        while true {
            let decision: RuntimeAPIDecision.Post
            var cause: HTTPTransportError?
            do {
                let exchange = try await configuration.transport.send(request, body: body, options: options)
                // Read to its end, so that the connection can be used again.
                _ = try await exchange.body.collect(upTo: 65_536)
                decision = RuntimeAPIDecision.post(status: exchange.response.status.code)
            } catch {
                let error = Self.transportError(error)
                cause = error
                decision = RuntimeAPIDecision.post(
                    failure: error,
                    attempt: attempt,
                    of: mostAttempts,
                    canRepeat: canRepeat
                )
            }
            switch decision {
            case .done: return .success(())
            case .notTaken(let why):
                logger.warning("Lambda did not take what it was sent: \(why)")
                return .success(())
            case .end(let code, let message): return .failure(LambdaRuntimeError(code, message, cause))
            case .tryAgain:
                // This task is never cancelled.
                try? await Task.sleep(for: RuntimeAPIDecision.wait(after: attempt, first: configuration.firstWait))
                attempt += 1
            }
        }
    }

    /// A transport of another kind may throw what it likes.
    private static func transportError(_ error: any Error) -> HTTPTransportError {
        error as? HTTPTransportError
            ?? HTTPTransportError(error is CancellationError ? .cancelled : .other, mayHaveReachedServer: true)
    }
}
