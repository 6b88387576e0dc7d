import Synchronization

/// A gauge of concurrent calls: the number now, and the maximum so far.
final class CallGauge: Sendable {
    private let calls = Mutex((current: 0, most: 0))

    var most: Int { calls.withLock { $0.most } }

    func begin() {
        calls.withLock { calls in
            calls.current += 1
            calls.most = max(calls.most, calls.current)
        }
    }

    func end() { calls.withLock { $0.current -= 1 } }
}
