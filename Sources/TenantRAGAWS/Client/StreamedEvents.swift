internal import HTTPTypes
internal import TenantRAGHTTP

/// The events of a streamed answer as the caller reads them: errors are ``/TenantRAGCredentials/AWSError``, and the end is noted.
struct StreamedEvents<Operation: StreamingOperation>: AsyncSequence, Sendable {
    typealias Element = Operation.Event
    typealias Failure = any Error

    private let exchange: HTTPExchange
    private let observation: CallObservation?
    private let attempts: Int
    private let runner: AttemptRunner
    private let limits: EventStreamLimits

    init(
        _ exchange: HTTPExchange,
        _ observation: CallObservation?,
        attempts: Int,
        _ runner: AttemptRunner,
        limits: EventStreamLimits
    ) {
        self.exchange = exchange
        self.observation = observation
        self.attempts = attempts
        self.runner = runner
        self.limits = limits
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(
            messages: EventMessages(exchange.body, limits: limits).makeAsyncIterator(),
            head: exchange.response,
            observation: observation,
            attempts: attempts,
            runner: runner
        )
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        var messages: EventMessages<HTTPResponseBody>.AsyncIterator
        let head: HTTPResponse
        let observation: CallObservation?
        let attempts: Int
        let runner: AttemptRunner
        private var hasEnded = false

        fileprivate init(
            messages: EventMessages<HTTPResponseBody>.AsyncIterator,
            head: HTTPResponse,
            observation: CallObservation?,
            attempts: Int,
            runner: AttemptRunner
        ) {
            self.messages = messages
            self.head = head
            self.observation = observation
            self.attempts = attempts
            self.runner = runner
        }

        mutating func next(isolation actor: isolated (any Actor)?) async throws -> Operation.Event? {
            if hasEnded { return nil }
            do {
                if let message = try await messages.next(isolation: actor) {
                    return try Operation.Event(message: message)
                }
                hasEnded = true
                observation?.succeeded(
                    requestID: head.requestID,
                    status: head.status.code,
                    attempts: attempts,
                    quota: runner.availableQuota
                )
                return nil
            } catch {
                hasEnded = true
                let failure = Operation.streamError(error, head, attempts: attempts)
                observation?.failed(failure, quota: runner.availableQuota)
                throw failure
            }
        }

        mutating func next() async throws -> Operation.Event? {
            try await next(isolation: #isolation)
        }
    }
}
