import Synchronization

/// Durations that were measured in a handler.
final class Times: Sendable {
    private let values = Mutex<[Duration]>([])

    var all: [Duration] { values.withLock { $0 } }
    func add(_ duration: Duration) { values.withLock { $0.append(duration) } }
}
