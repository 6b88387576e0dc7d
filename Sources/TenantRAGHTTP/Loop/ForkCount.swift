import CTenantRAGCurl
import Synchronization

/// The number of forks between this process and the one that first asked: a count costs nothing where a process id is a
/// call into the kernel.
enum ForkCount {
    private static let count: ForkCounter = {
        let counter = ForkCounter()
        pthread_atfork(nil, nil) { ForkCount.noteFork() }
        return counter
    }()

    static var current: Int { count.forks.load(ordering: .relaxed) }

    private static func noteFork() { count.forks.add(1, ordering: .relaxed) }
}

/// A number that lives as long as the process.
private final class ForkCounter: Sendable {
    let forks = Atomic(0)
}
