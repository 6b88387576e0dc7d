import CTenantRAGCurl
import Synchronization

/// A value under a lock: `Mutex`, and in a build for the thread sanitizer also a word to that.
///
/// On Linux the sanitizer does not see `Mutex` lock and unlock, because the library that does it is not built for it, and
/// would report every value under one. `Scripts/sanitize` defines the flag.
package struct Guarded<Value: Sendable>: ~Copyable, Sendable {
    private let mutex: Mutex<Value>
    #if TENANTRAG_THREAD_SANITIZER
    /// The name by which the sanitizer knows the lock.
    private let name = Name()
    private final class Name: Sendable {}
    #endif

    package init(_ value: Value) { mutex = Mutex(value) }

    @inline(__always)
    package borrowing func withLock<Result, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        #if TENANTRAG_THREAD_SANITIZER
        let address = unsafe Unmanaged.passUnretained(name).toOpaque()
        return try mutex.withLock { value throws(Failure) in
            unsafe tenantrag_tsan_acquire(address)
            defer { unsafe tenantrag_tsan_release(address) }
            return try body(&value)
        }
        #else
        return try mutex.withLock { value throws(Failure) in try body(&value) }
        #endif
    }
}
