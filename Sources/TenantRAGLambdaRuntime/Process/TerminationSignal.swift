import Synchronization
import TenantRAGBase

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Notices SIGTERM.
///
/// A signal's handler may call almost nothing: it writes one byte to a pipe, at whose other end a thread waits that may do anything.
/// Signals are the process's, so there is one of this.
final class TerminationSignal: Sendable {
    static let shared = TerminationSignal()

    private struct State {
        var isReceived = false
        var observers: [Int: @Sendable () -> Void] = [:]
        var lastKey = 0
    }

    private let state = Mutex(State())
    /// A Boolean value that indicates whether the signal will be noticed; not where the system gives no pipe or no
    /// thread.
    let isWatching: Bool
    /// The end of the pipe that the signal's handler writes to.
    ///
    /// Set before the handler is.
    private static let writingEnd = Atomic<Int32>(-1)

    private init() {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else {
            isWatching = false
            return
        }
        let (reading, writing) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(writing, F_SETFL, O_NONBLOCK)
        Self.writingEnd.store(writing, ordering: .sequentiallyConsistent)
        let isStarted = DetachedThread.start {
            var byte: UInt8 = 0
            while true {
                let count = unsafe read(reading, &byte, 1)
                if count == 1 { TerminationSignal.shared.received() } else if count == 0 || errno != EINTR { return }
            }
        }
        isWatching = isStarted
        guard isStarted else { return }
        signal(SIGTERM) { _ in
            let number = errno
            var byte: UInt8 = 1
            _ = unsafe write(TerminationSignal.writingEnd.load(ordering: .relaxed), &byte, 1)
            errno = number
        }
    }

    /// Has a closure called once, by a thread of its own, when the signal comes; at once where it has come.
    func observe(_ action: @escaping @Sendable () -> Void) -> Int {
        let (key, isReceived) = state.withLock { state in
            state.lastKey += 1
            state.observers[state.lastKey] = action
            return (state.lastKey, state.isReceived)
        }
        if isReceived { action() }
        return key
    }

    func forget(_ key: Int) {
        _ = state.withLock { $0.observers.removeValue(forKey: key) }
    }

    private func received() {
        let observers = state.withLock { state in
            state.isReceived = true
            return Array(state.observers.values)
        }
        for observer in observers { observer() }
    }
}
