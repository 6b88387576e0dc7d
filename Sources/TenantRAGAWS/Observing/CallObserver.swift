internal import Logging

#if Tracing
internal import Tracing
#endif

/// Makes what watches single calls, for a client; nothing, where nobody listens.
struct CallObserver: Sendable {
    let service: String
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
        clock: CallClock
    ) -> CallObservation? {
        let logs = logger.logLevel <= .info
        #if Tracing
        let span = CallSpan(service: service, operation)
        guard logs || metrics != nil || span != nil else { return nil }
        return CallObservation(Operation.name, service, logger, metrics, clock, span)
        #else
        guard logs || metrics != nil else { return nil }
        return CallObservation(Operation.name, service, logger, metrics, clock)
        #endif
    }
}
