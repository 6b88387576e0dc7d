public import TenantRAGIsolation

/// Lets every call go at once.
public struct UnlimitedLimiter: TenantLimiter {
    /// Creates it.
    public init() {}

    /// Lets the call go.
    public func acquire(
        _ operation: KnowledgeBaseOperation,
        for tenant: TenantContext,
        until deadline: ContinuousClock.Instant
    ) async throws -> TenantPermit {
        .free
    }
}

extension TenantLimiter where Self == UnlimitedLimiter {
    /// Lets every call go at once, also where the knowledge base would limit them.
    public static var unlimited: UnlimitedLimiter { UnlimitedLimiter() }
}
