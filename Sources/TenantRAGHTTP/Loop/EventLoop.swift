/// The loop's thread as something that tasks can run on.
///
/// It ends when the last reference to it is released, by a transport or by a task that prefers it.
final class EventLoop: TaskExecutor {
    let mailbox: LoopMailbox

    init(_ configuration: CurlTransport.Configuration) throws(HTTPTransportError) {
        let loop = try CurlLoop(configuration)
        mailbox = loop.mailbox
        loop.executor = self
        do {
            try LoopThread.start(loop)
        } catch {
            // Told to stop, it releases libcurl on this thread.
            loop.mailbox.stop()
            loop.run()
            throw error
        }
    }

    deinit { mailbox.stop() }

    func enqueue(_ job: consuming ExecutorJob) {
        mailbox.post(UnownedJob(job))
    }
}
