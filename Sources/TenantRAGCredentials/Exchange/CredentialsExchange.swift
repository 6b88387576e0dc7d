internal import HTTPTypes
internal import TenantRAGHTTP

/// Sends the requests by which providers get credentials: bounded in time and size, and tried again where that may help.
struct CredentialsExchange: Sendable {
    /// The most bytes of an answer.
    static let largestAnswer = 64 << 10

    /// The response, whatever its status.
    struct Answer: Error, Sendable {
        let status: Int
        let headerFields: HTTPFields
        let body: [UInt8]
        /// The number of times the request was sent.
        var attempts = 1
    }

    /// The network and the clock.
    let context: CredentialsContext
    /// The name of the peer in errors: `the container's endpoint at 169.254.170.2`.
    let peer: String
    /// The time-outs of the parts of an attempt.
    var timeouts: HTTPTimeouts
    /// The maximum number of times a request is sent.
    var attempts: Int

    /// Sends a request, made anew for each attempt.
    ///
    /// - Parameters:
    ///   - reason: Why another attempt may bring another answer; by default for a status of 429 and from 500 on.
    ///   - request: Makes the request and its body.
    /// - Returns: The last answer.
    /// - Throws: ``CredentialsError`` with code `requestFailed` where none came; `CancellationError`.
    func send(
        retrying reason: (Answer) -> RetryReason? = Self.statusReason,
        _ request: () throws -> (head: HTTPRequest, body: [UInt8])
    ) async throws -> Answer {
        let options = HTTPExchangeOptions(
            timeouts: timeouts,
            limits: HTTPResponseLimits(headBytes: 16 << 10, bodyBytes: Self.largestAnswer)
        )
        let runner = AttemptRunner(RetryConfiguration(maximumAttempts: attempts), clock: context.clock)
        let (result, count) = try await runner.run { _, _ -> AttemptOutcome<Answer> in
            let (head, body) = try request()
            do {
                let exchange = try await context.transport.send(
                    head,
                    body: body.isEmpty ? .none : .bytes(body),
                    options: options
                )
                let answer = Answer(
                    status: exchange.response.status.code,
                    headerFields: exchange.response.headerFields,
                    body: try await exchange.body.collect(upTo: Self.largestAnswer)
                )
                guard let reason = reason(answer) else { return .success(answer) }
                return .failure(AttemptFailure(answer, reason: reason))
            } catch {
                // A transport may say in its own words that the task was cancelled.
                try Task.checkCancellation()
                return .failure(AttemptFailure(error, reason: Self.mayHelp(after: error) ? .transient : nil))
            }
        }
        switch result {
        case .success(var answer):
            answer.attempts = count
            return answer
        case .failure(var answer as Answer):
            answer.attempts = count
            return answer
        case .failure(let error as HTTPTransportError):
            throw CredentialsError(
                .requestFailed,
                "\(peer) does not answer: \(error)",
                isRetryable: Self.mayHelp(after: error),
                underlying: error
            )
        case .failure(let error):
            throw CredentialsError(.requestFailed, "\(peer) does not answer", underlying: error)
        }
    }

    /// Returns the error of a response that has no credentials and no reason.
    func refusal(_ answer: Answer, _ hint: String = "") -> CredentialsError {
        CredentialsError(
            .refused,
            "\(peer) answers HTTP \(answer.status)\(hint.isEmpty ? "" : "; \(hint)")",
            isRetryable: Self.statusReason(answer) != nil
        )
    }

    static func statusReason(_ answer: Answer) -> RetryReason? {
        switch answer.status {
        case 429: .throttling
        case 500...: .transient
        default: nil
        }
    }

    private static func mayHelp(after error: any Error) -> Bool {
        guard let error = error as? HTTPTransportError else { return false }
        return ![
            .invalidRequest, .invalidConfiguration, .tlsPeerUnverified, .headTooLarge, .bodyTooLarge, .transportClosed,
            .cancelled,
        ].contains(error.code)
    }
}
