internal import HTTPTypes
internal import Logging
internal import Synchronization

#if Tracing
internal import Tracing
#endif

/// Notes what becomes of one call: in the log, the metrics and the trace.
///
/// It ends once. A stream that is not read to its end is recorded as abandoned when it is released.
final class CallObservation: Sendable {
    private let operation: String
    private let service: String
    private let logger: Logger
    private let metrics: CallMetrics?
    private let clock: TimeSource
    private let started: ContinuousClock.Instant
    private let hasEnded = Atomic(false)

    #if Tracing
    private let span: CallSpan?

    fileprivate init(
        of operation: String,
        at service: String,
        logger: Logger,
        metrics: CallMetrics?,
        clock: TimeSource,
        span: CallSpan?
    ) {
        (self.operation, self.service, self.logger, self.metrics) = (operation, service, logger, metrics)
        (self.clock, self.span, started) = (clock, span, clock.now())
    }
    #else
    fileprivate init(
        of operation: String,
        at service: String,
        logger: Logger,
        metrics: CallMetrics?,
        clock: TimeSource
    ) {
        (self.operation, self.service, self.logger, self.metrics) = (operation, service, logger, metrics)
        (self.clock, started) = (clock, clock.now())
    }
    #endif

    deinit {
        end("abandoned", requestID: nil, status: nil, attempts: 0, quota: nil)
    }

    /// The header fields that carry the trace to the service.
    func inject(into fields: inout HTTPFields) {
        #if Tracing
        span?.inject(into: &fields)
        #endif
    }

    /// An attempt has failed.
    func failed(_ reason: RetryReason?) {
        if reason == .throttling { metrics?.throttled(operation) }
    }

    /// Records an event of the runner between two attempts.
    func note(_ event: AttemptRunner.Event) {
        switch event {
        case .retries(let failure, let attempt, let wait):
            if let reason = failure.reason { metrics?.retries(operation, reason) }
            logger.info(
                "AWS call is tried again",
                metadata: [
                    "aws.service": "\(service)", "aws.operation": "\(operation)", "aws.attempt": "\(attempt)",
                    "aws.error": "\((failure.error as? AWSError)?.code.rawValue ?? "error")",
                    "aws.wait": "\(wait)",
                ]
            )
        case .held(let wait):
            logger.debug(
                "AWS call waits for the rate limiter",
                metadata: [
                    "aws.service": "\(service)", "aws.operation": "\(operation)", "aws.wait": "\(wait)",
                ]
            )
        }
    }

    /// The call has its answer, or the whole of its stream.
    func succeeded(requestID: String?, status: Int, attempts: Int, quota: Int) {
        end("ok", requestID: requestID, status: status, attempts: attempts, quota: quota)
    }

    /// The call has failed.
    func failed(_ error: any Error, quota: Int) {
        let failure = error as? AWSError
        end(
            failure?.code.rawValue ?? (error is CancellationError ? "cancelled" : "error"),
            requestID: failure?.requestID,
            status: failure?.httpStatusCode,
            attempts: failure?.attempts ?? 0,
            quota: quota
        )
    }

    private func end(_ outcome: String, requestID: String?, status: Int?, attempts: Int, quota: Int?) {
        guard !hasEnded.exchange(true, ordering: .relaxed) else { return }
        let duration = started.duration(to: clock.now())
        if let metrics {
            metrics.ended(operation, outcome: outcome, duration: duration, quota: quota)
        }
        #if Tracing
        span?.end(outcome, requestID: requestID, status: status, attempts: attempts)
        #endif
        logger.debug(
            "AWS call ended",
            metadata: [
                "aws.service": "\(service)", "aws.operation": "\(operation)", "aws.outcome": "\(outcome)",
                "aws.request_id": "\(requestID ?? "none")", "aws.attempts": "\(attempts)",
                "aws.duration": "\(duration)",
            ]
        )
    }
}

/// Creates the observations of single calls, for a client; they do nothing where no metrics, logs or traces are collected.
struct CallObserver: Sendable {
    private let service: String
    private let metrics: CallMetrics?

    init(_ service: any AWSService.Type) {
        self.service = service.serviceID.split(separator: " ").joined()
        metrics = CallMetrics(service: self.service)
    }

    /// Returns the observer of a call that begins; nil where neither logs at `debug`, nor metrics, nor traces are
    /// wanted.
    func begin<Operation: AWSOperation>(
        _ operation: Operation,
        logger: Logger,
        clock: TimeSource
    ) -> CallObservation? {
        let logs = logger.logLevel <= .info
        #if Tracing
        let span = CallSpan(service: service, operation)
        guard logs || metrics != nil || span != nil else { return nil }
        return CallObservation(
            of: Operation.name,
            at: service,
            logger: logger,
            metrics: metrics,
            clock: clock,
            span: span
        )
        #else
        guard logs || metrics != nil else { return nil }
        return CallObservation(of: Operation.name, at: service, logger: logger, metrics: metrics, clock: clock)
        #endif
    }
}

/// An operation that tells a trace more than its name.
package protocol ObservedOperation {
    /// The attributes of a span besides the conventions of AWS calls, by OpenTelemetry's names; never content.
    var spanAttributes: [(name: String, value: String)] { get }
}
