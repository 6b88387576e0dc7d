#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A thread for what blocks: none of Swift's pool may.
package enum DetachedThread {
    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs a body on a new thread, which ends with it.
    ///
    /// - Returns: False when the system gives no thread; the body is not run then.
    package static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        // Safe: the thread takes over the reference that is passed to it, and no other code does.
        let work = unsafe Unmanaged.passRetained(Work(body))
        #if canImport(Darwin)
        var thread: pthread_t?
        let status = unsafe pthread_create(&thread, nil, { unsafe DetachedThread.run($0) }, work.toOpaque())
        #else
        var thread = pthread_t()
        let status = unsafe pthread_create(&thread, nil, { unsafe DetachedThread.run($0) }, work.toOpaque())
        #endif
        guard status == 0 else {
            unsafe work.release()
            return false
        }
        return true
    }

    private static func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        pthread_detach(pthread_self())
        if let context = unsafe context { unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
        return nil
    }
}
