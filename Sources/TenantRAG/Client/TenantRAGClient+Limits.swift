internal import TenantRAGCredentials
internal import TenantRAGIsolation

extension TenantRAGClient {
    /// Returns the same client for calls that do not wait for their turn beyond a deadline.
    ///
    /// Use it where a request has a deadline of its own. It limits waiting, not the call itself; cancel the task for that.
    ///
    /// ```swift
    /// let deadline = ContinuousClock.now + .seconds(2)
    /// let answer = try await rag.waiting(until: deadline).ask("Who finds the radio?", as: tenant)
    /// print(answer.text)
    /// ```
    ///
    /// - Parameter deadline: The instant up to which calls may wait; ``TenantRAGConfiguration/maximumWait`` holds as
    ///   well.
    /// - Returns: A client with the same knowledge base, limiter and meters.
    public func waiting(until deadline: ContinuousClock.Instant) -> TenantRAGClient {
        TenantRAGClient(self, waitingUntil: deadline)
    }

    /// Waits for the tenant's turn, makes a call and reads its answer.
    ///
    /// - Parameters:
    ///   - operation: The operation that is called.
    ///   - tenant: The tenant that makes the call.
    ///   - characters: The number of characters that the tenant sends, for the meters.
    ///   - call: Makes the call and audits its answer.
    /// - Returns: The result of the call.
    /// - Throws: ``TenantLimitError``, `CancellationError` and what the call throws.
    func inTurn<Response>(
        _ operation: KnowledgeBaseOperation,
        for tenant: TenantContext,
        sending characters: @autoclosure () -> Int,
        call: (CallRecord) async throws -> Response
    ) async throws -> Response {
        let record = try await turn(operation, for: tenant, sending: characters)
        let response = try await record.noting { try await call(record) }
        record.end(.ok)
        return response
    }

    /// Waits for the tenant's turn and makes a call whose answer is a stream; the record stays open until the stream
    /// ends.
    func streamInTurn<Response>(
        _ operation: KnowledgeBaseOperation,
        for tenant: TenantContext,
        sending characters: @autoclosure () -> Int,
        call: () async throws -> Response
    ) async throws -> (Response, CallRecord) {
        let record = try await turn(operation, for: tenant, sending: characters)
        return (try await record.noting(call), record)
    }

    private func turn(
        _ operation: KnowledgeBaseOperation,
        for tenant: TenantContext,
        sending characters: () -> Int
    ) async throws -> CallRecord {
        let meter = configuration.meters?.meter(for: tenant, operation)
        let permit: TenantPermit
        do {
            permit = try await self.permit(operation, for: tenant, meter)
        } catch {
            meter?.ended(CallOutcome(error))
            throw error
        }
        meter?.sent(characters())
        return CallRecord(permit, meter)
    }

    private func permit(
        _ operation: KnowledgeBaseOperation,
        for tenant: TenantContext,
        _ meter: CallMeter?
    ) async throws -> TenantPermit {
        guard let limiter = configuration.limiter ?? knowledgeBase.limiter else { return .free }
        let now = configuration.clock.now()
        let latest = now.advanced(by: configuration.maximumWait)
        let deadline = waitDeadline.map { min($0, latest) } ?? latest
        let permit = try await limiter.acquire(operation, for: tenant, until: deadline)
        if let meter { meter.waited(now.duration(to: configuration.clock.now())) }
        return permit
    }
}
