public import TenantRAGIsolation

/// Admits every call at once.
public struct UnlimitedLimiter: TenantLimiter {
    /// Creates it.
    public init() {}

    /// Admits the call.
    public func acquire(
        _ operation: KnowledgeBaseOperation,
        for tenant: TenantContext,
        until deadline: ContinuousClock.Instant
    ) async throws -> TenantPermit {
        .free
    }
}

extension TenantLimiter where Self == UnlimitedLimiter {
    /// A limiter that admits every call at once, also where the knowledge base would limit them.
    public static var unlimited: UnlimitedLimiter { UnlimitedLimiter() }
}
