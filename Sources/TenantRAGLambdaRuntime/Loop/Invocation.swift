import Logging

/// One invocation in hand: from its head to the end of its answer.
struct Invocation: Sendable {
    private let head: InvocationHead
    private let event: RuntimeAPIClient.Event
    private let handler: any LambdaHandler
    private let client: RuntimeAPIClient
    private let deadline: InvocationDeadline
    private let logger: Logger

    init(
        _ head: InvocationHead,
        _ event: RuntimeAPIClient.Event,
        handler: any LambdaHandler,
        client: RuntimeAPIClient,
        configuration: LambdaRuntimeConfiguration
    ) {
        self.head = head
        self.event = event
        self.handler = handler
        self.client = client
        deadline = InvocationDeadline(
            milliseconds: head.deadlineMilliseconds,
            received: event.received,
            margin: configuration.deadlineMargin
        )
        var logger = configuration.logger
        logger[metadataKey: "requestId"] = "\(head.id.requestID)"
        if let tenantID = head.tenantID { logger[metadataKey: "tenantId"] = "\(tenantID)" }
        self.logger = logger
    }

    /// Has the handler answer, and hands the answer over.
    ///
    /// - Throws: Where there must be no other invocation in this process.
    func serve() async throws(LambdaRuntimeError) {
        let bytes: [UInt8]
        switch event.body {
        case .success(let body): bytes = body
        case .failure(let report): return try await fail(report)
        }
        let work = Task { await answer(to: bytes) }
        switch await CancelledWork.value(of: work, by: deadline.cutoff) {
        case .inTime(.success(let response)): try await send(response)
        case .inTime(.failure(let report)): try await fail(report)
        case .late:
            try await fail(.timeout)
            try await expectEnd(of: work)
        case .cancelled:
            try await fail(.cancelled)
            try await expectEnd(of: work)
        }
    }

    private func answer(to bytes: [UInt8]) async -> Result<LambdaResponse, ErrorReport> {
        let invocation = LambdaInvocation(
            requestID: head.id.requestID,
            event: bytes,
            deadline: deadline.instant,
            tenantID: head.tenantID,
            functionARN: head.functionARN,
            traceID: head.traceID,
            clientContext: head.clientContext,
            cognitoIdentity: head.cognitoIdentity,
            logger: logger
        )
        do { return .success(try await handler.handle(invocation)) } catch {
            return .failure(ErrorReport(thrown: error))
        }
    }

    private func send(_ response: LambdaResponse) async throws(LambdaRuntimeError) {
        switch response {
        case .payload(let payload):
            guard payload.count <= LambdaLimits.payloadBytes else { return try await fail(.payloadTooLarge) }
            try await client.respond(payload, head.id)
        case .stream(let chunks):
            try await stream(chunks, prelude: [], contentType: "application/octet-stream")
        case .http(let response, let chunks):
            let prelude: [UInt8]
            do { prelude = try StreamPrelude.bytes(of: response) } catch { return try await fail(error) }
            try await stream(chunks, prelude: prelude, contentType: StreamPrelude.contentType)
        }
    }

    private func stream(
        _ chunks: any AsyncSequence<[UInt8], any Error> & Sendable,
        prelude: [UInt8],
        contentType: String
    ) async throws(LambdaRuntimeError) {
        let source = StreamSource(chunks, cutoff: deadline.cutoff, prelude: prelude)
        // The first chunk before the answer begins: until then a failure can still be an error of the invocation.
        if let report = await source.begin() {
            try await fail(report)
        } else {
            let result = await withTaskCancellationHandler {
                await client.respond(source, contentType: contentType, head.id)
            } onCancel: {
                source.stop()
            }
            try result.get()
            if let report = source.failure { log(report) }
        }
        if let work = source.workInHand { try await expectEnd(of: work) }
    }

    /// Tells Lambda that the invocation has failed.
    private func fail(_ report: ErrorReport) async throws(LambdaRuntimeError) {
        log(report)
        try await client.report(report, head.id)
    }

    private func log(_ report: ErrorReport) {
        logger.error("the invocation failed", metadata: report.metadata)
    }

    /// Gives cancelled work the rest of its time.
    private func expectEnd(of work: Task<some Sendable, Never>) async throws(LambdaRuntimeError) {
        work.cancel()
        if await CancelledWork.ends(work, by: max(deadline.instant, .now + .milliseconds(50))) { return }
        throw LambdaRuntimeError(
            .handlerDidNotEnd,
            "the handler went on after its task was cancelled; a new process takes the next invocation"
        )
    }
}
