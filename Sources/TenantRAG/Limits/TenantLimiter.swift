internal import Synchronization
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

/// A permit for one call, held for as long as the call lasts.
///
/// It is released once: by ``release()``, or when the last reference to it is released.
///
/// ```swift
/// let permit = TenantPermit { print("one call less at once") }
/// permit.release()
/// ```
public final class TenantPermit: Sendable {
    private let onRelease: (@Sendable () -> Void)?
    private let isReleased = Atomic(false)

    /// Creates a permit.
    ///
    /// - Parameter onRelease: A closure that is called when the call ends: once, on any thread. It must be quick: what
    ///   has to cross a network belongs into a task of its own.
    public init(onRelease: @escaping @Sendable () -> Void) {
        self.onRelease = onRelease
    }

    private init() { onRelease = nil }

    /// A permit that reserves nothing.
    static let free = TenantPermit()

    deinit { release() }

    /// Releases the permit at the end of the call; idempotent.
    public func release() {
        guard let onRelease, !isReleased.exchange(true, ordering: .relaxed) else { return }
        onRelease()
    }
}

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
