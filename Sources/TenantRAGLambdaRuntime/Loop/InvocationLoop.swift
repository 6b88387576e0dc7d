import Logging

/// Takes invocations one after the other until the process is to end.
struct InvocationLoop: Sendable {
    let handler: any LambdaHandler
    let client: RuntimeAPIClient
    let configuration: LambdaRuntimeConfiguration

    func run() async throws(LambdaRuntimeError) {
        let end = EndOfLoop()
        let termination = configuration.endsOnSIGTERM ? TerminationSignal.shared.observe { end.request() } : nil
        if termination != nil, !TerminationSignal.shared.isWatching {
            configuration.logger.warning("SIGTERM cannot be watched for; it ends the process at once")
        }
        defer { if let termination { TerminationSignal.shared.forget(termination) } }
        while !end.isRequested && !Task.isCancelled {
            // A task of its own, so that SIGTERM ends the waiting and nothing else.
            let waiting = Task { await client.next() }
            end.onRequest { waiting.cancel() }
            let outcome = await withTaskCancellationHandler {
                await waiting.value
            } onCancel: {
                waiting.cancel()
            }
            end.onRequest(nil)
            switch outcome {
            case .success(let event): try await serve(event)
            case .failure(let error):
                if end.isRequested || Task.isCancelled { break }
                throw error
            }
        }
        configuration.logger.debug("the loop has ended")
    }

    /// Serves one invocation; an error means that there must be no other one.
    private func serve(_ event: RuntimeAPIClient.Event) async throws(LambdaRuntimeError) {
        let head: InvocationHead
        switch event.head {
        case .success(let parsed): head = parsed
        case .failure(let refusal):
            // Before anything of the invocation is used: whose it is may be what is wrong with it.
            configuration.logger.error("an invocation was refused", metadata: refusal.report.metadata)
            guard let id = refusal.id else {
                throw LambdaRuntimeError(.malformedInvocation, refusal.report.errorMessage)
            }
            return try await client.report(refusal.report, id)
        }
        if configuration.setsTraceVariable { TraceVariable.set(head.traceID) }
        let invocation = Invocation(head, event, handler: handler, client: client, configuration: configuration)
        try await invocation.serve()
    }
}
