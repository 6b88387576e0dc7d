internal import TenantRAGCredentials
public import TenantRAGIsolation

/// Fair shares of an account's quotas, for the tenants of one process.
///
/// Tenants who want calls at the same time get them in proportion to the weights of their tiers, however many each of
/// them asks for: one that asks for a hundred times as much only makes its own calls wait. What nobody else wants, anybody
/// may have. Give one limiter to everything that uses the same account in the same Region.
///
/// - The first call of a tenant waits at most for one call of each tenant who has calls waiting, and for its own turn: with
///   19 others and 20 calls a second, no longer than a second. (With equal weights; others count by weight. A tenant
///   who has had a call within the round waits for the next one.)
/// - Whoever comes back after a pause has neither saved anything nor lost its place, and nobody gets ahead by cancelling.
/// - Who would wait beyond the deadline is refused at once, as far as can be known; others then do not wait for it.
///
/// It lives in memory and knows of one process only. For many machines see `Documentation/Limits.md`.
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
    /// What is shared out, and how.
    public let limits: FairShareLimits

    private let gates: [KnowledgeBaseOperation: FairShareGate]

    /// Creates a limiter.
    ///
    /// - Parameter limits: What is shared out, and how; by default the quotas of Amazon Bedrock, in equal shares.
    public convenience init(_ limits: FairShareLimits = FairShareLimits()) {
        self.init(limits, clock: .system)
    }

    package init(_ limits: FairShareLimits, clock: CallClock) {
        self.limits = limits
        gates = limits.quotas.mapValues { quota in
            let queue = FairShareGate.Queue(
                quota,
                mostWaiting: max(1, limits.mostWaiting),
                mostTenants: max(1, limits.mostTenants)
            )
            return FairShareGate(queue, clock)
        }
    }

    /// Waits for the tenant's turn.
    ///
    /// - Parameters:
    ///   - operation: What is to be called; one without a quota goes at once.
    ///   - tenant: Whose call it is.
    ///   - deadline: Until when it may wait.
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

    /// How many calls of an operation wait.
    package func waitingCalls(of operation: KnowledgeBaseOperation) -> Int {
        gates[operation]?.read(\.waitingCalls) ?? 0
    }

    /// How many tenants are remembered for an operation.
    package func rememberedTenants(of operation: KnowledgeBaseOperation) -> Int {
        gates[operation]?.read(\.rememberedTenants) ?? 0
    }
}

extension FairShareLimiter: CustomStringConvertible, CustomReflectable {
    /// How many calls wait; not whose.
    public var description: String {
        "FairShareLimiter(\(gates.values.reduce(0) { $0 + $1.read(\.waitingCalls) }) calls waiting)"
    }

    /// A mirror without children: who waits is nobody's business.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
