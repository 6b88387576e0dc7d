internal import Synchronization

/// That a call may go, for as long as it lasts.
///
/// It is released once: by ``release()``, or when nobody holds it any more.
///
/// ```swift
/// let permit = TenantPermit { print("one call less at once") }
/// permit.release()
/// ```
public final class TenantPermit: Sendable {
    private let onRelease: (@Sendable () -> Void)?
    private let isReleased = Atomic(false)

    /// Makes a permit.
    ///
    /// - Parameter onRelease: A closure that is called when the call ends: once, on any thread. It must be quick: what
    ///   has to cross a network belongs into a task of its own.
    public init(onRelease: @escaping @Sendable () -> Void) {
        self.onRelease = onRelease
    }

    private init() { onRelease = nil }

    /// A permit that holds nothing.
    static let free = TenantPermit()

    deinit { release() }

    /// Says that the call is over; a second time says nothing.
    public func release() {
        guard let onRelease, !isReleased.exchange(true, ordering: .relaxed) else { return }
        onRelease()
    }
}
