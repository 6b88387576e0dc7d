internal import Synchronization

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
