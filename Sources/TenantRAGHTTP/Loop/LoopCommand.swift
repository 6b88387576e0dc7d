/// A command from another thread to the loop.
enum LoopCommand: Sendable {
    /// Send this.
    case start(Exchange)
    /// The reader has caught up.
    case resume(Exchange)
    /// The caller's stream has something to send.
    case resumeUpload(Exchange)
    /// The exchange was cancelled or its reader released.
    case cancel(Exchange)
    /// The transport is gone: end everything that runs.
    case closeTransfers
    /// The same, and every connection is closed by the time that the continuation goes on.
    ///
    /// Indirect, because the layout of a continuation is known at run time only, and with it that of every command would
    /// be.
    indirect case shutDown(CheckedContinuation<Void, Never>)
}
