import CTenantRAGCurl

/// The event loop: one thread that drives every transfer of a transport through one multi handle.
///
/// A turn takes what other threads have posted, lets libcurl work, delivers what came, and polls when there is nothing
/// left to do. Everything here but the mailbox is touched on the loop's thread only, from `run()` on; the unchecked
/// Sendable in the hand-over to that thread rests on this.
@safe
final class CurlLoop: @unchecked Sendable {
    let mailbox: LoopMailbox
    let configuration: CurlTransport.Configuration
    /// The executor that jobs run on.
    ///
    /// Weak, or the loop would keep itself alive; the task that has posted a job holds it.
    weak var executor: EventLoop?
    /// The time of this turn.
    @safe @exclusivity(unchecked) private(set) var now = MonotonicClock.now()

    @safe @exclusivity(unchecked) private var multi: UnsafeMutableRawPointer
    @safe @exclusivity(unchecked) private var isShutDown = false
    private let bell: LoopBell
    private let gate: ExitGate
    @safe @exclusivity(unchecked) private var queue: ConnectionQueue<Exchange, Destination>
    @safe @exclusivity(unchecked) private var active: [Transfer] = []
    @safe @exclusivity(unchecked) private var idle: [Transfer] = []
    @safe @exclusivity(unchecked) private var dirty: [Transfer] = []
    /// The callers who can go on, and the transfers that do not, while a turn delivers.
    @safe @exclusivity(unchecked) private var waiters: [UnsafeContinuation<Void, Never>] = unsafe []
    @safe @exclusivity(unchecked) private var over: [Transfer] = []
    @safe @exclusivity(unchecked) private var nextDeadline = MonotonicClock.never
    @safe @exclusivity(unchecked) private var batch = LoopMailbox.Batch()
    /// The commands that the jobs of this turn have issued.
    @safe @exclusivity(unchecked) private var asked: [LoopCommand] = []
    private let metrics: TransportMetrics
    @safe @exclusivity(unchecked) var fields = FieldCache()

    /// More handles than this are not kept for later.
    private static let mostIdle = 64

    init(_ configuration: CurlTransport.Configuration) throws(HTTPTransportError) {
        let bell = try LoopBell()
        let status = curl_global_init(tenantrag_curl_global_default)
        guard status == CURLE_OK, let multi = unsafe curl_multi_init() else {
            throw HTTPTransportError(
                .resourcesExhausted,
                mayHaveReachedServer: false,
                message: "libcurl cannot be initialised (error \(status.rawValue))"
            )
        }
        unsafe self.multi = multi
        gate = ExitGate.shared
        self.configuration = configuration
        self.bell = bell
        mailbox = LoopMailbox(bell: bell)
        metrics = TransportMetrics()
        let limits = configuration.connections
        let streams = configuration.version == .http2 ? limits.streamsPerConnection : 1
        queue = ConnectionQueue(
            total: limits.total * streams,
            perHost: limits.perHost * streams,
            perPartition: limits.perPartition
        )
        unsafe tenantrag_curl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, limits.total)
        unsafe tenantrag_curl_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, limits.perHost)
        unsafe tenantrag_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, limits.total)
        unsafe tenantrag_curl_multi_set_long(multi, CURLMOPT_MAX_CONCURRENT_STREAMS, limits.streamsPerConnection)
    }

    /// Runs until the mailbox says to stop, then releases everything.
    func run() {
        while turn() {}
        gate.enter()
        defer { gate.leave() }
        closeTransfers()
        for command in mailbox.close().commands {
            switch command {
            case .start(let exchange): exchange.fail(exchange.makeError(.transportClosed, "the transport is gone"))
            case .shutDown(let continuation): continuation.resume()
            case .resume, .resumeUpload, .cancel, .closeTransfers: break
            }
        }
        // Transfers hold the loop.
        idle.removeAll()
        unsafe curl_multi_cleanup(multi)
    }

    private func turn() -> Bool {
        mailbox.take(&batch)
        if batch.isEmpty {
            unsafe bell.poll(multi, milliseconds: pollMilliseconds)
            mailbox.awake(&batch)
        }
        now = MonotonicClock.now()
        let isStopping = batch.isStopping
        batch.isStopping = false
        if !batch.jobs.isEmpty {
            runJobs()
            // What the jobs ask for need not wait for another turn; what was asked for before comes first.
            mailbox.takeCommands(&asked)
            // After that, not before: no exchange begins earlier than it was asked for.
            now = MonotonicClock.now()
        }
        gate.enter()
        obey(&batch.commands)
        obey(&asked)
        perform()
        if now >= nextDeadline { expire() }
        gate.leave()
        return !isStopping
    }

    /// libcurl's own timers shorten this wait by themselves.
    private var pollMilliseconds: Int32 {
        if nextDeadline == MonotonicClock.never { return 3_600_000 }
        if nextDeadline <= now { return 0 }
        return Int32(min((nextDeadline - now) / 1_000_000 + 1, 3_600_000))
    }

    private func runJobs() {
        guard let executor else { return }
        for job in batch.jobs {
            unsafe job.runSynchronously(on: executor.asUnownedTaskExecutor())
        }
        batch.jobs.removeAll(keepingCapacity: true)
    }

    private func obey(_ commands: inout [LoopCommand]) {
        var isWaitingInVain = false
        if commands.isEmpty { return }
        for command in commands {
            switch command {
            case .start(let exchange):
                if isShutDown {
                    exchange.fail(exchange.makeError(.transportClosed, "the transport has been shut down"))
                } else if queue.admit(
                    exchange,
                    host: exchange.request.destination,
                    partition: exchange.partition
                ) {
                    start(exchange)
                } else {
                    note(deadline: exchange.schedule.ends)
                }
            case .resume(let exchange): unsafe exchange.transfer?.resume()
            case .resumeUpload(let exchange): unsafe exchange.transfer?.resume()
            case .cancel(let exchange):
                if let transfer = unsafe exchange.transfer { remove(transfer) } else { isWaitingInVain = true }
            case .closeTransfers: closeTransfers()
            case .shutDown(let continuation):
                shutDown()
                continuation.resume()
            }
        }
        commands.removeAll(keepingCapacity: true)
        // Or a cancelled exchange would be kept, with its body, until a connection became free for it.
        if isWaitingInVain && queue.waiting > 0 { queue.removeWaiting { $0.hasEnded } }
    }

    /// Lets libcurl read and write, and collects the transfers that have ended, until there is nothing new.
    private func perform() {
        guard !active.isEmpty else { return }
        var running: Int32 = 0
        unsafe curl_multi_perform(multi, &running)
        var result = CURLE_OK
        while let easy = unsafe tenantrag_curl_multi_next_ended(multi, &result) {
            guard let context = unsafe tenantrag_curl_private(easy) else { continue }
            unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().ended(result)
        }
        deliver()
    }

    /// Hands over what came, takes out what has ended, and lets the callers go on.
    ///
    /// The callers last and all at once: threads of Swift's pool that are woken one by one go to sleep again in between,
    /// and an exchange that the loop holds no more is freed by the thread that has allocated it.
    private func deliver() {
        var next = 0
        // Delivering may resume a transfer, and that may bring new bytes at once.
        while next < dirty.count {
            let transfer = dirty[next]
            next += 1
            transfer.isDirty = false
            let (goesOn, waiter) = unsafe transfer.deliver()
            if let waiter = unsafe waiter { unsafe waiters.append(waiter) }
            if !goesOn { over.append(transfer) }
        }
        if next == 0 { return }
        dirty.removeAll(keepingCapacity: true)
        over.forEach(remove)
        over.removeAll(keepingCapacity: true)
        unsafe waiters.forEach { unsafe $0.resume() }
        unsafe waiters.removeAll(keepingCapacity: true)
    }
}

