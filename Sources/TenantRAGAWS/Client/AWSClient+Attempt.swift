internal import HTTPTypes
internal import TenantRAGHTTP
internal import TenantRAGSigV4

extension AWSClient {
    /// Makes a call: attempt after attempt, until one brings an answer or another would be of no use.
    ///
    /// - Parameters:
    ///   - operation: Whose errors an answer may bring.
    ///   - call: What to send.
    ///   - read: Reads an answer of success.
    /// - Returns: What was read, with the number of attempts.
    /// - Throws: ``/TenantRAGCredentials/AWSError``, and `CancellationError`.
    func perform<Operation: AWSOperation, Answer>(
        _ operation: Operation.Type,
        _ call: Call,
        _ read: (HTTPExchange) async throws -> Answer
    ) async throws -> (answer: Answer, attempts: Int) {
        do {
            // Credentials that have ended, and a clock that is wrong, are put right once for each call.
            var repairs = Repairs()
            let (result, attempts) = try await call.runner.run(
                call.options.retry,
                deadline: call.deadline,
                watch: { call.observation?.note($0) },
                { number, maximum in
                    let outcome = try await attempt(operation, call, number: number, of: maximum, &repairs, read: read)
                    if let observation = call.observation, case .failure(let failure) = outcome {
                        observation.failed(failure.reason)
                    }
                    return outcome
                }
            )
            // Consumed: an answer has references by the dozen, and a copy counts each of them.
            switch consume result {
            case .success(let answer): return (answer, attempts)
            case .failure(var error as AWSError):
                error.attempts = attempts
                throw error
            case .failure(let error): throw error
            }
        } catch {
            call.observation?.failed(error, quota: call.runner.availableQuota)
            throw error
        }
    }

    /// The repairs that an attempt may make for the next.
    struct Repairs {
        var hasForgottenCredentials = false
        var hasCorrectedClock = false
    }

    private func attempt<Operation: AWSOperation, Answer>(
        _ operation: Operation.Type,
        _ call: Call,
        number: Int,
        of maximum: Int,
        _ repairs: inout Repairs,
        read: (HTTPExchange) async throws -> Answer
    ) async throws -> AttemptOutcome<Answer> {
        if let deadline = call.deadline, configuration.clock.now() >= deadline {
            return .failure(AttemptFailure(Operation.deadlineError(hasBeenSent: number > 1)))
        }
        let signer: RequestSigner
        let resolved: ResolvedCredentials
        do {
            guard let signing = try await signing(with: call.credentials, before: call.deadline) else {
                return .failure(AttemptFailure(Operation.deadlineError(hasBeenSent: number > 1)))
            }
            (signer, resolved) = signing
        } catch {
            return .failure(AttemptFailure(try Operation.preparationError(error)))
        }
        let signed = skew.date(at: configuration.clock.date())
        let request: HTTPRequest
        do {
            request = try self.request(
                Operation.method,
                of: call,
                attempt: "attempt=\(number); max=\(maximum)",
                signer: signer,
                credentials: resolved,
                at: signed
            )
        } catch {
            return .failure(AttemptFailure(try Operation.preparationError(error)))
        }
        do {
            let exchange = try await transport.send(
                request,
                // A body of no bytes still has a length, which a GET does not.
                body: call.hasBody || Operation.method != .get ? .bytes(call.body) : .none,
                options: HTTPExchangeOptions(
                    deadline: call.deadline,
                    timeouts: call.timeouts,
                    partition: call.options.partition
                )
            )
            guard exchange.response.status.code == Operation.successStatus else {
                return .failure(
                    try await failure(
                        of: operation,
                        call,
                        exchange,
                        signer: signer,
                        credentials: resolved,
                        signed: signed,
                        &repairs
                    )
                )
            }
            do {
                try Operation.checkCoding(exchange.response)
                return .success(try await read(exchange))
            } catch {
                return .failure(
                    try Operation.transportFailure(error, exchange.response, repeatsBegun: call.repeatsBegun)
                )
            }
        } catch {
            return .failure(try Operation.transportFailure(error, repeatsBegun: call.repeatsBegun))
        }
    }

    private func request(
        _ method: HTTPRequest.Method,
        of call: Call,
        attempt: String,
        signer: RequestSigner,
        credentials: ResolvedCredentials,
        at date: Timestamp
    ) throws -> HTTPRequest {
        let prepared = try signer.prepare(
            method,
            call.path,
            hasBody: call.hasBody,
            extra: call.options.headerFields,
            credentials: credentials
        )
        var request = try prepared.signed(call.body, at: date)
        request.headerFields.append(HTTPField(name: .sdkInvocationID, value: call.invocationID))
        request.headerFields.append(HTTPField(name: .sdkRequest, value: attempt))
        call.observation?.inject(into: &request.headerFields)
        return request
    }

    /// Reads an answer that is not success, and what it says about the next attempt.
    private func failure<Operation: AWSOperation>(
        of operation: Operation.Type,
        _ call: Call,
        _ exchange: HTTPExchange,
        signer: RequestSigner,
        credentials: ResolvedCredentials,
        signed: Timestamp,
        _ repairs: inout Repairs
    ) async throws -> AttemptFailure {
        let head = exchange.response
        // An error's body is small; of a page that is not, the head says enough.
        let body = try? await exchange.body.collect(upTo: 1 << 20)
        let local = configuration.clock.date()
        var (error, reason) = Operation.serviceError(head: head, body: body ?? [])
        let code = error.code.rawValue
        if !repairs.hasCorrectedClock,
            skew.corrects(code, date: head.headerFields[.date], signed: signed, local: local)
        {
            repairs.hasCorrectedClock = true
            reason = .transient
        } else if !repairs.hasForgottenCredentials, code == "ExpiredTokenException" || code == "ExpiredToken" {
            repairs.hasForgottenCredentials = true
            call.credentials.forget(credentials)
            signer.forget(credentials)
            reason = .transient
        }
        return AttemptFailure(
            error,
            reason: reason,
            retryAfter: RetryAfter.wait(in: head.headerFields, now: skew.date(at: local))
        )
    }
}
