/// What other threads ask of the loop.
enum LoopCommand: Sendable {
    /// Send this.
    case start(Exchange)
    /// The reader has caught up.
    case resume(Exchange)
    /// The caller's stream has something to send.
    case resumeUpload(Exchange)
    /// Nobody wants this any more.
    case cancel(Exchange)
    /// The transport is gone: end everything that runs.
    case closeTransfers
    /// The same, and every connection is closed by the time that the continuation goes on.
    case shutDown(CheckedContinuation<Void, Never>)
}