// MARK: - Transfers

extension CurlLoop {
    func touch(_ transfer: Transfer) {
        if transfer.isDirty { return }
        transfer.isDirty = true
        dirty.append(transfer)
    }

    func note(deadline: UInt64) {
        if deadline < nextDeadline { nextDeadline = deadline }
    }

    func record(_ timings: HTTPTimings, _ code: HTTPTransportError.Code?, host: String) {
        metrics.record(timings, code)
        configuration.log(timings, code, host: host)
    }

    private func start(_ exchange: Exchange) {
        // Cancelled before its turn came.
        if exchange.hasEnded { return finished(exchange) }
        guard let transfer = idle.popLast() ?? Transfer(loop: self) else {
            exchange.fail(exchange.makeError(.resourcesExhausted, "libcurl gives no handle"))
            return finished(exchange)
        }
        transfer.index = active.count
        active.append(transfer)
        transfer.begin(exchange)
        unsafe curl_multi_add_handle(multi, transfer.easy)
    }

    /// Removes a transfer, whether it has ended or not, and starts the next one.
    private func remove(_ transfer: Transfer) {
        guard let exchange = transfer.exchange else { return }
        unsafe curl_multi_remove_handle(multi, transfer.easy)
        transfer.end()
        if let last = active.popLast(), last !== transfer {
            active[transfer.index] = last
            last.index = transfer.index
        }
        if idle.count < Self.mostIdle && transfer.isReusable { idle.append(transfer) }
        finished(exchange)
    }

    private func finished(_ exchange: Exchange) {
        queue.finished(host: exchange.request.destination, partition: exchange.partition)
        while queue.waiting > 0, let next = queue.next() { start(next.element) }
    }

    private func expire() {
        nextDeadline = MonotonicClock.never
        for transfer in active {
            if let code = transfer.progress.expired(at: now) {
                transfer.expire(code)
            } else {
                note(deadline: transfer.progress.nextDeadline)
            }
        }
        var isLate = false
        queue.forEachWaiting { exchange in
            if exchange.hasEnded { return }
            let schedule = exchange.schedule
            if now >= schedule.ends {
                isLate = true
                exchange.fail(
                    exchange.makeError(
                        now >= schedule.deadline ? .deadlineExceeded : .callTimeout,
                        "no connection became free in time"
                    )
                )
            } else {
                note(deadline: schedule.ends)
            }
        }
        if isLate { queue.removeWaiting { $0.hasEnded } }
        deliver()
    }

    /// Ends everything and closes every connection.
    ///
    /// The thread stays for the tasks that prefer it.
    private func shutDown() {
        closeTransfers()
        idle.removeAll()
        isShutDown = true
        guard let empty = unsafe curl_multi_init() else { return }
        let full = multi
        unsafe multi = empty
        unsafe curl_multi_cleanup(full)
    }

    private func closeTransfers() {
        var left: [Exchange] = active.compactMap(\.exchange)
        queue.forEachWaiting { left.append($0) }
        queue.removeWaiting { _ in true }
        for exchange in left {
            exchange.fail(exchange.makeError(.transportClosed, "the transport is gone"))
            if let transfer = unsafe exchange.transfer { remove(transfer) }
        }
    }
}
