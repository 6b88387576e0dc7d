import Synchronization

/// The request to end the loop, and the work that waits for it.
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

    /// Sets the action for that request; it runs at once where the request was made already.
    func onRequest(_ action: (@Sendable () -> Void)?) {
        let isRequested = state.withLock { state in
            state.action = action
            return state.isRequested
        }
        if isRequested { action?() }
    }
}
