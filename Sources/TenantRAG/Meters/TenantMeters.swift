public import CoreMetrics
internal import Synchronization
internal import TenantRAGIsolation

/// Counts what tenants use: calls, references and characters, through swift-metrics.
///
/// | label | kind | dimensions |
/// | --- | --- | --- |
/// | `tenantrag.tenant.calls` | counter | `operation`, `outcome`, `tenant` |
/// | `tenantrag.tenant.references` | counter | `operation`, `tenant` |
/// | `tenantrag.tenant.characters` | counter | `operation`, `direction` (`in`, `out`), `tenant` |
/// | `tenantrag.tenant.wait` | timer | `operation` |
///
/// `tenant` is there only where tenants are named, by the ``TenantLabel``. The first ``maximumTenantCount`` names get
/// values of their own for as long as the meters live, and all others share the value `other`: the number of time
/// series is bounded, and so is memory. Characters are Unicode scalars, as the service counts them. Streams count as
/// they go.
///
/// ```swift
/// var configuration = TenantRAGConfiguration()
/// configuration.meters = TenantMeters(.tenantID, maximumTenantCount: 50)
/// let metered = TenantRAGClient(knowledgeBase, configuration: configuration)
/// print(try await metered.ask("Who finds the radio?", as: tenant).text)
/// ```
public final class TenantMeters: Sendable {
    struct Key: Hashable {
        let metric: String
        let operation: String
        let detail: String
        /// The index of the tenant's name; nil without one.
        let tenant: Int?
    }

    private struct State {
        var numbers: [String: Int] = [:]
        var counters: [Key: Counter] = [:]
        var timers: [String: CoreMetrics.Timer] = [:]
    }

    /// The maximum number of tenants that have label values of their own.
    public let maximumTenantCount: Int

    private let label: TenantLabel
    private let factory: (any MetricsFactory)?
    private let state = Mutex(State())

    /// Creates meters; give one to all clients of a process.
    ///
    /// - Parameters:
    ///   - label: The name of a tenant in metrics; by default none, so that all are counted together.
    ///   - maximumTenantCount: The maximum number of names that get a label value of their own, 0 to 10,000; 100 by
    ///     default.
    ///   - factory: The factory that creates the metrics; by default the one that the process has set up by now.
    public init(_ label: TenantLabel = .none, maximumTenantCount: Int = 100, factory: (any MetricsFactory)? = nil) {
        self.label = label
        self.maximumTenantCount = min(max(0, maximumTenantCount), 10_000)
        let factory = factory ?? MetricsSystem.factory
        // Without a metrics backend nothing is counted.
        self.factory = factory is NOOPMetricsHandler ? nil : factory
    }

    /// Returns the meter that counts one call; nil where no metrics are recorded.
    func meter(for tenant: TenantContext, _ operation: KnowledgeBaseOperation) -> CallMeter? {
        guard factory != nil else { return nil }
        return CallMeter(meters: self, value: label.name(tenant).map(TenantLabel.value), operation: operation.rawValue)
    }

    func count(_ metric: String, _ operation: String, _ dimension: (String, String)?, _ value: String?, by amount: Int)
    {
        guard amount > 0, let factory else { return }
        let counter = state.withLock { state in
            let number = value.map { Self.number(of: $0, most: maximumTenantCount, &state) }
            let key = Key(metric: metric, operation: operation, detail: dimension?.1 ?? "", tenant: number)
            if let counter = state.counters[key] { return counter }
            var dimensions = [("operation", operation)]
            if let dimension { dimensions.append(dimension) }
            if let value { dimensions.append(("tenant", number == Self.others ? TenantLabel.other : value)) }
            let counter = Counter(label: metric, dimensions: dimensions, factory: factory)
            state.counters[key] = counter
            return counter
        }
        counter.increment(by: amount)
    }

    func time(_ metric: String, _ operation: String, _ duration: Duration) {
        guard let factory else { return }
        let timer = state.withLock { state in
            if let timer = state.timers[operation] { return timer }
            let dimensions = [("operation", operation)]
            let timer = CoreMetrics.Timer(label: metric, dimensions: dimensions, factory: factory)
            state.timers[operation] = timer
            return timer
        }
        let (seconds, attoseconds) = duration.components
        // A wait of a century can only come from a faulty clock.
        timer.recordNanoseconds(min(max(seconds, 0), 3_000_000_000) * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    private static let others = -1

    private static func number(of value: String, most: Int, _ state: inout State) -> Int {
        if value == TenantLabel.other { return others }
        if let number = state.numbers[value] { return number }
        guard state.numbers.count < most else { return others }
        let number = state.numbers.count
        state.numbers[value] = number
        return number
    }
}

extension TenantMeters: CustomStringConvertible, CustomReflectable {
    /// The number of tenants that have label values of their own.
    public var description: String {
        "TenantMeters(\(state.withLock { $0.numbers.count }) of \(maximumTenantCount) names in use)"
    }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
