/// A mailbox through which other threads send commands to the loop.
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

    private struct State {
        var batch = Batch()
        var isPolling = false
        /// Nil once the loop accepts nothing more.
        var bell: LoopBell?

        /// The bell, where the loop has to be woken.
        mutating func bellToRing() -> LoopBell? {
            guard isPolling else { return nil }
            isPolling = false
            return bell
        }
    }

    /// The buffers that callers return once they have read them.
    let buffers = BodyBuffers()
    private let state: Guarded<State>
    /// The process that the loop runs in; a fork of it has the memory, but not the thread.
    private let forks = ForkCount.current

    init(bell: LoopBell) {
        state = Guarded(State(bell: bell))
    }

    var isInOwnProcess: Bool { ForkCount.current == forks }

    // The bell is rung after the lock was left, or the loop would wake up only to wait for that.

    /// Hands over a command.
    ///
    /// - Returns: True if there is a loop to accept it.
    @discardableResult
    func post(_ command: LoopCommand) -> Bool {
        // The lock may have been held by a thread that a fork has left behind.
        guard isInOwnProcess else { return false }
        let (isTaken, bell) = state.withLock { state -> (Bool, LoopBell?) in
            if state.bell == nil { return (false, nil) }
            state.batch.commands.append(command)
            return (true, state.bellToRing())
        }
        bell?.ring()
        return isTaken
    }

    /// Hands over a job of a task that prefers the loop's thread.
    func post(_ job: UnownedJob) {
        let bell = state.withLock { state in
            state.batch.jobs.append(job)
            return state.bellToRing()
        }
        bell?.ring()
    }

    /// Ends the loop after what was handed over before.
    func stop() {
        guard isInOwnProcess else { return }
        let bell = state.withLock { state in
            state.batch.isStopping = true
            return state.bellToRing()
        }
        bell?.ring()
    }

    // MARK: The loop's side

    /// Takes what is there.
    ///
    /// If the batch is empty, the loop polls next and has to be woken.
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

    /// The loop works again, and takes what came while it polled.
    func awake(_ batch: inout Batch) {
        state.withLock { state in
            swap(&batch, &state.batch)
            state.isPolling = false
        }
    }

    /// Closes the mailbox: the loop accepts nothing more.
    ///
    /// - Returns: The commands that were still there.
    func close() -> Batch {
        state.withLock { state in
            state.bell = nil
            defer { state.batch = Batch() }
            return state.batch
        }
    }
}
