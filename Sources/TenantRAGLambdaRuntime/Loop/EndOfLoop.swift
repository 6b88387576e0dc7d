import Synchronization

/// Whether the loop is to end, and what waits for that.
final class EndOfLoop: Sendable {
    private struct State {
        var isRequested = false
        var action: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())

    var isRequested: Bool { state.withLock { $0.isRequested } }

    /// Asks the loop to end.
    func request() {
        let action = state.withLock { state in
            state.isRequested = true
            return state.action
        }
        action?()
    }

    /// What to do when that is asked for; at once where it has been already.
    func onRequest(_ action: (@Sendable () -> Void)?) {
        let isRequested = state.withLock { state in
            state.action = action
            return state.isRequested
        }
        if isRequested { action?() }
    }
}
