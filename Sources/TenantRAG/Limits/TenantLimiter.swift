public import TenantRAGIsolation

/// A limiter that admits tenants' calls: fair shares within one process, or a store that many machines share.
///
/// ``TenantRAGClient`` asks once for each call that it makes to the knowledge base, after everything that can be refused
/// without sending has been refused, and holds the permit until the answer has been read, or a stream has ended or was
/// released. ``FairShareLimiter`` is the conformer for one process. One of your own keeps these promises:
///
/// - A call stops waiting when its task is cancelled, and then uses up nothing.
/// - No call goes after its deadline. A call that is known to miss it is refused at once.
/// - A tenant learns nothing of others but how long it waits.
///
/// ```swift
/// /// Lets one call of each tenant wait no longer than a second.
/// struct Impatient<Base: TenantLimiter>: TenantLimiter {
///     let base: Base
///
///     func acquire(
///         _ operation: KnowledgeBaseOperation,
///         for tenant: TenantContext,
///         until deadline: ContinuousClock.Instant
///     ) async throws -> TenantPermit {
///         try await base.acquire(operation, for: tenant, until: min(deadline, .now + .seconds(1)))
///     }
/// }
/// ```
public protocol TenantLimiter: Sendable {
    /// Waits until a call may go.
    ///
    /// - Parameters:
    ///   - operation: The operation to be called.
    ///   - tenant: The tenant that makes the call; a limiter may derive the tenant's tier from its attributes.
    ///   - deadline: The instant up to which the call may wait.
    /// - Returns: The permit, which counts as one concurrent call until it is released.
    /// - Throws: ``TenantLimitError``; `CancellationError` when the task is cancelled while it waits.
    func acquire(
        _ operation: KnowledgeBaseOperation,
        for tenant: TenantContext,
        until deadline: ContinuousClock.Instant
    ) async throws -> TenantPermit
}
