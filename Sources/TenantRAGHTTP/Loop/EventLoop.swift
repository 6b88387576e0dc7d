/// The loop's thread as something that tasks can run on.
///
/// It ends when nobody holds it any more: neither a transport nor a task that prefers it.
final class EventLoop: TaskExecutor {
    let mailbox: LoopMailbox

    init(_ configuration: CurlTransport.Configuration) throws(HTTPTransportError) {
        let loop = try CurlLoop(configuration)
        mailbox = loop.mailbox
        loop.executor = self
        try LoopThread.start(loop)
    }

    deinit { mailbox.stop() }

    func enqueue(_ job: consuming ExecutorJob) {
        mailbox.post(UnownedJob(job))
    }
}
