public import TenantRAGIsolation

/// The quotas that a ``FairShareLimiter`` shares out, and the tenants' shares.
///
/// ```swift
/// let gold = try TenantTier(weight: 4)
/// var limits = FairShareLimits { tenant in
///     tenant.attributes["plan"] == "gold" ? gold : .standard
/// }
/// limits.maximumWaitingCallCount = 2_000
/// let limiter = FairShareLimiter(limits)
/// print(limiter.limits.maximumWaitingCallCount)
/// ```
public struct FairShareLimits: Sendable {
    /// The quota of each operation; one that has none is not limited.
    ///
    /// By default those of Amazon Bedrock, fixed for an account in a Region ("Amazon Bedrock endpoints and quotas"): 20 calls a
    /// second for `Retrieve`, `RetrieveAndGenerate` and its stream, each. For `AgenticRetrieveStream` and `GetDocumentContent`
    /// none is documented, and 20 is assumed. None of them limits the number of concurrent calls; one tenant may have 16 of
    /// each operation.
    public var quotas: [KnowledgeBaseOperation: OperationQuota]

    /// The maximum number of calls of one operation that may wait in all; 10,000 by default, 1 at least.
    ///
    /// If one more arrives, the newest call of the tenant with the longest queue for its weight is refused, so that a
    /// tenant with few calls is not kept out by one with many.
    public var maximumWaitingCallCount: Int

    /// The maximum number of idle tenants whose use of the burst is remembered; 10,000 by default, 1 at least.
    ///
    /// Tenants with calls that wait or are in flight are remembered in any case, and a tenant whose burst is whole again
    /// is forgotten at once. Beyond this number the one whose burst is whole next is forgotten early.
    public var maximumTenantCount: Int

    /// The tier of a tenant, asked for at each call; it must be quick.
    public var tier: @Sendable (TenantContext) -> TenantTier

    /// Creates limits.
    ///
    /// - Parameters:
    ///   - quotas: The quota of each operation; by default those of Amazon Bedrock.
    ///   - maximumWaitingCallCount: The maximum number of calls of one operation that may wait in all.
    ///   - maximumTenantCount: The maximum number of idle tenants whose use of the burst is remembered.
    ///   - tier: The tier of a tenant; by default ``TenantTier/standard`` for all.
    public init(
        quotas: [KnowledgeBaseOperation: OperationQuota] = FairShareLimits.bedrockQuotas,
        maximumWaitingCallCount: Int = 10_000,
        maximumTenantCount: Int = 10_000,
        tier: @escaping @Sendable (TenantContext) -> TenantTier = { _ in .standard }
    ) {
        self.quotas = quotas
        self.maximumWaitingCallCount = maximumWaitingCallCount
        self.maximumTenantCount = maximumTenantCount
        self.tier = tier
    }

    /// The quotas of Amazon Bedrock for an account in a Region.
    public static let bedrockQuotas: [KnowledgeBaseOperation: OperationQuota] = [
        .retrieve: .twentyPerSecond,
        .retrieveAndGenerate: .twentyPerSecond,
        .retrieveAndGenerateStream: .twentyPerSecond,
        .agenticRetrieveStream: .twentyPerSecond,
        .getDocumentContent: .twentyPerSecond,
    ]
}
