import CTenantRAGCurl

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What other threads hand to the loop.
///
/// A loop that polls is woken once for a batch; one that works looks here anyway before it polls, so the loop's own
/// thread never wakes itself.
final class LoopMailbox: Sendable {
    struct Batch {
        var commands: [LoopCommand] = []
        var jobs: [UnownedJob] = []
        var isStopping = false

        var isEmpty: Bool { commands.isEmpty && jobs.isEmpty && !isStopping }
    }

    /// The multi handle, of which other threads call `curl_multi_wakeup` only, which libcurl allows from any thread.
    @safe
    private struct State: @unchecked Sendable {
        var batch = Batch()
        var isPolling = false
        var isClosed = false
        var multi: UnsafeMutableRawPointer
    }

    private let state: Guarded<State>
    /// The process that the loop runs in; a fork of it has the memory, but not the thread.
    private let forks = ForkCount.current

    init(multi: UnsafeMutableRawPointer) {
        state = unsafe Guarded(State(multi: multi))
    }

    var isInOwnProcess: Bool { ForkCount.current == forks }

    /// Hands over a command.
    ///
    /// - Returns: Whether there is a loop to take it.
    @discardableResult
    func post(_ command: LoopCommand) -> Bool {
        // The lock may have been held by a thread that a fork has left behind.
        guard isInOwnProcess else { return false }
        return state.withLock { state in
            if state.isClosed { return false }
            state.batch.commands.append(command)
            Self.wake(&state)
            return true
        }
    }

    /// Hands over a job of a task that prefers the loop's thread.
    func post(_ job: UnownedJob) {
        state.withLock { state in
            state.batch.jobs.append(job)
            Self.wake(&state)
        }
    }

    /// Ends the loop after what was handed over before.
    func stop() {
        guard isInOwnProcess else { return }
        state.withLock { state in
            state.batch.isStopping = true
            Self.wake(&state)
        }
    }

    // Under the lock: the multi handle cannot be freed while a thread is about to wake it.
    private static func wake(_ state: inout State) {
        guard state.isPolling else { return }
        state.isPolling = false
        unsafe curl_multi_wakeup(state.multi)
    }

    // MARK: The loop's side

    /// Takes what is there.
    ///
    /// Where that is nothing, the loop polls next and has to be woken.
    func take(_ batch: inout Batch) {
        state.withLock { state in
            swap(&batch, &state.batch)
            state.isPolling = batch.isEmpty
        }
    }

    /// Takes the commands that jobs of the loop's own thread have posted.
    func takeCommands(_ commands: inout [LoopCommand]) {
        state.withLock { state in swap(&commands, &state.batch.commands) }
    }

    /// The loop works again.
    func awake() {
        state.withLock { $0.isPolling = false }
    }

    /// The loop has another multi handle from now on.
    func replace(_ multi: UnsafeMutableRawPointer) {
        state.withLock { unsafe $0.multi = multi }
    }

    /// The loop takes nothing more.
    ///
    /// After this nobody touches the multi handle.
    ///
    /// - Returns: What was still there.
    func close() -> Batch {
        state.withLock { state in
            state.isClosed = true
            defer { state.batch = Batch() }
            return state.batch
        }
    }
}
