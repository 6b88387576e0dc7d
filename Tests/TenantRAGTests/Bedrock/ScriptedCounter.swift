import Synchronization

/// Counts by name.
final class ScriptedCounter: Sendable {
    private let state = Mutex<[String: Int]>([:])

    var counts: [String: Int] { state.withLock { $0 } }

    func count(_ name: String) { state.withLock { $0[name, default: 0] += 1 } }
}
