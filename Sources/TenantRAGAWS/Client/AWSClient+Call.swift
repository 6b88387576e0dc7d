internal import HTTPTypes
internal import TenantRAGHTTP
internal import TenantRAGJSON

extension AWSClient {
    /// More than this, in bytes, no answer may have; the JSON reader's own limit.
    private static let mostBytes = JSONLimits.default.maximumByteCount

    /// Calls an operation whose answer is one JSON object.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The typed answer.
    /// - Throws: ``/TenantRAGCredentials/AWSError``, and `CancellationError`.
    package func call<Operation: UnaryOperation>(
        _ request: Validated<Operation>,
        _ options: CallOptions = CallOptions()
    ) async throws -> Operation.Output {
        let call = try Call(request.value, from: self, options)
        let ((output, head), attempts) = try await perform(Operation.self, call) { exchange in
            try await exchange.body.withBytes(upTo: Self.mostBytes) { body in
                do throws(JSONError) {
                    return (try Operation.Output(json: body), exchange.response)
                } catch {
                    throw Operation.malformed(error, exchange.response, byteCount: body.count)
                }
            }
        }
        if let observation = call.observation {
            observation.succeeded(
                requestID: head.requestID,
                status: head.status.code,
                attempts: attempts,
                quota: call.runner.availableQuota
            )
        }
        return output
    }

    /// Calls an operation whose answer is an event stream.
    ///
    /// It is tried again until the head of the answer is there; what fails within the stream is the caller's to handle,
    /// because what was read of it cannot be taken back.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The answer, its stream not yet read. The stream throws ``/TenantRAGCredentials/AWSError``.
    /// - Throws: ``/TenantRAGCredentials/AWSError``, and `CancellationError`.
    package func call<Operation: StreamingOperation>(
        _ request: Validated<Operation>,
        _ options: CallOptions = CallOptions()
    ) async throws -> Operation.Output {
        let call = try Call(request.value, from: self, options)
        let (exchange, attempts) = try await perform(Operation.self, call) { exchange in
            do throws(AWSResponseError) {
                try Operation.checkContentType(exchange.response)
                return exchange
            } catch {
                throw Operation.malformed(error, exchange.response)
            }
        }
        do {
            let events = StreamedEvents<Operation>(
                exchange,
                call.observation,
                attempts: attempts,
                call.runner,
                limits: configuration.eventStreamLimits
            )
            return try Operation.output(head: exchange.response, events: EventStream(events))
        } catch let error as AWSResponseError {
            let failure = Operation.malformed(error, exchange.response, attempts: attempts)
            call.observation?.failed(failure, quota: call.runner.availableQuota)
            throw failure
        }
    }

    /// Checks a request against the service model, and calls an operation whose answer is one JSON object.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The typed answer.
    /// - Throws: ``ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and `CancellationError`.
    package func call<Operation: UnaryOperation>(
        _ request: Operation,
        _ options: CallOptions = CallOptions()
    ) async throws -> Operation.Output {
        try await call(Validated(request), options)
    }

    /// Checks a request against the service model, and calls an operation whose answer is an event stream.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - options: What holds for this call only.
    /// - Returns: The answer, its stream not yet read.
    /// - Throws: ``ModelValidationError`` before anything is sent, ``/TenantRAGCredentials/AWSError``, and `CancellationError`.
    package func call<Operation: StreamingOperation>(
        _ request: Operation,
        _ options: CallOptions = CallOptions()
    ) async throws -> Operation.Output {
        try await call(Validated(request), options)
    }
}
