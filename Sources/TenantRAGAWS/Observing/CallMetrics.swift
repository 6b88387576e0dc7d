internal import CoreMetrics
internal import Synchronization

/// The timers and counters that the calls of one client feed.
///
/// Labels start with `tenantrag.aws`; none of them holds a tenant, so that their number stays small.
final class CallMetrics: Sendable {
    private struct Handlers {
        var counters: [Key: Counter] = [:]
        var timers: [String: CoreMetrics.Timer] = [:]
    }

    private struct Key: Hashable {
        let label: String
        let operation: String
        let reason: String
    }

    private static let mostCounters = 256

    private let service: String
    private let factory: any MetricsFactory
    private let quota: Gauge
    private let handlers = Mutex(Handlers())

    /// Feeds a factory; nil for the factory that discards all, so that unused metrics cost nothing.
    init?(service: String, factory: any MetricsFactory = MetricsSystem.factory) {
        if factory is NOOPMetricsHandler { return nil }
        self.service = service
        self.factory = factory
        quota = Gauge(label: "tenantrag.aws.retry_quota", dimensions: [("service", service)], factory: factory)
    }

    /// A call has ended.
    func ended(_ operation: String, outcome: String, duration: Duration, quota left: Int?) {
        count("tenantrag.aws.calls", operation, dimension: "outcome", value: outcome)
        timer(operation).recordNanoseconds(duration.wholeNanoseconds)
        if let left { quota.record(left) }
    }

    /// An attempt has failed, and another follows.
    func retries(_ operation: String, _ reason: RetryReason) {
        let name =
            switch reason {
            case .transient: "transient"
            case .throttling: "throttling"
            case .busy: "busy"
            }
        count("tenantrag.aws.retries", operation, dimension: "reason", value: name)
    }

    /// The service has asked for fewer calls.
    func throttled(_ operation: String) {
        count("tenantrag.aws.throttles", operation)
    }

    private func count(_ label: String, _ operation: String, dimension: String? = nil, value: String = "") {
        let counter = handlers.withLock { handlers in
            var (value, key) = (value, Key(label: label, operation: operation, reason: value))
            if let counter = handlers.counters[key] { return counter }
            if dimension == "outcome", handlers.counters.count >= Self.mostCounters {
                // A code is whatever the service says: those that come after so many share a counter.
                (value, key) = ("other", Key(label: label, operation: operation, reason: "other"))
                if let counter = handlers.counters[key] { return counter }
            }
            var dimensions = [("service", service), ("operation", operation)]
            if let dimension { dimensions.append((dimension, value)) }
            let counter = Counter(label: label, dimensions: dimensions, factory: factory)
            handlers.counters[key] = counter
            return counter
        }
        counter.increment()
    }

    private func timer(_ operation: String) -> CoreMetrics.Timer {
        handlers.withLock { handlers in
            if let timer = handlers.timers[operation] { return timer }
            let dimensions = [("service", service), ("operation", operation)]
            let timer = CoreMetrics.Timer(label: "tenantrag.aws.duration", dimensions: dimensions, factory: factory)
            handlers.timers[operation] = timer
            return timer
        }
    }
}

extension Duration {
    /// All of it in nanoseconds, or the most that fit.
    fileprivate var wholeNanoseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? .max : whole + attoseconds / 1_000_000_000
    }
}
