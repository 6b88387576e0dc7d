public import TenantRAGAWS

extension BedrockAgentClient {
    /// The states of a resource until one is final, polled with growing pauses.
    ///
    /// ```swift
    /// let job = IngestionJobTarget(ingestionJobID: "JB12345678", dataSourceID: "DS12345678", knowledgeBaseID: "KB12345678")
    /// for try await state in client.states(of: job) {
    ///     print(state.status, state.statistics?.numberOfDocumentsScanned ?? 0)
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - target: The resource, such as `.ingestionJob(job)`.
    ///   - deadline: The time at which the wait ends without a final state; nil, the default, for none.
    ///   - schedule: The pauses between the polls.
    ///   - options: The options of each poll.
    /// - Returns: The states.
    public func states<Target: WaitTarget>(
        of target: Target,
        until deadline: ContinuousClock.Instant? = nil,
        schedule: WaitSchedule = WaitSchedule(),
        options: CallOptions = CallOptions()
    ) -> WaitStates<Target> {
        WaitStates(target: target, client: self, deadline: deadline, schedule: schedule, options: options)
    }

    /// Waits for a resource until its state is final.
    ///
    /// A status that this version does not know does not end the wait.
    ///
    /// - Parameters:
    ///   - target: The resource, such as `.ingestionJob(job)`.
    ///   - deadline: The time at which the wait ends without a final state; nil for none.
    ///   - schedule: The pauses between the polls.
    ///   - options: The options of each poll.
    /// - Returns: The outcome. That there is one does not mean success: a job may have failed, or have left documents out.
    /// - Throws: ``/TenantRAGCredentials/AWSError``, with the code
    ///   ``/TenantRAGCredentials/AWSError/Code/deadlineExceeded`` when the deadline comes first;
    ///   ``/TenantRAGAWS/ModelValidationError`` for identifiers that cannot be; and `CancellationError`.
    public func wait<Target: WaitTarget>(
        for target: Target,
        until deadline: ContinuousClock.Instant?,
        schedule: WaitSchedule = WaitSchedule(),
        options: CallOptions = CallOptions()
    ) async throws -> Target.Outcome {
        for try await state in states(of: target, until: deadline, schedule: schedule, options: options) {
            if let outcome = target.outcome(of: state) { return outcome }
        }
        // The states end with a final one, or throw.
        throw CancellationError()
    }
}
