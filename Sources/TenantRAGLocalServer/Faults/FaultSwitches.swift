#if LocalServer
import HTTPTypes
import Synchronization
import TenantRAG

/// The fault that is injected into one request.
struct Fault: Sendable {
    var latency = Duration.zero
    var streamCutAfterEvents: Int?
}

/// Decides for each request what goes wrong with it.
final class FaultSwitches: Sendable {
    private struct State {
        var requestCount = 0
        var buckets: [String: TokenBucket] = [:]
    }

    private let faults: LocalServerFaults
    private let maximumLatency: Duration
    private let elapsed: @Sendable () -> Duration
    private let state = Mutex(State())

    init(
        _ faults: LocalServerFaults,
        maximumLatency: Duration,
        clock: some Clock<Duration> = ContinuousClock()
    ) {
        self.faults = faults
        self.maximumLatency = maximumLatency
        let start = clock.now
        elapsed = { start.duration(to: clock.now) }
    }

    /// Returns the fault to inject into a request.
    ///
    /// - Parameters:
    ///   - operation: The operation's name.
    ///   - fields: The request's header fields.
    /// - Returns: The fault to inject later on.
    /// - Throws: `ThrottlingException`, `InternalServerException`, and `ValidationException` for a fault header that says
    ///   nothing known.
    func fault(for operation: String, _ fields: HTTPFields) throws -> Fault {
        var fault = Fault(latency: faults.latency, streamCutAfterEvents: faults.streamCutAfterEvents)
        if faults.allowsFaultHeader, let text = fields[.fault] { try apply(text, to: &fault) }
        guard faults.requestsPerSecond != nil || faults.failureInterval != nil else { return fault }
        let now = elapsed()
        let (isThrottled, isFailed) = state.withLock { state in
            if let quota = faults.requestsPerSecond {
                let limit = Self.limit(quota, of: operation)
                let isLet = state.buckets[operation, default: TokenBucket(limit)].take(at: now)
                if !isLet { return (true, false) }
            }
            guard let interval = faults.failureInterval else { return (false, false) }
            state.requestCount = (state.requestCount + 1) % interval
            return (false, state.requestCount == 0)
        }
        if isThrottled { throw Self.throttled }
        if isFailed { throw Self.failed }
        return fault
    }

    private func apply(_ text: String, to fault: inout Fault) throws {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count > 1 ? Int(parts[1]) : nil) {
        case ("throttle", nil) where parts.count == 1: throw Self.throttled
        case ("error", nil) where parts.count == 1: throw Self.failed
        case ("latency", let milliseconds?) where milliseconds >= 0 && .milliseconds(milliseconds) < maximumLatency:
            fault.latency = .milliseconds(milliseconds)
        case ("cut-stream", let count?) where count >= 0: fault.streamCutAfterEvents = count
        default:
            throw ValidationException(
                serviceMessage:
                    "x-tenantrag-fault is one of throttle, error, latency=<milliseconds> and cut-stream=<events>"
            )
        }
    }

    private static func limit(_ quota: LocalServerFaults.Quota, of operation: String) -> Int {
        switch quota {
        case .perOperation(let count): count
        case .accountQuotas: ["Rerank": 10, "GenerateQuery": 2][operation] ?? 20
        }
    }

    private static let throttled = ThrottlingException(
        serviceMessage: "Your request rate is too high. Reduce the frequency of requests."
    )
    private static let failed = InternalServerException(
        serviceMessage: "An internal server error occurred. Retry your request."
    )
}

/// So many requests a second, a second's worth of them at once.
struct TokenBucket: Sendable {
    private let capacity: Double
    private var tokens: Double
    private var filledAt: Duration?

    /// A full bucket.
    init(_ requestsPerSecond: Int) {
        capacity = Double(requestsPerSecond)
        tokens = capacity
    }

    /// Consumes a token; false when there is none.
    mutating func take(at now: Duration) -> Bool {
        let passed = filledAt.map { now - $0 } ?? .zero
        filledAt = now
        tokens = min(capacity, tokens + capacity * (passed / .seconds(1)))
        guard tokens >= 1 else { return false }
        tokens -= 1
        return true
    }
}
#endif
