internal import TenantRAGBase
public import TenantRAGIsolation

/// Fair shares of an account's quotas, for the tenants of one process.
///
/// Tenants that compete get calls in proportion to the weights of their tiers, however many each of them asks for: one
/// that asks for a hundred times as much only makes its own calls wait. Unused capacity is open to all. Give one
/// limiter to everything that uses the same account in the same Region.
///
/// - The first call of a tenant waits at most for one call of each tenant that has calls waiting, and for its own turn:
///   with 19 others and 20 calls a second, no longer than a second. (With equal weights; others count by weight. A tenant
///   that has had a call within the round waits for the next one.)
/// - A tenant that returns after a pause has neither saved anything nor lost its position, and none gets ahead by
///   cancelling.
/// - A call that would wait beyond its deadline is refused at once, as far as can be known; others then do not wait for
///   it.
///
/// It keeps its state in memory and knows of one process only. For many machines see `Documentation/Limits.md`.
///
/// ```swift
/// let gold = try TenantTier(weight: 4)
/// let limiter = FairShareLimiter(FairShareLimits { $0.attributes["plan"] == "gold" ? gold : .standard })
/// var configuration = TenantRAGConfiguration()
/// configuration.limiter = limiter
/// let limited = TenantRAGClient(knowledgeBase, configuration: configuration)
/// print(try await limited.ask("Who finds the radio?", as: tenant).text)
/// ```
public final class FairShareLimiter: TenantLimiter {
    /// The quotas and tiers that are shared out.
    public let limits: FairShareLimits

    private let gates: [KnowledgeBaseOperation: FairShareGate]

    /// Creates a limiter.
    ///
    /// - Parameter limits: The quotas and shares; by default the quotas of Amazon Bedrock, in equal shares.
    public convenience init(_ limits: FairShareLimits = FairShareLimits()) {
        self.init(limits, clock: .system)
    }

    package init(_ limits: FairShareLimits, clock: TimeSource) {
        self.limits = limits
        gates = limits.quotas.mapValues { quota in
            let queue = FairShareGate.Queue(
                quota,
                maximumWaitingCallCount: max(1, limits.maximumWaitingCallCount),
                maximumTenantCount: max(1, limits.maximumTenantCount)
            )
            return FairShareGate(queue, clock)
        }
    }

    /// Waits for the tenant's turn.
    ///
    /// - Parameters:
    ///   - operation: The operation to be called; one without a quota goes at once.
    ///   - tenant: The tenant that makes the call.
    ///   - deadline: The instant up to which it may wait.
    /// - Returns: The permit.
    /// - Throws: ``TenantLimitError``; `CancellationError` when the task is cancelled.
    public func acquire(
        _ operation: KnowledgeBaseOperation,
        for tenant: TenantContext,
        until deadline: ContinuousClock.Instant
    ) async throws -> TenantPermit {
        try Task.checkCancellation()
        guard let gate = gates[operation] else { return .free }
        return try await gate.acquire(tenant.tenant, limits.tier(tenant), until: deadline)
    }

    /// Returns the number of calls of an operation that wait.
    package func waitingCalls(of operation: KnowledgeBaseOperation) -> Int {
        gates[operation]?.read(\.waitingCalls) ?? 0
    }

    /// Returns the number of tenants that are remembered for an operation.
    package func rememberedTenants(of operation: KnowledgeBaseOperation) -> Int {
        gates[operation]?.read(\.rememberedTenants) ?? 0
    }
}

extension FairShareLimiter: CustomStringConvertible, CustomReflectable {
    /// The number of calls that wait; not their tenants.
    public var description: String {
        "FairShareLimiter(\(gates.values.reduce(0) { $0 + $1.read(\.waitingCalls) }) calls waiting)"
    }

    /// A mirror without children: which tenants wait must not be visible.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
