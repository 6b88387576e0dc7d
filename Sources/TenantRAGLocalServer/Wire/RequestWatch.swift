#if LocalServer
import NIOCore
import Synchronization

/// Ends requests whose client has left, or that exceed their time limit.
///
/// All requests are scanned together, now and then: most are done before the first scan, and a timer for each would
/// wake its connection's event loop twice.
final class RequestWatch: Sendable {
    private struct Watched: Sendable {
        let channel: any Channel
        let end: ContinuousClock.Instant
        let cancel: @Sendable () -> Void
    }

    private struct State: Sendable {
        var count = 0
        var watched: [Int: Watched] = [:]
    }

    /// The interval at which all of them are scanned.
    static let interval = Duration.milliseconds(250)

    private let state = Mutex(State())

    /// Watches a request from now on.
    ///
    /// - Parameters:
    ///   - channel: The connection, which is closed when the request takes too long or its client has left.
    ///   - end: The instant at which its time limit expires.
    ///   - cancel: Ends its work.
    /// - Returns: The token to pass to ``end(_:)``.
    func begin(
        _ channel: any Channel,
        until end: ContinuousClock.Instant,
        cancel: @escaping @Sendable () -> Void
    ) -> Int {
        state.withLock { state in
            state.count += 1
            state.watched[state.count] = Watched(channel: channel, end: end, cancel: cancel)
            return state.count
        }
    }

    /// Watches a request no longer.
    func end(_ id: Int) {
        state.withLock { _ = $0.watched.removeValue(forKey: id) }
    }

    /// Scans all requests once.
    func look(at now: ContinuousClock.Instant = .now) {
        let over = state.withLock { state in
            state.watched.values.filter { !$0.channel.isActive || now >= $0.end }
        }
        for request in over {
            request.cancel()
            // Ends whatever waits for the connection, reading or writing.
            request.channel.close(promise: nil)
        }
    }
}
#endif
