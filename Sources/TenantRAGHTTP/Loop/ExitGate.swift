import CTenantRAGCurl

/// Keeps loops out of libcurl and OpenSSL while the process exits: OpenSSL takes its tables down in a handler of its own,
/// and a thread that still works with them would crash.
///
/// Loops pass as readers, once a turn; the exit closes it as a writer and never opens it again. The unchecked Sendable
/// rests on the lock, which is made for many threads.
@safe
final class ExitGate: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_rwlock_t>
    private let process = getpid()

    /// The one of this process.
    ///
    /// libcurl has to be initialised before this is first used: handlers run in the reverse order of their
    /// registration.
    static let shared = ExitGate()

    private init() {
        unsafe lock = .allocate(capacity: 1)
        unsafe lock.initialize(to: pthread_rwlock_t())
        unsafe pthread_rwlock_init(lock, nil)
        atexit { ExitGate.shared.close() }
    }

    func enter() { unsafe pthread_rwlock_rdlock(lock) }
    func leave() { unsafe pthread_rwlock_unlock(lock) }

    /// Waits until no loop is inside, but not for ever.
    ///
    /// In a fork there is no loop to wait for.
    private func close() {
        guard getpid() == process else { return }
        for _ in 0..<1000 {
            if unsafe pthread_rwlock_trywrlock(lock) == 0 { return }
            usleep(1000)
        }
    }
}
