public import CoreMetrics
internal import Synchronization
internal import TenantRAGBase
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
    private struct Key: Hashable {
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

    fileprivate func count(
        _ metric: String,
        _ operation: String,
        dimension: (String, String)? = nil,
        tenant value: String?,
        by amount: Int = 1
    ) {
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

    fileprivate func time(_ metric: String, _ operation: String, _ duration: Duration) {
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

/// Counts one call of one tenant.
struct CallMeter: Sendable {
    let meters: TenantMeters
    /// The tenant's label value; nil without one.
    let value: String?
    let operation: String

    /// Records text that the tenant sent.
    func sent(_ characters: Int) {
        meters.count(
            "tenantrag.tenant.characters",
            operation,
            dimension: ("direction", "in"),
            tenant: value,
            by: characters
        )
    }

    /// Records text that the tenant got.
    func received(_ characters: Int) {
        meters.count(
            "tenantrag.tenant.characters",
            operation,
            dimension: ("direction", "out"),
            tenant: value,
            by: characters
        )
    }

    /// Records references that the tenant got.
    func found(_ references: Int) {
        meters.count("tenantrag.tenant.references", operation, tenant: value, by: references)
    }

    /// Records the time that the call waited for its turn.
    func waited(_ duration: Duration) { meters.time("tenantrag.tenant.wait", operation, duration) }

    /// Records the end of the call.
    func ended(_ outcome: CallOutcome) {
        meters.count("tenantrag.tenant.calls", operation, dimension: ("outcome", outcome.rawValue), tenant: value)
    }
}

/// The outcome of a call, in few words: each is a label value of the meters.
enum CallOutcome: String, Sendable, CaseIterable {
    case ok
    /// A limit refused it.
    case refused
    /// The knowledge base returned what is not the tenant's.
    case violation
    case cancelled
    /// Its stream was not read to the end.
    case abandoned
    case failed

    init(_ error: any Error) {
        self =
            switch (error as? any CodedError)?.category {
            case .limited: .refused
            case .violation: .violation
            case nil where error is CancellationError: .cancelled
            default: .failed
            }
    }
}
